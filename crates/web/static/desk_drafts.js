
// What was typed in a form that can wait is kept as its draft when the page is left without sending it, as the button
// beside it does: whoever is called away to another matter finds it again, on any device.
(() => {
  "use strict";
  const typed = new Set();
  const keep = () => {
    for (const form of typed) {
      const written = Array.from(form.elements).filter((el) => el.name && el.type !== "file" && el.type !== "submit");
      if (!written.some((el) => el.tagName === "TEXTAREA" && el.value.trim())) continue;
      const data = new URLSearchParams();
      for (const el of written) {
        if (!["radio", "checkbox"].includes(el.type) || el.checked) data.append(el.name, el.value);
      }
      data.set(form.dataset.draft, "draft");
      navigator.sendBeacon(form.action, data);
    }
    typed.clear();
  };
  document.addEventListener("input", (event) => {
    const form = event.target.closest && event.target.closest("form[data-draft]");
    if (form) typed.add(form);
  });
  document.addEventListener("submit", (event) => typed.delete(event.target));
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(); });
  addEventListener("pagehide", keep);
})();
