// Draws the charts, exchanges their rows when new numbers have come, zooms, and follows light and dark.
(() => {
  "use strict";
  const box = document.querySelector("[data-charts]");
  if (!box || !window.vegaEmbed) return;
  box.hidden = false;
  const HOURS = { "6h": 6, "24h": 24, "3d": 72 };
  const drawn = new Map();
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const asked = () => box.querySelector("[name=measure]:checked")?.value ?? "engagements";
  const buttons = [...box.querySelectorAll("[data-zoom]")];
  let zoom = buttons.find((button) => button.ariaPressed === "true")?.dataset.zoom ?? "all";

  // All measures follow the size of the text around a chart.
  const rem = () => parseFloat(getComputedStyle(box).fontSize);

  const config = () => {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    const text = {
      labelColor: colour("muted"),
      titleColor: colour("muted"),
      labelFontSize: 0.76 * rem(),
      titleFontSize: 0.76 * rem(),
      titleFontWeight: 400,
    };
    return {
      background: null,
      font: "system-ui, sans-serif",
      view: { stroke: null },
      range: { category: ["main", "influencer", "investor"].map(colour) },
      axis: {
        ...text,
        gridColor: colour("line"),
        domainColor: colour("line"),
        tickColor: colour("line"),
      },
      axisY: {
        domain: false,
        ticks: false,
        titleAngle: 0,
        titleAlign: "left",
        titleY: -0.6 * rem(),
        titleX: 0,
        titleBaseline: "bottom",
      },
      legend: {
        ...text,
        orient: "top",
        layout: { top: { anchor: "end" } },
        direction: "horizontal",
        symbolType: "square",
        symbolSize: 60,
        offset: 8,
        padding: 0,
      },
      rule: { color: colour("muted") },
      style: {
        person: { color: colour("text"), fill: colour("text"), stroke: colour("text") },
        strip: { color: colour("muted"), line: { color: colour("muted") } },
        exact: { color: colour("muted"), fill: colour("muted") },
      },
      padding: { left: 2, right: 8, top: 0, bottom: 2 },
    };
  };

  // Charts that stand one above the other get the same width, whatever their numbers are.
  const fit = (spec, plot) => {
    if (!spec.vconcat) {
      spec.height = plot.clientHeight - 3.6 * rem();
      return;
    }
    const left = 2.8 * rem();
    // Its views are as high as the plot that a page of 14 pixels gives them.
    const scale = plot.clientHeight / 24.6 / 14;
    const room = plot.clientWidth - parseFloat(getComputedStyle(plot).paddingLeft) * 2;
    for (const view of spec.vconcat) {
      view.width = Math.max(120, room - left - 0.8 * rem());
      view.height *= scale;
    }
    spec.spacing *= scale;
    spec.config = { axisY: { minExtent: left, maxExtent: left } };
  };

  const interval = (rows) => {
    if (Array.isArray(zoom)) return zoom;
    if (!HOURS[zoom]) return null;
    const times = rows.map((row) => Date.parse(row.at));
    const [first, end] = [Math.min(...times), Math.max(...times)];
    const from = end - HOURS[zoom] * 3600_000;
    return from > first ? [from, end] : null;
  };

  const narrow = (spec, rows) => {
    const brush = spec.params?.find((param) => param.name === "zoom");
    const shown = interval(rows);
    if (brush && shown) brush.value = { x: shown };
    return brush;
  };

  const press = (name) => {
    for (const button of buttons)
      button.setAttribute("aria-pressed", String(button.dataset.zoom === name));
  };

  const keep = () => {
    const address = new URL(location.href);
    const put = (name, value, usual) =>
      value === usual ? address.searchParams.delete(name) : address.searchParams.set(name, value);
    put("measure", asked(), "engagements");
    if (buttons.length) put("zoom", typeof zoom === "string" ? zoom : "all", "all");
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  };

  async function draw(figure, anew) {
    const answer = await fetch(`${figure.dataset.chart}?measure=${asked()}`);
    if (!answer.ok) return;
    const spec = await answer.json();
    const rows = spec.datasets.points;
    const shape = JSON.stringify({ ...spec, datasets: 0 });
    const plot = figure.querySelector(".plot");
    const known = drawn.get(figure);
    const few = Boolean(spec.usermeta?.empty) || rows.length < (spec.vconcat ? 2 : 1);
    figure.classList.toggle("bare", few);
    if (few) {
      known?.finalize();
      drawn.delete(figure);
      plot.textContent = spec.usermeta?.empty || "The curve starts with the second reading.";
      return;
    }
    if (known && known.shape === shape && !anew && !HOURS[zoom]) {
      for (const [name, values] of Object.entries(spec.datasets)) known.view.data(name, values);
      await known.view.runAsync();
      return;
    }
    fit(spec, plot);
    const brush = narrow(spec, rows);
    // Drawn out of sight first, so that nothing flickers.
    const sheet = document.createElement("div");
    sheet.className = "sheet";
    sheet.setAttribute("aria-hidden", "true"); // the table below says the same in words
    plot.append(sheet);
    const { view, finalize } = await vegaEmbed(sheet, spec, {
      actions: false,
      ast: true,
      renderer: "svg",
      logLevel: 1,
      config: config(),
      tooltip: { theme: dark.matches ? "dark" : "light" },
    });
    known?.finalize();
    plot.replaceChildren(sheet);
    sheet.classList.add("seen");
    drawn.set(figure, { view, shape, finalize });
    if (brush)
      view.addSignalListener("zoom", (_, value) => {
        const times = value?.at;
        zoom = times?.length === 2 ? times.map(Number) : "all";
        press(zoom);
        keep();
      });
  }

  const redraw = (anew = false) => {
    for (const figure of box.querySelectorAll("[data-chart]"))
      draw(figure, anew).catch(console.error);
  };
  redraw();
  box.addEventListener("change", () => {
    keep();
    redraw();
  });
  for (const button of buttons) {
    button.addEventListener("click", () => {
      zoom = button.dataset.zoom;
      press(zoom);
      keep();
      redraw(true);
    });
  }
  dark.addEventListener("change", () => redraw(true));
  document.addEventListener("htmx:oobAfterSwap", (event) => {
    if (event.detail.target.id === "part-numbers") redraw();
  });
  document.addEventListener("htmx:replacedInHistory", keep);
  let width = box.clientWidth;
  let waiting = 0;
  new ResizeObserver(() => {
    if (Math.abs(box.clientWidth - width) < 2) return;
    width = box.clientWidth;
    clearTimeout(waiting);
    waiting = setTimeout(() => redraw(true), 150);
  }).observe(box);
})();
