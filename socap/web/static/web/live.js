// Keeps times true, what the reader has opened and reached where it was, and tells when the connection is lost.
(() => {
  "use strict";
  const { now, speed } = document.body.dataset;
  const loadedAt = Date.now();
  const present = () => Number(now) + ((Date.now() - loadedAt) / 1000) * Number(speed);
  const HIDDEN_EVERY = 55_000;

  const span = (seconds) => {
    const minutes = Math.floor((seconds % 3600) / 60);
    if (seconds >= 3600 && seconds < 12 * 3600 && minutes)
      return `${Math.floor(seconds / 3600)} h ${minutes} min`;
    for (const [unit, name] of [
      [86400, "d"],
      [3600, "h"],
      [60, "min"],
    ]) {
      if (seconds >= unit) return `${Math.floor(seconds / unit)} ${name}`;
    }
    return `${Math.floor(seconds)} s`;
  };

  const tick = () => {
    const at = present();
    for (const time of document.querySelectorAll("time[data-ago], time[data-due]")) {
      const left = Date.parse(time.dateTime) / 1000 - at;
      // What has just happened may be a moment ahead of the page, which was made before.
      const ago = `${span(Math.max(0, -left))} ago`;
      const text =
        left > 3 * Number(speed) ? `in ${span(left)}` : "due" in time.dataset ? "now" : ago;
      if (time.textContent !== text) time.textContent = text;
    }
  };
  setInterval(tick, 1000);

  // A hidden page asks once a minute, and at once when it is seen again.
  let asked = Date.now();
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.id !== "poll") return;
    if (document.hidden && Date.now() - asked < HIDDEN_EVERY) event.preventDefault();
    else asked = Date.now();
  });
  document.addEventListener("visibilitychange", () => {
    const poll = document.getElementById("poll");
    if (!document.hidden && poll) htmx.trigger(poll, "seen-again");
  });

  // The page's address says how its reader has set it up, and refreshes are made the same way.
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.target.id !== "poll") return;
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (!(name in event.detail.parameters)) event.detail.parameters[name] = value;
    }
  });

  // What the reader has opened or reached stays so, though the section around it is new.
  const inner = (part) => [...part.querySelectorAll(".scroll")];
  let opened = [];
  let scrolled = [];
  let anchor = null;
  let typing = null; // a field keeps its text where it is preserved, but not the focus
  const topmost = () => {
    if (!scrollY) return null;
    for (const item of document.querySelectorAll("main [id]")) {
      const { top, height } = item.getBoundingClientRect();
      if (height && top >= 0) return { id: item.id, top };
    }
    return null;
  };
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const old = event.detail.target;
    opened = [...old.querySelectorAll("details[open][id]")].map((details) => details.id);
    scrolled = inner(old).map((box) => box.scrollTop);
    anchor = topmost();
    const field = document.activeElement;
    typing = field?.id && old.contains(field) ? field : null;
  });
  document.addEventListener("htmx:oobAfterSwap", (event) => {
    for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
    const part = document.getElementById(event.detail.target.id);
    if (part)
      inner(part).forEach((box, n) => {
        box.scrollTop = scrolled[n] ?? 0;
      });
    if (typing) document.getElementById(typing.id)?.focus({ preventScroll: true });
    tick();
    const held = anchor && document.getElementById(anchor.id);
    const moved = held ? held.getBoundingClientRect().top - anchor.top : 0;
    if (moved) scrollBy({ top: moved, behavior: "instant" });
  });

  // The place for it is always there: what appears in it moves nothing, and is read out.
  const place = document.getElementById("connection");
  let lost = false;
  const say = (text, state = "") => {
    if (!place) return;
    if (place.textContent !== text) place.textContent = text;
    place.className = `connection ${state}`;
  };
  const lose = (event) => {
    if (event.target.id !== "poll") return;
    const status = event.detail.xhr?.status;
    if (status === 404)
      return say(
        "This campaign is no longer there. What you see is the last that was known.",
        "lost",
      );
    if (lost) return;
    lost = true;
    document.body.classList.add("offline");
    const at = new Date().toLocaleTimeString([], {
      hour: "2-digit",
      minute: "2-digit",
      hour12: false,
    });
    say(
      `The connection to SOCAP was lost at ${at}. The page shows what was known then and goes on by itself.`,
      "lost",
    );
  };
  document.addEventListener("htmx:sendError", lose);
  document.addEventListener("htmx:timeout", lose);
  document.addEventListener("htmx:responseError", lose);
  document.addEventListener("htmx:afterOnLoad", (event) => {
    if (!lost || event.detail.xhr.status >= 400) return;
    lost = false;
    document.body.classList.remove("offline");
    say("Connected again.", "found");
    setTimeout(() => {
      if (!lost) say("");
    }, 4000);
  });

  // "Save as PDF" opens the browser's print dialogue.
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  window.socap = { present };
})();
