// Draws the charts, exchanges their rows when new numbers have come, zooms, and follows light and dark.
(() => {
  "use strict";
  const box = document.querySelector("[data-charts]");
  if (!box || !window.vegaEmbed) return;
  box.hidden = false;
  const HOUR = 3600_000;
  const LAST = { "6h": 6 * HOUR, "24h": 24 * HOUR, "3d": 72 * HOUR };
  const FIRST = { launch: 6 * HOUR };
  const drawn = new Map();
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const chosen = (name, usual) => box.querySelector(`[name=${name}]:checked`)?.value ?? usual;
  const buttons = [...box.querySelectorAll("[data-zoom]")];
  const [from, to] = ["zoom-from", "zoom-to"].map((name) => box.querySelector(`[name=${name}]`));
  // A name, or a selection like 2026-06-02T14:00/2026-06-02T18:30 in the campaign's local time.
  let zoom = buttons.find((button) => button.ariaPressed === "true")?.dataset.zoom ?? "all";
  if (from?.value && to?.value) zoom = `${from.value}/${to.value}`;

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
    // Texts inside the plot stand on lines below one another.
    const words = (line) => ({ fontSize: 0.76 * rem(), dx: 0.3 * rem(), dy: line * rem() });
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
        note: { color: colour("accent"), fill: colour("accent"), stroke: null },
        exact: { color: colour("muted"), fill: colour("muted") },
        "note-text": { ...words(1), limit: 11 * rem() },
        "exact-text": words(2.1),
        "spike-text": words(3.2),
        launch: { stroke: colour("accent") },
      },
      padding: { left: 2, right: 8, top: 0, bottom: 2 },
    };
  };

  // Charts that stand one above the other get the same width, whatever their numbers are.
  const fit = (spec, plot) => {
    if (!spec.vconcat) {
      // On a narrow one, what the axis and the colours mean do not fit into one line.
      const offset = plot.clientWidth < 30 * rem() ? 1.6 * rem() : 8;
      spec.config = { legend: { offset } };
      spec.height = plot.clientHeight - 3.6 * rem() - (offset - 8);
      return;
    }
    const left = 2.8 * rem();
    // Its views are as high as the plot that a page of 14 pixels gives them.
    const scale = plot.clientHeight / 24.6 / 14;
    const room = plot.clientWidth - parseFloat(getComputedStyle(plot).paddingLeft) * 2;
    // Between them is room for a title, however large the type.
    const spacing = Math.max(spec.spacing * scale, 1.86 * rem());
    const heights = spec.vconcat.reduce((sum, view) => sum + view.height, 0);
    const gaps = spec.vconcat.length - 1;
    for (const view of spec.vconcat) {
      view.width = Math.max(120, room - left - 0.8 * rem());
      view.height *= scale - (gaps * (spacing - spec.spacing * scale)) / heights;
    }
    spec.spacing = spacing;
    spec.config = { axisY: { minExtent: left, maxExtent: left } };
  };

  // Local times are written as UTC in a chart; on the axis of hours the launch stands at 0.
  const origin = (spec) =>
    chosen("axis", "clock") === "launch" ? Date.parse(spec.usermeta?.launch ?? 0) : 0;

  const interval = (spec) => {
    if (zoom.includes("/"))
      return zoom.split("/").map((time) => Date.parse(`${time}Z`) - origin(spec));
    const times = spec.datasets.points.map((row) => Date.parse(row.at));
    const [first, end] = [Math.min(...times), Math.max(...times)];
    if (FIRST[zoom]) {
      const launch = Date.parse(spec.usermeta?.launch ?? 0) - origin(spec);
      const start = Math.max(first, launch);
      return start + FIRST[zoom] < end ? [start, start + FIRST[zoom]] : null;
    }
    return LAST[zoom] && end - LAST[zoom] > first ? [end - LAST[zoom], end] : null;
  };

  const narrow = (spec) => {
    const brush = spec.params?.find((param) => param.name === "zoom");
    const shown = interval(spec);
    if (brush && shown) brush.value = { x: shown };
    return brush;
  };

  const show = (wanted) => {
    zoom = wanted;
    for (const button of buttons)
      button.setAttribute("aria-pressed", String(button.dataset.zoom === zoom));
    if (from && to) [from.value, to.value] = zoom.includes("/") ? zoom.split("/") : ["", ""];
    keep();
  };

  const keep = () => {
    const address = new URL(location.href);
    const put = (name, value, usual) =>
      value === usual ? address.searchParams.delete(name) : address.searchParams.set(name, value);
    put("measure", chosen("measure", "engagements"), "engagements");
    put("axis", chosen("axis", "clock"), "clock");
    if (buttons.length) put("zoom", zoom, "all");
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  };

  async function draw(figure, anew) {
    const query = `measure=${chosen("measure", "engagements")}&axis=${chosen("axis", "clock")}`;
    const answer = await fetch(`${figure.dataset.chart}?${query}`);
    if (!answer.ok) return;
    const spec = await answer.json();
    const rows = spec.datasets.points;
    const shape = JSON.stringify({ ...spec, datasets: 0 });
    for (const input of box.querySelectorAll("[name=axis][value=launch]"))
      input.disabled = !spec.usermeta?.launch; // not known before a main tweet has been read
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
    if (known && known.shape === shape && !anew && !LAST[zoom]) {
      for (const [name, values] of Object.entries(spec.datasets)) known.view.data(name, values);
      await known.view.runAsync();
      return;
    }
    fit(spec, plot);
    const brush = narrow(spec);
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
        const times = value?.at?.map((at) =>
          new Date(Number(at) + origin(spec)).toISOString().slice(0, 16),
        );
        show(times?.length === 2 && times[0] < times[1] ? times.join("/") : "all");
      });
  }

  const redraw = (anew = false) => {
    for (const figure of box.querySelectorAll("[data-chart]"))
      draw(figure, anew).catch(console.error);
  };
  redraw();
  box.addEventListener("change", (event) => {
    if (event.target === from || event.target === to) {
      if (!from.value || !to.value) return;
      to.setCustomValidity(from.value < to.value ? "" : "Choose an end after the beginning.");
      if (!to.reportValidity()) return;
      show(`${from.value}/${to.value}`);
      redraw(true);
      return;
    }
    keep();
    redraw();
  });
  for (const button of buttons) {
    button.addEventListener("click", () => {
      show(button.dataset.zoom);
      redraw(true);
    });
  }
  dark.addEventListener("change", () => redraw(true));
  document.addEventListener("htmx:oobAfterSwap", (event) => {
    if (event.detail.target.id === "part-numbers") redraw();
  });
  document.addEventListener("htmx:replacedInHistory", keep);
  // The files of a chart show what the page shows, also where their address is copied.
  for (const kind of ["pointerdown", "focusin"])
    document.addEventListener(kind, (event) => {
      const link = event.target.closest?.("[data-chart-file]");
      if (link) link.search = location.search;
      const other = event.target.closest?.("[data-keeps-look]");
      if (other) {
        const address = new URL(other.href);
        for (const name of ["measure", "axis"]) {
          const value = new URLSearchParams(location.search).get(name);
          if (value) address.searchParams.set(name, value);
          else address.searchParams.delete(name);
        }
        other.href = address.href;
      }
    });
  let width = box.clientWidth;
  let waiting = 0;
  new ResizeObserver(() => {
    if (Math.abs(box.clientWidth - width) < 2) return;
    width = box.clientWidth;
    clearTimeout(waiting);
    waiting = setTimeout(() => redraw(true), 150);
  }).observe(box);
})();
