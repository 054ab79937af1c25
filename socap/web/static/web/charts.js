// Draws the charts, exchanges their rows when new numbers have come, and follows light and dark.
(() => {
  "use strict";
  const box = document.querySelector("[data-charts]");
  if (!box || !window.vegaEmbed) return;
  box.hidden = false;
  const drawn = new Map();
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const asked = () => box.querySelector("[name=measure]:checked")?.value ?? "engagements";

  const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);

  const config = () => {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    const text = { labelColor: colour("muted"), titleColor: colour("muted"), labelFontSize: 0.76 * rem(), titleFontSize: 0.76 * rem(), titleFontWeight: 400 };
    return {
      background: null,
      font: "system-ui, sans-serif",
      view: { stroke: null },
      range: { category: ["main", "influencer", "investor"].map(colour) },
      axis: { ...text, gridColor: colour("line"), domainColor: colour("line"), tickColor: colour("line") },
      axisY: { domain: false, ticks: false, titleAngle: 0, titleAlign: "left", titleY: -0.6 * rem(), titleX: 0, titleBaseline: "bottom" },
      legend: { ...text, orient: "top", layout: { top: { anchor: "end" } }, direction: "horizontal", symbolType: "square", symbolSize: 60, offset: 8, padding: 0 },
      rule: { color: colour("muted") },
      padding: { left: 2, right: 8, top: 0, bottom: 2 },
    };
  };

  async function draw(figure, anew) {
    const answer = await fetch(`${figure.dataset.chart}?measure=${asked()}`);
    if (!answer.ok) return;
    const spec = await answer.json();
    const rows = spec.datasets.points;
    const shape = JSON.stringify({ ...spec, datasets: 0 });
    const plot = figure.querySelector(".plot");
    const known = drawn.get(figure);
    figure.classList.toggle("bare", !rows.length);
    if (!rows.length) {
      plot.textContent = "Drawn from the hourly snapshots, as soon as there are enough of them.";
      return;
    }
    spec.height = plot.clientHeight - 3.6 * rem();
    if (known && known.shape === shape && !anew) {
      await known.view.data("points", rows).runAsync();
      return;
    }
    const { view, finalize } = await vegaEmbed(plot, spec, {
      actions: false, ast: true, renderer: "svg", config: config(), tooltip: { theme: dark.matches ? "dark" : "light" },
    });
    known?.finalize();
    drawn.set(figure, { view, shape, finalize });
  }

  const redraw = (anew = false) => {
    for (const figure of box.querySelectorAll("[data-chart]")) draw(figure, anew).catch(console.error);
  };
  redraw();
  box.addEventListener("change", () => redraw());
  dark.addEventListener("change", () => redraw(true));
  document.addEventListener("htmx:oobAfterSwap", (event) => {
    if (event.detail.target.id === "part-numbers") redraw();
  });
})();
