// A screen that everybody sees: a clock, cards that take turns, and no sleep.
(() => {
  "use strict";
  const TURN = 15_000;
  const wall = document.querySelector("[data-wall]");
  const clock = wall.querySelector("[data-clock]");
  const button = wall.querySelector("[data-pause]");
  const places = [...wall.querySelectorAll(".wall-left, .wall-right")].map((place) => ({
    place,
    turn: 0,
  }));
  const cards = ({ place }) =>
    [...place.children].filter((part) => part.querySelector(":scope > :not(input)"));
  let paused = false;

  const time = new Intl.DateTimeFormat([], {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
    timeZone: clock.dataset.clock,
  });
  const tick = () => {
    clock.querySelector("time").textContent = time.format(window.socap.present() * 1000);
  };
  clock.hidden = false;
  setInterval(tick, 1000);
  tick();

  // Every card has its place all the time, so that charts know their size; only the one whose turn it is shows.
  const show = () => {
    for (const one of places) {
      const all = cards(one);
      one.turn %= Math.max(all.length, 1);
      for (const [n, part] of all.entries()) {
        part.classList.toggle("resting", n !== one.turn);
        part.inert = n !== one.turn;
      }
    }
    button.hidden = !places.some((one) => cards(one).length > 1);
  };
  const pause = (wanted) => {
    paused = wanted;
    button.setAttribute("aria-pressed", String(paused));
    button.textContent = paused ? "Go on with the rotation" : "Pause the rotation";
  };
  wall.classList.add("turning");
  show();
  setInterval(() => {
    if (paused || document.hidden) return;
    for (const one of places) one.turn += 1;
    show();
  }, TURN);
  button.addEventListener("click", () => pause(!paused));
  // A refreshed card comes without its class, and htmx sets the classes of its source once more a moment later.
  const refreshed = new MutationObserver(show);
  for (const { place } of places)
    refreshed.observe(place, { childList: true, subtree: true, attributeFilter: ["class"] });

  if ("wakeLock" in navigator) {
    const stayAwake = () => {
      if (!document.hidden) navigator.wakeLock.request("screen").catch(() => {});
    };
    document.addEventListener("visibilitychange", stayAwake);
    stayAwake();
  }
})();
