// Helps with the form of a campaign: the browser's time zone, the focus after a removal, one sending.
(() => {
  "use strict";

  // The moment that a wall time in a zone stands for, as milliseconds; and back.
  const offset = (at, zone) => {
    const parts = Object.fromEntries(
      new Intl.DateTimeFormat("en-US", {
        timeZone: zone,
        hourCycle: "h23",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      })
        .formatToParts(at)
        .map((part) => [part.type, Number(part.value)]),
    );
    return (
      Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) - at
    );
  };
  const moment = (wall, zone) => {
    const utc = Date.parse(`${wall}Z`);
    return utc - offset(utc - offset(utc, zone), zone);
  };
  const wall = (at, zone) => new Date(at + offset(at, zone)).toISOString().slice(0, 16);

  const zoneOffer = () => {
    const fields = document.querySelector("[data-window]");
    const input = fields?.querySelector("[name=timezone]");
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const known =
      input && [...document.querySelectorAll("#zones option")].some((o) => o.value === own);
    if (!known) return;

    // The same moments, as that zone's clocks show them.
    const take = () => {
      for (const time of fields.querySelectorAll("input[type=datetime-local]")) {
        if (!time.value) continue;
        try {
          time.value = wall(moment(time.value, input.value), own);
        } catch {
          // The zone that stands there is none: then the times are taken as they are.
        }
      }
      input.value = own;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    };
    if ("guess" in fields.dataset && input.value !== own) take();

    const offer = document.createElement("button");
    offer.type = "button";
    offer.className = "offer";
    offer.textContent = `Use ${own}, this browser's`;
    offer.addEventListener("click", () => {
      take();
      input.focus();
    });
    input.nextElementSibling.prepend(offer); // what is said about the field
    const show = () => {
      offer.hidden = input.value.trim() === own;
    };
    input.addEventListener("input", show);
    show();
  };
  zoneOffer();

  // A preset fills the fields behind it; a field that differs from every preset makes it "Custom".
  const alerts = document.getElementById("alerts");
  const presets = [...(alerts?.querySelectorAll("[name=alert_preset]") ?? [])];
  const valuesOf = (preset) => JSON.parse(preset.dataset.values ?? "{}");
  const rule = (name) => alerts.querySelector(`[name="${name}"]`);
  alerts?.addEventListener("input", ({ target }) => {
    if (target.name === "alert_preset") {
      for (const [name, value] of Object.entries(valuesOf(target))) rule(name).value = value;
      if (!target.dataset.values) alerts.querySelector("details").open = true;
      return;
    }
    const matches = (preset) =>
      Object.entries(valuesOf(preset)).every(([name, value]) => rule(name).value.trim() === value);
    const found = presets.find(matches); // "Custom", the last one, has no values and always matches
    if (found) found.checked = true;
  });

  // A number beside a choice chooses it.
  document.getElementById("pace")?.addEventListener("input", ({ target }) => {
    const choice = target.closest(".pace-choice")?.parentElement.querySelector("[name=pace]");
    if (choice) choice.checked = true;
  });

  // A button that removed its own row leaves the focus on the next one, or on the box.
  let place = null;
  document.addEventListener("htmx:beforeRequest", (event) => {
    const button = event.target;
    const box = button.name === "remove" && button.closest(".box");
    if (!box) return;
    place = { id: box.id, at: [...box.querySelectorAll("[name=remove]")].indexOf(button) };
  });
  document.addEventListener("htmx:afterRequest", () => {
    if (!place) return;
    const box = document.getElementById(place.id);
    const buttons = box?.querySelectorAll("[name=remove]") ?? [];
    (buttons[Math.min(place.at, buttons.length - 1)] ?? box?.querySelector("textarea"))?.focus();
    place = null;
  });

  // Pressing twice must not create two.
  document.getElementById("campaign")?.addEventListener("submit", (event) => {
    const form = event.target;
    if ("sent" in form.dataset) event.preventDefault();
    form.dataset.sent = "";
    for (const button of form.querySelectorAll(".primary"))
      button.setAttribute("aria-disabled", "true");
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) delete document.getElementById("campaign")?.dataset.sent;
  });
})();
