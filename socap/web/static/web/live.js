// Keeps times true, open details open, and tells when the connection is lost.
(() => {
  "use strict";
  const { now, speed } = document.body.dataset;
  const loadedAt = Date.now();
  const present = () => Number(now) + ((Date.now() - loadedAt) / 1000) * Number(speed);

  const span = (seconds) => {
    for (const [unit, name] of [[86400, "d"], [3600, "h"], [60, "min"]]) {
      if (seconds >= unit) return `${Math.floor(seconds / unit)} ${name}`;
    }
    return `${Math.floor(seconds)} s`;
  };

  const tick = () => {
    const at = present();
    for (const time of document.querySelectorAll("time[data-ago], time[data-due]")) {
      const left = Date.parse(time.dateTime) / 1000 - at;
      const text = left > 0 ? `in ${span(left)}` : "due" in time.dataset ? "now" : `${span(-left)} ago`;
      if (time.textContent !== text) time.textContent = text;
    }
  };
  setInterval(tick, 1000);

  // A hidden page asks nothing; it asks at once when it is seen again.
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (document.hidden && event.target.id === "poll") event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    const poll = document.getElementById("poll");
    if (!document.hidden && poll) htmx.trigger(poll, "seen-again");
  });

  // What the reader has opened or reached stays so, though the section around it is new.
  let opened = [];
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const old = event.detail.target;
    opened = [...old.querySelectorAll("details[open][id]")].map((details) => details.id);
    const scroll = old.querySelector(".scroll");
    old.ownerDocument.socapScroll = scroll ? scroll.scrollTop : 0;
  });
  document.addEventListener("htmx:oobAfterSwap", (event) => {
    for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
    const scroll = document.getElementById(event.detail.target.id)?.querySelector(".scroll");
    if (scroll) scroll.scrollTop = document.socapScroll;
    tick();
  });

  const lost = (is) => document.body.classList.toggle("offline", is);
  document.addEventListener("htmx:sendError", () => lost(true));
  document.addEventListener("htmx:responseError", () => lost(true));
  document.addEventListener("htmx:afterOnLoad", () => lost(false));
})();
