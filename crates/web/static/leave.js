
// Leaving a device: what somebody wrote down on it without network goes with them, and they are told before. Every page
// knows who is signed in, so the register shows nobody what somebody else wrote (static/register/, ADR 0030).
const MingtongDevice = (() => {
  const NAME = "mingtong-register";
  const USED = "mingtong.register.used";
  const OWNER = "mingtong.register.owner";
  const memory = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    put(key, value) { try { localStorage.setItem(key, value); } catch { /* then the register is locked without network */ } },
    forget(key) { try { localStorage.removeItem(key); } catch { /* nothing was there */ } },
  };

  const done = (request) => new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  });
  const open = async () => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("keys", { keyPath: "owner" });
      request.result.createObjectStore("drafts", { keyPath: "owner" });
      const entries = request.result.createObjectStore("entries", { keyPath: "n", autoIncrement: true });
      entries.createIndex("owner", "owner");
    };
    return done(request);
  };
  /** One transaction; `work` waits for nothing but its requests. */
  const within = async (mode, stores, work) => {
    const database = await open();
    try {
      const transaction = database.transaction(stores, mode);
      const finished = new Promise((yes, no) => {
        transaction.oncomplete = yes;
        transaction.onabort = () => no(transaction.error);
      });
      const result = await work((name) => transaction.objectStore(name));
      await finished;
      return result;
    } finally {
      database.close();
    }
  };

  const hasUnsent = (owner) => within("readonly", ["entries", "drafts"], async (store) => {
    const entries = await done(store("entries").index("owner").getAll(owner));
    return entries.some((entry) => entry.state !== "sent") || Boolean(await done(store("drafts").get(owner)));
  });
  /** Without its key nothing of theirs could be read any more, were a copy left anywhere. */
  const drop = (owner) => within("readwrite", ["keys", "drafts", "entries"], async (store) => {
    await done(store("keys").delete(owner));
    await done(store("drafts").delete(owner));
    for (const n of await done(store("entries").index("owner").getAllKeys(owner))) await done(store("entries").delete(n));
  });

  const leave = async (form) => {
    const owner = form.dataset.leave;
    if ((await hasUnsent(owner)) && !window.confirm(form.dataset.unsent)) return false;
    await drop(owner);
    memory.forget(OWNER);
    if (window.caches) await caches.delete(NAME);
    return true;
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset.leave || !memory.get(USED) || !window.indexedDB) return;
    event.preventDefault();
    // Whatever cannot be dropped must not keep anybody signed in.
    leave(form).catch(() => true).then((goes) => { if (goes) form.submit(); });
  });

  // The register itself may come from the device, made for somebody else: it asks who is signed in.
  const signedIn = document.querySelector("form[data-leave]");
  if (signedIn && memory.get(USED) && !document.getElementById("register")) memory.put(OWNER, signedIn.dataset.leave);

  return { memory, done, within, USED, OWNER };
})();
