// Marks what is new since the reader last looked, and lets the tab say so while the page is hidden.
(() => {
  "use strict";
  const LOOK = 12_000; // so long a mark takes to fade, as in the style sheet
  const vital = () => document.getElementById("vital")?.dataset;
  const people = () => Number(vital()?.people ?? 0);
  const icon = document.querySelector("link[rel=icon]");
  const shown = new Map(); // what is new -> when the reader first saw it, or null while nobody has
  let looked = history.state?.looked ?? window.socap.present();
  let before = people();

  // The chart's settings change the page's address without loading it, so a view is saved from there.
  document.addEventListener("submit", (event) => {
    const query = event.target.querySelector("[data-present-query]");
    if (query) query.value = location.search;
  });

  const rows = () => document.querySelectorAll("#main li[data-seen]");
  const key = (row) => `${row.id}@${row.dataset.seen}`;

  const mark = (announce) => {
    const now = Date.now();
    const names = [];
    for (const row of rows()) {
      if (Number(row.dataset.seen) <= looked) continue;
      if (!shown.has(key(row))) {
        shown.set(key(row), document.hidden ? null : now);
        if (row.classList.contains("person"))
          names.push(row.querySelector("b")?.textContent.trim());
      }
      const since = shown.get(key(row));
      row.classList.toggle("fresh", since === null || now - since < LOOK);
      row.classList.toggle("waiting", since === null);
      row.style.animationDelay = since === null ? "" : `${since - now}ms`;
    }
    if (!announce || !names.length) return;
    const place = document.getElementById("arrived");
    const once = [...new Set(names)]; // who just came may also be among the most important
    const more = once.length > 3 ? ` and ${once.length - 3} more` : "";
    if (place)
      place.textContent = `New among the top people: ${once.slice(0, 3).join(", ")}${more}`;
  };

  const tell = () => {
    const { title, icon: calm, iconNews } = vital() ?? {};
    if (!title) return;
    const news = document.hidden ? Math.max(0, people() - before) : 0;
    document.title = `${news ? `(${news} new) ` : ""}${title} · SOCAP`;
    const wanted = news ? iconNews : calm;
    if (icon && wanted && icon.getAttribute("href") !== wanted) icon.setAttribute("href", wanted);
  };

  // A number that is another one than before the refresh is marked for as long.
  const figures = new Map();
  const read = () => {
    for (const place of document.querySelectorAll("[data-figure]")) {
      const { figure } = place.dataset;
      const text = place.textContent.trim();
      if (figures.has(figure) && figures.get(figure).text !== text)
        figures.set(figure, { text, at: Date.now() });
      else if (!figures.has(figure)) figures.set(figure, { text, at: 0 });
      const age = Date.now() - figures.get(figure).at;
      place.classList.toggle("changed", age < LOOK);
      place.style.animationDelay = age < LOOK ? `-${age}ms` : "";
    }
  };

  read();
  mark(false);
  document.addEventListener("htmx:oobAfterSwap", () => {
    read();
    mark(true);
    tell();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      before = people();
      looked = window.socap.present();
      history.replaceState({ ...history.state, looked }, "");
    } else {
      for (const [row, since] of shown) if (since === null) shown.set(row, Date.now());
      mark(false);
    }
    tell();
  });
  addEventListener("pagehide", () =>
    history.replaceState({ ...history.state, looked: window.socap.present() }, ""),
  );
})();
