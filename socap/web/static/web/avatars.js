// Asks again for a profile picture that SOCAP is still fetching; until it comes, the initials are seen.
(() => {
  "use strict";
  const FIRST_DELAY = 1500;
  const MOST_TRIES = 5;

  const retry = (picture) => {
    picture.classList.add("missing");
    const tries = Number(picture.dataset.tries ?? 0);
    if (tries >= MOST_TRIES) return;
    picture.dataset.tries = String(tries + 1);
    setTimeout(
      () => {
        if (picture.isConnected) picture.setAttribute("src", picture.getAttribute("src"));
      },
      FIRST_DELAY * 2 ** tries,
    );
  };

  const isAvatar = (target) => target instanceof HTMLImageElement && target.matches(".avatar img");

  // Events of pictures do not bubble, so they are caught on their way down.
  document.addEventListener("error", ({ target }) => isAvatar(target) && retry(target), true);
  document.addEventListener(
    "load",
    ({ target }) => isAvatar(target) && target.classList.remove("missing"),
    true,
  );
  for (const picture of document.querySelectorAll(".avatar img"))
    if (picture.complete && !picture.naturalWidth) retry(picture);
})();
