// Keys that lead through the pages: `/` to the search, `g` and a letter to a place, `?` to their list.
(() => {
  "use strict";
  const list = document.getElementById("keys");
  if (!list) return;
  const SWITCH = "socap.keys";
  const PATIENCE = 1500; // so long a `g` waits for its letter
  const FROM_AFAR = "#search";
  const own = list.querySelector("input");
  const places = document.querySelectorAll("nav a[data-key]");
  let waiting = 0; // until when

  const read = () => {
    try {
      return localStorage.getItem(SWITCH) !== "off";
    } catch {
      return true;
    }
  };
  const keep = (on) => {
    try {
      localStorage.setItem(SWITCH, on ? "on" : "off");
    } catch {
      /* then for this page only */
    }
  };
  own.checked = read();
  own.addEventListener("change", () => keep(own.checked));
  addEventListener("storage", () => {
    own.checked = read();
  });

  const show = () => {
    if (!list.open) list.showModal();
  };
  for (const opener of document.querySelectorAll("[data-keys]")) {
    opener.hidden = false;
    opener.addEventListener("click", () => {
      opener.closest("details")?.removeAttribute("open");
      show();
    });
  }
  // A click beside it closes it, as Escape does.
  list.addEventListener("click", (event) => {
    if (event.target === list) list.close();
  });

  const search = () =>
    [...document.querySelectorAll("[data-search]")].find((field) => field.checkVisibility());
  const seek = () => {
    const field = search();
    if (!field) return location.assign(list.dataset.href + FROM_AFAR);
    field.focus();
    field.select();
  };
  if (location.hash === FROM_AFAR && search()) {
    seek();
    history.replaceState(history.state, "", location.pathname + location.search);
  }

  const isTyping = (element) =>
    element.isContentEditable ||
    element.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button])");

  document.addEventListener("keydown", (event) => {
    if (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.isComposing ||
      event.repeat
    )
      return;
    if (event.key === "Shift" || !own.checked || list.open || isTyping(event.target)) return;
    const second = Date.now() < waiting;
    waiting = 0;
    const place = second && [...places].find((link) => link.dataset.key === event.key);
    if (place) place.click();
    else if (event.key === "g") waiting = Date.now() + PATIENCE;
    else if (event.key === "/") seek();
    else if (event.key === "?") show();
    else return;
    event.preventDefault();
  });

  // Escape closes an open menu and gives the focus back to what opened it; so does a click beside it.
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest(".menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll(".menu[open]"))
      if (!menu.contains(event.target)) menu.open = false;
  });
})();
