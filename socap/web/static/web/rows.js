// Turns each box of tweet addresses into rows that can be added and removed; the box stays the truth.
(() => {
  "use strict";
  const words = (text) => text.split(/[\s,]+/).filter(Boolean);

  for (const field of document.querySelectorAll("[data-rows]")) {
    const box = field.querySelector("textarea");
    const label = field.querySelector("label").textContent.trim();
    const reasons = new Map(
      [...field.querySelectorAll("[data-url]")].map((item) => [
        item.dataset.url,
        item.textContent.replace(item.dataset.url, "").trim(),
      ]),
    );
    const list = document.createElement("ul");
    list.className = "rows";
    const keep = () => {
      box.value = [...list.querySelectorAll("input")].map((input) => input.value.trim()).filter(Boolean).join("\n");
    };

    const add = (url = "", after = null) => {
      const row = document.createElement("li");
      const input = document.createElement("input");
      input.type = "text";
      input.inputMode = "url";
      input.value = url;
      input.placeholder = "https://x.com/name/status/…";
      input.spellcheck = false;
      input.autocapitalize = "off";
      input.setAttribute("aria-label", `${label}, address`);
      const remove = document.createElement("button");
      remove.type = "button";
      remove.className = "quiet";
      remove.textContent = "Remove";
      row.append(input, remove);
      if (reasons.has(url)) {
        const reason = document.createElement("p");
        reason.className = "problem";
        reason.id = `${box.id}_reason_${list.children.length}`;
        reason.textContent = reasons.get(url);
        input.setAttribute("aria-invalid", "true");
        input.setAttribute("aria-describedby", reason.id);
        row.append(reason);
      }
      input.addEventListener("input", keep);
      input.addEventListener("paste", (event) => {
        const pasted = words(event.clipboardData.getData("text"));
        if (pasted.length < 2) return;
        event.preventDefault();
        if (!input.value.trim()) input.value = pasted.shift();
        let last = row;
        for (const one of pasted) last = add(one, last);
        last.querySelector("input").focus();
        keep();
      });
      input.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        add("", row).querySelector("input").focus();
      });
      remove.addEventListener("click", () => {
        const next = row.nextElementSibling ?? row.previousElementSibling;
        row.remove();
        if (!list.children.length) add();
        (next ?? list.firstElementChild).querySelector("input").focus();
        keep();
      });
      if (after) after.after(row);
      else list.append(row);
      return row;
    };

    const urls = words(box.value);
    for (const url of urls.length ? urls : [""]) add(url);
    const more = document.createElement("button");
    more.type = "button";
    more.textContent = "Add a tweet";
    more.setAttribute("aria-label", `Add a tweet to ${label}`);
    more.addEventListener("click", () => add().querySelector("input").focus());
    box.hidden = true;
    field.querySelector(".problems")?.setAttribute("hidden", "");
    box.before(list, more);
  }
})();
