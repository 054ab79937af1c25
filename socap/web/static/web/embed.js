// In a frame: the theme that the address names, whatever the reader's system says, and new numbers as they come.
(() => {
  "use strict";
  const EVERY = 30_000;
  const { theme } = document.documentElement.dataset;
  const DARK = "(prefers-color-scheme: dark)";
  if (theme) {
    for (const sheet of document.styleSheets)
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule && rule.media.mediaText.includes(DARK))
          rule.media.mediaText = theme === "dark" ? "all" : "not all";
  }
  setInterval(() => {
    const box = document.querySelector("[data-charts]");
    if (box && !document.hidden) box.dispatchEvent(new Event("change"));
  }, EVERY);
})();
