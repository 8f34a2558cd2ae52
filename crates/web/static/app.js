// Progressive only: every page works without this file. Seven things: clocks, drafts, what was sent in vain, list keys,
// the list beside a matter, printing, pages that look again by themselves.
"use strict";
(() => {
  const MINUTE_MS = 60000;
  const DRAFT_MS = 7 * 24 * 60 * MINUTE_MS; // a forgotten draft on a shared phone must not live for ever
  const all = (root, selector) => Array.from(root.querySelectorAll(selector));

  // --- clocks -----------------------------------------------------------------------------------------------
  // The words stand on <html> (or nearer): data-clock-green="还有{t}", data-hours="{n} hour|{n} hours" and so on.
  const word = (el, name) => {
    const holder = el.closest("[data-" + name + "]");
    return holder ? holder.getAttribute("data-" + name) : "";
  };

  const span = (el, ms) => {
    const minutes = Math.max(1, Math.floor(ms / MINUTE_MS));
    const unit = minutes < 60 ? "minutes" : minutes <= 2880 ? "hours" : minutes < 1051200 ? "days" : "years";
    const n = Math.floor(minutes / { minutes: 1, hours: 60, days: 1440, years: 525600 }[unit]);
    const forms = word(el, unit).split("|");
    return forms[n === 1 ? 0 : forms.length - 1].replace("{n}", n);
  };

  const tick = () => {
    const now = Date.now();
    for (const el of all(document, ".clock time[data-due]")) {
      const due = Number(el.dataset.due);
      const amber = Number(el.dataset.amber || due);
      if (!due) continue;
      const state = now > due ? "overdue" : now >= amber ? "amber" : "green";
      const text = word(el, "clock-" + state).replace("{t}", span(el, Math.abs(due - now)));
      if (!text) continue; // no words for this language: what the server wrote stays
      const clock = el.closest(".clock");
      clock.classList.remove("green", "amber", "overdue");
      clock.classList.add(state);
      if (el.textContent !== text) el.textContent = text;
    }
  };

  // --- drafts -----------------------------------------------------------------------------------------------
  // Storage may be blocked, full or hold nonsense: then there are simply no drafts.
  const draftKey = (key) => "mingtong.draft." + key;
  const readDraft = (key) => {
    try {
      const draft = JSON.parse(localStorage.getItem(draftKey(key)));
      return draft && Date.now() - draft.at < DRAFT_MS ? draft.values || {} : {};
    } catch { return {}; }
  };
  const writeDraft = (key, values) => {
    try { localStorage.setItem(draftKey(key), JSON.stringify({ at: Date.now(), values })); } catch { /* none */ }
  };
  const forgetDraft = (key) => {
    try { localStorage.removeItem(draftKey(key)); } catch { /* none */ }
  };

  // autocomplete="off" marks codes and secrets: those are never kept.
  const kept = (el) => el.name && el.autocomplete !== "off"
    && !["password", "hidden", "file", "submit", "button"].includes(el.type);
  const ticks = (el) => el.type === "radio" || el.type === "checkbox";

  const save = (event) => {
    const el = event.target;
    const form = el.closest && el.closest("form[data-keep]");
    if (!form || !kept(el)) return;
    const values = readDraft(form.dataset.keep);
    const group = all(form, "input:checked").filter((x) => x.name === el.name).map((x) => x.value);
    values[el.name] = ticks(el) ? group : el.value;
    writeDraft(form.dataset.keep, values);
  };

  // Fills what is still empty; says whether anything was.
  const fill = (form, values) => {
    const fields = Array.from(form.elements).filter((el) => kept(el) && values[el.name] !== undefined);
    const chosen = new Set(fields.filter((el) => ticks(el) && el.checked).map((el) => el.name));
    let restored = false;
    for (const el of fields) {
      const value = values[el.name];
      const list = Array.isArray(value) ? value : [];
      if (ticks(el) ? !chosen.has(el.name) && list.includes(el.value) : !el.value && value) {
        if (ticks(el)) el.checked = true; else el.value = value;
        restored = true;
      }
    }
    return restored;
  };
  const restore = (form) => {
    if (fill(form, readDraft(form.dataset.keep))) all(form, "[data-kept]").forEach((el) => { el.hidden = false; });
  };

  // --- what was sent in vain: whoever goes back after the network failed finds it again ------------------------
  // Kept from the moment of sending until the next page of ours comes, and only in this tab.
  const SENT = "mingtong.sent";
  const keepSent = (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    const values = {};
    for (const el of Array.from(form.elements).filter(kept)) {
      if (!ticks(el)) values[el.name] = el.value;
      else if (el.checked) (values[el.name] ||= []).push(el.value);
    }
    try { sessionStorage.setItem(SENT, JSON.stringify({ at: location.href, to: form.action, values })); }
    catch { /* none */ }
  };
  const bringBack = () => {
    try {
      const way = performance.getEntriesByType("navigation")[0];
      if (!way || way.type !== "back_forward") { sessionStorage.removeItem(SENT); return; }
      const sent = JSON.parse(sessionStorage.getItem(SENT));
      if (!sent || sent.at !== location.href) return;
      for (const form of all(document, "form").filter((x) => x.action === sent.to && fill(x, sent.values))) {
        const folded = form.closest("details");
        if (folded) folded.open = true;
      }
    } catch { /* none */ }
  };

  // --- list keys: j and k move, Enter opens (it is a link), e goes to the first act; no data-keys, no keys ----------
  const keys = (event) => {
    const list = document.querySelector("[data-keys]");
    const typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (!list || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const links = all(list, ".title a");
    const step = { j: 1, k: -1 }[event.key];
    const here = links.findIndex((a) => a === document.activeElement);
    const open = links.findIndex((a) => a.closest("[aria-current]"));
    const from = here >= 0 ? here : open;
    const act = document.querySelector("details.act > summary");
    const target = step ? links[from < 0 ? 0 : from + step] : event.key === "e" ? act : null;
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  // The list beside a matter begins where that matter stands in it.
  const showOpen = (list) => {
    const link = list.querySelector("[aria-current]");
    const open = link && link.closest("li");
    if (!open) return;
    const [inner, outer] = [open.getBoundingClientRect(), list.getBoundingClientRect()];
    if (inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top - outer.height / 3;
  };

  // So begins a row of lists that is moved along.
  const showTab = (row) => {
    const open = row.querySelector("[aria-current]");
    if (open) row.scrollLeft = open.offsetLeft - row.offsetLeft - row.clientWidth / 3;
  };

  // --- a page that looks again whenever the server tells that something happened --------------------------------
  const live = (box) => {
    if (!window.EventSource) return;
    const look = async () => {
      try {
        const answer = await fetch(location.href);
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.querySelector("[data-live]");
        if (fresh && fresh.innerHTML !== box.innerHTML) box.replaceChildren(...fresh.childNodes);
      } catch { /* the network is away: the next event comes */ }
    };
    const changes = new EventSource(box.dataset.live);
    let wasAway = false; // what happened meanwhile was told to nobody
    changes.addEventListener("message", look);
    changes.addEventListener("error", () => { wasAway = true; });
    changes.addEventListener("open", () => { if (wasAway) look(); wasAway = false; });
    all(document, "[data-live-note]").forEach((el) => { el.hidden = false; });
  };

  const start = () => {
    tick();
    all(document, ".beside ol").forEach(showOpen);
    all(document, ".tabs").forEach(showTab);
    all(document, "[data-live]").forEach(live);
    all(document, "[data-forget]").forEach((el) => forgetDraft(el.dataset.forget));
    all(document, "form[data-keep]").forEach(restore);
    all(document, "[data-paper]").forEach((el) => { el.hidden = false; });
    if (navigator.clipboard) all(document, "[data-copy]").forEach((el) => { el.hidden = false; });
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest && event.target.closest("[data-paper]")) window.print();
    const copy = event.target.closest && event.target.closest("[data-copy]");
    if (copy) navigator.clipboard.writeText(copy.dataset.copy).then(() => { copy.textContent = copy.dataset.copied; });
  });
  document.addEventListener("input", save);
  document.addEventListener("change", save);
  document.addEventListener("keydown", keys);
  document.addEventListener("visibilitychange", tick);
  document.addEventListener("submit", keepSent);
  document.addEventListener("htmx:load", start);
  setInterval(tick, MINUTE_MS);
  start();
  bringBack();
})();
