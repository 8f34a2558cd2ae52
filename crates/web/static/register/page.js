// The register: what is typed stays, what is written down waits on the device and goes when the network is there.
(() => {
  const root = document.getElementById("register");
  const form = document.getElementById("register-form");
  const { word, moment, show } = MingtongLists;
  const { memory, USED, OWNER } = MingtongDevice;
  const { home } = root.dataset;
  const picturesMax = Number(root.dataset.picturesMax);
  const [status, alert, turn, file] = ["register-status", "register-alert", "register-turn", "pictures"]
    .map((id) => document.getElementById(id));
  const FIELDS = [
    "reception", "channel", "text", "title", "place", "hazard", "private", "name", "phone", "unit_may_call", "under_14",
    "guardian_name", "guardian_relation", "answer",
  ];
  /** Of so many entries or pictures left it is said how many. */
  const FEW = 5;

  let vault = null; // of whoever is known to be signed in
  let signedIn = root.dataset.owner; // as the page says; the server says it again
  let worn = root.dataset.worn;
  let pictures = []; // of what is being typed
  let why = "";
  let tellKnown;
  const known = new Promise((yes) => { tellKnown = yes; }); // who is signed in, or that nobody can say
  let calm = ""; // the last that was told

  const field = (name) => form.elements[name];
  const value = (name) => {
    const el = field(name);
    if (!el) return "";
    return el.type === "checkbox" ? (el.checked ? el.value : "") : el.value;
  };
  const typed = () => Object.fromEntries(FIELDS.map((name) => [name, value(name)]).filter(([, text]) => text));
  const hasWords = () => ["text", "title", "name", "phone", "answer"].some((name) => value(name).trim()) || pictures.length > 0;
  const fill = (fields) => {
    for (const name of FIELDS) {
      const el = field(name);
      if (!el) continue;
      if (el.type === "checkbox") el.checked = Boolean(fields[name]);
      else if (name !== "channel" || fields[name]) el.value = fields[name] || "";
      if (el.selectedIndex < 0) el.selectedIndex = 0;
    }
    field("entry").value = fields.entry || secret();
    field("entry").dataset.written = fields.written || "";
    // What was chosen may be no longer there: the form says so instead of choosing another.
    if (fields.reception && value("reception") !== fields.reception) complain(word("closed"));
    showTurn();
  };
  const secret = () => Array.from(crypto.getRandomValues(new Uint8Array(32)), (b) => b.toString(16).padStart(2, "0")).join("");

  const complain = (text) => {
    alert.hidden = !text;
    alert.firstElementChild.textContent = text || "";
  };
  const showPictures = async () => {
    const list = document.getElementById("register-pictures");
    const items = await Promise.all(pictures.map(async (bytes, at) => {
      const row = document.createElement("li");
      const image = Object.assign(document.createElement("img"), { src: await MingtongPictures.small(bytes), alt: "" });
      const button = Object.assign(document.createElement("button"), { type: "button", className: "button quiet" });
      button.textContent = word("take-out", at + 1);
      button.addEventListener("click", () => { pictures.splice(at, 1); showPictures(); keep(); });
      row.append(image, button);
      return row;
    }));
    list.replaceChildren(...items);
  };

  // --- what is being typed -------------------------------------------------------------------------------------
  let saving = Promise.resolve();
  const keep = () => {
    if (!vault) return;
    const fields = { ...typed(), entry: value("entry"), written: field("entry").dataset.written || "" };
    const [kept, has] = [[...pictures], hasWords()];
    const mine = vault;
    saving = saving.then(() => (has ? mine.keepDraft(fields, kept) : mine.forgetDraft())).catch(() => complain(word("full")));
  };
  const choose = async () => {
    const [chosen, room] = [Array.from(file.files), vault ? (await vault.room()).pictures : picturesMax];
    const left = Math.max(0, Math.min(picturesMax, room) - pictures.length);
    complain(chosen.length > left ? (room < picturesMax ? word("full") : word("pictures-many", picturesMax)) : "");
    for (const picture of chosen.slice(0, left)) pictures.push(await MingtongPictures.take(picture));
    file.value = "";
    await showPictures();
    keep();
  };

  // --- whose turn it is ----------------------------------------------------------------------------------------
  const given = {}; // by reception: the turns that wait on this device
  const next = () => {
    const option = field("reception").selectedOptions[0];
    if (!option?.value) return 0;
    return Math.max(Number(option.dataset.next) || 1, 1 + Math.max(0, ...(given[option.value] || [])));
  };
  const showTurn = () => {
    turn.hidden = !next();
    turn.textContent = next() ? word("turn", next()) : "";
  };

  // --- what lies on the device ---------------------------------------------------------------------------------
  const does = {
    async correct(entry) {
      if (hasWords()) { form.scrollIntoView(); complain(word("busy")); return; }
      await vault.takeBack(entry.n);
      await bringBack();
      await refresh();
      field("text").focus();
    },
    async again(entry) { await vault.settle(entry.n, "waiting"); await refresh(); sync(); },
    async drop(entry) { if (window.confirm(word("sure"))) { await vault.remove(entry.n); await refresh(); } },
    async given(entry) { await vault.remove(entry.n); await refresh(); },
  };
  const tell = (parts, link) => {
    const text = parts.filter(Boolean).join(" ");
    if (text === calm) return;
    calm = text;
    status.hidden = !text;
    status.textContent = text;
    if (!link) return;
    const way = Object.assign(document.createElement("a"), { href: home.replace("/desk/register", "/sign-in?back=") + home });
    way.textContent = word("sign-in-link");
    status.append(" ", way);
  };
  const refresh = async () => {
    if (!vault) {
      show("register-unsent", [], does);
      show("register-slips", [], does);
      form.hidden = true;
      tell([word(why === "sign-in" ? "sign-in" : "locked")], true);
      return;
    }
    form.hidden = false;
    const entries = await vault.list();
    const unsent = entries.filter((entry) => entry.state !== "sent");
    for (const id of Object.keys(given)) delete given[id];
    for (const { fields } of unsent) {
      if (fields?.reception && fields.queue) (given[fields.reception] ||= []).push(Number(fields.queue));
    }
    show("register-unsent", unsent, does);
    show("register-slips", entries.filter((entry) => entry.state === "sent").reverse(), does);
    showTurn();
    const [room, others] = [await vault.room(), await vault.others()];
    tell([
      unsent.length ? word("unsent", unsent.length, moment(Math.min(...unsent.map((entry) => entry.at)))) : entries.length && word("all-sent"),
      why === "offline" && word("offline"),
      why === "sign-in" && word("sign-in"),
      room.entries <= FEW && word("room", Math.max(0, room.entries)),
      others && word("others", others),
    ], why === "sign-in");
  };
  const bringBack = async () => {
    const draft = await vault.draft();
    const stays = { reception: value("reception"), place: value("place"), channel: value("channel") };
    // What somebody began to type before the device was ready stays.
    if (draft || !hasWords()) fill(draft ? draft.fields : stays);
    if (draft) pictures = draft.pictures;
    field("entry").value ||= secret();
    await showPictures();
  };
  let isWriting = false;
  const writeDown = async () => {
    if (isWriting) return; // pressed twice
    isWriting = true;
    try { await putDown(); } finally { isWriting = false; }
  };
  const putDown = async () => {
    await known;
    if (!vault) { complain(word("locked")); return; }
    await saving;
    const room = await vault.room();
    if (room.entries < 1 || room.pictures < pictures.length) { complain(word("full")); return; }
    const fields = { ...typed(), entry: value("entry"), worn, written: field("entry").dataset.written || String(Date.now()) };
    if (next()) fields.queue = String(next());
    try { await vault.add(fields, pictures); } catch { complain(word("full")); return; }
    complain("");
    navigator.storage?.persist?.();
    const { reception, channel } = fields;
    pictures = [];
    fill({ reception, channel, place: field("place").options[0]?.value });
    await showPictures();
    await refresh();
    field("text").focus();
    sync();
  };

  // --- with the server -----------------------------------------------------------------------------------------
  const meet = async (owner) => {
    if ((vault?.owner || "") === owner) return;
    if (vault) { // somebody else: what the last one typed is not theirs
      pictures = [];
      fill({});
      await showPictures();
    }
    vault = owner ? await MingtongVault.of(owner) : null;
    if (vault) await bringBack();
  };
  const learn = (now) => {
    field("csrf").value = now.csrf;
    worn = now.worn;
    const chosen = value("reception");
    const [none] = field("reception").options;
    const options = now.receptions.map(({ id, name, next: after }) => {
      const option = new Option(name, id);
      option.dataset.next = after;
      if (!document.documentElement.lang.startsWith("zh")) option.lang = "zh-CN";
      return option;
    });
    field("reception").replaceChildren(none, ...options);
    field("reception").value = chosen;
    if (field("reception").selectedIndex < 0) {
      field("reception").value = "";
      complain(word("closed"));
    }
    document.getElementById("register-written").innerHTML = now.written; // made by our own server
  };
  const round = async () => {
    const answer = await MingtongSender.ask(home);
    why = answer.why || "";
    if (!answer.now) {
      // Without network it is whoever was last known here, if the page is theirs; with it, whoever the server says.
      const known = memory.get(OWNER);
      await meet(known && known === signedIn ? known : "");
      await refresh();
      return { why };
    }
    signedIn = answer.now.owner;
    memory.put(OWNER, signedIn);
    await meet(signedIn);
    learn(answer.now);
    await refresh();
    let hasSent = false;
    const changed = async () => { hasSent = true; await refresh(); };
    const send = () => MingtongSender.sendAll(vault, home, answer.now.csrf, changed);
    // Another page of this device is sending: it is looked again later.
    const stopped = (await MingtongSender.alone(send)) || { why: "later" };
    why = stopped.why || "";
    const after = hasSent ? await MingtongSender.ask(home) : {};
    if (after.now) learn(after.now);
    await refresh();
    return stopped;
  };
  let isAsked = false;
  let isRunning = false;
  const sync = async () => {
    isAsked = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isAsked) {
        isAsked = false;
        const stopped = await round();
        if (stopped.why && stopped.why !== "sign-in") patience.wait(stopped.waitMs);
        else patience.rest();
      }
    } finally {
      isRunning = false;
      tellKnown();
    }
  };
  const patience = MingtongSender.patience(() => sync());

  const start = async () => {
    memory.put(USED, "yes");
    form.addEventListener("input", keep);
    form.addEventListener("change", (event) => { if (event.target === file) choose(); else { showTurn(); keep(); } });
    form.addEventListener("submit", (event) => {
      if (isOrdinary) return;
      event.preventDefault();
      event.stopPropagation(); // what was typed is kept sealed here, and nowhere else
      writeDown();
    });
    window.addEventListener("online", sync);
    window.addEventListener("focus", sync);
    document.addEventListener("visibilitychange", () => { if (!document.hidden) sync(); });
    // Without it what is written down waits all the same, but the page is not there when it is opened without network.
    const isKept = await navigator.serviceWorker.register(home + "/worker.js", { scope: home }).catch(() => null);
    await sync();
    if (!isKept) tell([word("no-device")]);
  };
  /** Where nothing can be kept: the form as it is without script. */
  let isOrdinary = false;
  const giveUp = () => {
    isOrdinary = true;
    form.hidden = false;
    tell([word("no-device")]);
  };
  const can = window.isSecureContext && window.indexedDB && window.crypto?.subtle && navigator.serviceWorker && navigator.locks;
  if (can) start().catch(giveUp);
  else giveUp();
})();
