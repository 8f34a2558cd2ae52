// What was written down waits in this browser, sealed with a key that no script can read out (AES-GCM), each person's
// under their own. In the open stand only whose it is, when it was written, its state and how many pictures it has.
"use strict";
const MingtongVault = (() => {
  const { done, within } = MingtongDevice;
  /** Entries on a device, and pictures with them: some 40 MB, which every browser gives. */
  const ENTRIES_MAX = 40;
  const PICTURES_MAX = 80;
  /** Slips that wait to be handed over; beyond, the oldest goes. */
  const SLIPS_MAX = 200;

  const keyOf = async (owner) => {
    const drawn = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    return within("readwrite", ["keys"], async (store) => {
      const found = await done(store("keys").get(owner));
      if (!found) await done(store("keys").put({ owner, key: drawn }));
      return found ? found.key : drawn;
    });
  };
  const seal = async (key, bytes) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, bytes) };
  };
  const unseal = (key, { iv, data }) => crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, data);
  const sealWords = (key, words) => seal(key, new TextEncoder().encode(JSON.stringify(words)));
  const unsealWords = async (key, sealed) => JSON.parse(new TextDecoder().decode(await unseal(key, sealed)));

  const unsent = (entry) => entry.state !== "sent";
  const of = async (owner) => {
    const key = await keyOf(owner);
    const sealed = async (fields, pictures) => ({
      words: await sealWords(key, { fields }),
      pictures: await Promise.all(pictures.map((bytes) => seal(key, bytes))),
    });
    const all = () => within("readonly", ["entries"], (store) => done(store("entries").getAll()));
    const own = async () => (await all()).filter((entry) => entry.owner === owner);
    const opened = async (record) => {
      const { fields, outcome } = await unsealWords(key, record.words).catch(() => ({ fields: null }));
      const { n, state, at, pictures } = record;
      return { n, state, at, count: pictures.length, fields, outcome };
    };
    const change = async (n, edit) => {
      const record = await within("readonly", ["entries"], (store) => done(store("entries").get(n)));
      if (!record) return;
      const after = await edit(record);
      await within("readwrite", ["entries"], async (store) => {
        // Thrown away meanwhile, it does not come back.
        if (await done(store("entries").get(n))) await done(store("entries").put(after));
      });
    };

    return {
      owner,
      /** Everything of theirs in the order in which it was written. */
      async list() { return Promise.all((await own()).map(opened)); },
      /** How many unsent entries of others lie here. */
      async others() { return (await all()).filter((entry) => entry.owner !== owner && unsent(entry)).length; },
      /** How many more entries and pictures there is room for. */
      async room() {
        const waiting = (await all()).filter(unsent);
        const pictures = waiting.reduce((sum, entry) => sum + entry.pictures.length, 0);
        return { entries: ENTRIES_MAX - waiting.length, pictures: PICTURES_MAX - pictures };
      },
      /** Puts an entry at the end, and what was being typed is gone with it. */
      async add(fields, pictures) {
        const record = { owner, state: "waiting", at: Number(fields.written), ...(await sealed(fields, pictures)) };
        await within("readwrite", ["entries", "drafts"], async (store) => {
          await done(store("entries").add(record));
          await done(store("drafts").delete(owner));
        });
      },
      /** The pictures of an entry. */
      async pictures(n) {
        const record = await within("readonly", ["entries"], (store) => done(store("entries").get(n)));
        return record ? Promise.all(record.pictures.map((picture) => unseal(key, picture))) : [];
      },
      /** What became of an entry; what was sent keeps nothing but its slip. */
      async settle(n, state, outcome) {
        await change(n, async (record) => {
          const { fields } = await unsealWords(key, record.words);
          const pictures = state === "sent" ? [] : record.pictures;
          const kept = state === "sent" ? { text: fields.text.slice(0, 40) } : fields;
          return { ...record, state, pictures, words: await sealWords(key, { fields: kept, outcome }) };
        });
        const slips = (await own()).filter((entry) => !unsent(entry));
        for (const entry of slips.slice(0, Math.max(0, slips.length - SLIPS_MAX))) await this.remove(entry.n);
      },
      async remove(n) { await within("readwrite", ["entries"], (store) => done(store("entries").delete(n))); },
      /** Takes an entry back into what is being typed. */
      async takeBack(n) {
        await within("readwrite", ["entries", "drafts"], async (store) => {
          const { words, pictures } = await done(store("entries").get(n));
          await done(store("drafts").put({ owner, words, pictures }));
          await done(store("entries").delete(n));
        });
      },
      async keepDraft(fields, pictures) {
        const draft = { owner, ...(await sealed(fields, pictures)) };
        await within("readwrite", ["drafts"], (store) => done(store("drafts").put(draft)));
      },
      async forgetDraft() { await within("readwrite", ["drafts"], (store) => done(store("drafts").delete(owner))); },
      async draft() {
        const found = await within("readonly", ["drafts"], (store) => done(store("drafts").get(owner)));
        if (!found) return null;
        try {
          const { fields } = await unsealWords(key, found.words);
          return { fields, pictures: await Promise.all(found.pictures.map((picture) => unseal(key, picture))) };
        } catch { return null; }
      },
    };
  };
  return { of };
})();
