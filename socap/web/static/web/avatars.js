// Asks again for a profile picture that SOCAP is still fetching; until it comes, the initials are seen.
(() => {
  "use strict";
  const FIRST_DELAY = 1500;
  const MOST_TRIES = 5;

  const retry = (picture) => {
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

  // Errors of pictures do not bubble, so they are caught on their way down.
  document.addEventListener(
    "error",
    (event) => {
      if (event.target instanceof HTMLImageElement && event.target.matches(".avatar img"))
        retry(event.target);
    },
    true,
  );
  for (const picture of document.querySelectorAll(".avatar img"))
    if (picture.complete && !picture.naturalWidth) retry(picture);
})();
