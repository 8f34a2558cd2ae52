// Checks proofs of the record (C2SP tlog-proof) here. Of a file that somebody chooses nothing is sent anywhere; the
// proof of an entry that a page is about is fetched from where the page came from, and checked like any other.
"use strict";
(() => {
  const form = document.getElementById("proof-check");
  const answer = document.getElementById("proof-answer");
  const shown = document.getElementById("proof-entry");
  // Longer than any proof: it is not read.
  const BYTES_MAX = 2000000;
  const wrong = (why) => Object.assign(new Error(why), { why });
  const need = (holds, why) => { if (!holds) throw wrong(why); };
  const utf8 = new TextEncoder();
  const bytes = (base64, why) => {
    try { return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)); } catch { throw wrong(why); }
  };
  const join = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
  const same = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);
  const sha256 = async (data) => new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  const node = (left, right) => sha256(join([1], left, right));

  // name+hash+base64 (C2SP signed-note): only a log's own key, of kind 1.
  async function readKey(text) {
    const [, name, hash, typed] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) || [];
    need(name, "key");
    const key = bytes(typed, "key");
    need(key.length === 33 && key[0] === 1, "key");
    const digest = (await sha256(join(utf8.encode(name + "\n"), key))).slice(0, 4);
    need([...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("") === hash, "key");
    return { name, digest, raw: key.slice(1) };
  }

  const decimal = (text) => {
    need(/^(0|[1-9][0-9]{0,18})$/.test(text), "file");
    return BigInt(text);
  };

  // The entry, and the texts behind it with their salts, as far as whoever keeps the file reads them.
  function readExtra(extra) {
    let said;
    try { said = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(extra)); } catch { throw wrong("file"); }
    need(said && typeof said.entry === "string" && Array.isArray(said.texts), "file");
    return { entry: said.entry, texts: said.texts };
  }

  // A file that came by mail or was kept by an editor ends its lines otherwise; what was signed ends them with \n.
  function readProof(kept) {
    const text = kept.replaceAll("\r\n", "\n");
    const end = text.indexOf("\n\n");
    need(end > 0, "file");
    const lines = text.slice(0, end).split("\n");
    need(lines.shift() === "c2sp.org/tlog-proof@v1", "file");
    need(lines.length >= 2 && lines[0].startsWith("extra "), "file");
    const { entry, texts } = readExtra(bytes(lines.shift().slice(6), "file"));
    need(lines[0].startsWith("index "), "file");
    const index = decimal(lines.shift().slice(6));
    const hashes = lines.map((line) => bytes(line, "file"));
    const note = text.slice(end + 2);
    const cut = note.lastIndexOf("\n\n");
    need(cut > 0 && hashes.every((hash) => hash.length === 32), "file");
    const signed = note.slice(0, cut + 1);
    const [origin, size, root] = signed.split("\n");
    const head = { origin, size: decimal(size), root: bytes(root, "file") };
    return { entry, texts, index, hashes, signed, head, signatures: note.slice(cut + 2).split("\n") };
  }

  async function isSigned(key, proof) {
    const imported = await crypto.subtle.importKey("raw", key.raw, "Ed25519", false, ["verify"])
      .catch(() => { throw wrong("browser"); });
    const start = `— ${key.name} `;
    for (const line of proof.signatures.filter((line) => line.startsWith(start))) {
      const signature = bytes(line.slice(start.length), "file");
      if (!same(signature.slice(0, 4), key.digest)) continue;
      return crypto.subtle.verify("Ed25519", imported, signature.slice(4), utf8.encode(proof.signed));
    }
    return false;
  }

  // RFC 9162, section 2.1.3.2.
  async function leads({ entry, index, hashes, head }) {
    if (index >= head.size) return false;
    let [from, last] = [index, head.size - 1n];
    let reached = await sha256(join([0], utf8.encode(entry)));
    for (const sibling of hashes) {
      if (last === 0n) return false;
      if ((from & 1n) === 1n || from === last) {
        reached = await node(sibling, reached);
        while ((from & 1n) === 0n && from !== 0n) [from, last] = [from >> 1n, last >> 1n];
      } else {
        reached = await node(reached, sibling);
      }
      [from, last] = [from >> 1n, last >> 1n];
    }
    return last === 0n && same(reached, head.root);
  }

  // The digest of what is sealed of an entry; none where nothing is.
  const sealedIn = (entry) => {
    try {
      const { kind, data } = JSON.parse(entry);
      return kind === "sealed" ? data.sealed : undefined;
    } catch { throw wrong("file"); }
  };

  const unhex = (hex) => {
    need(typeof hex === "string" && /^([0-9a-f]{2})+$/.test(hex), "text");
    return Uint8Array.from(hex.match(/../g), (two) => parseInt(two, 16));
  };

  // Each text is named by its digest in the entry, or in what is sealed of it and was shown to be that: "text". What
  // somebody wrote names nothing: a digest in it would let them show words of later as said here.
  async function behind({ entry, texts }) {
    let [named, sealed] = [entry, sealedIn(entry)];
    for (const { ref, salt, text } of texts) {
      need(typeof ref === "string" && /^[0-9a-f]{64}$/.test(ref) && named.includes(`"${ref}"`), "text");
      if (text === undefined) continue;
      need(typeof text === "string" && same(await sha256(join(unhex(salt), utf8.encode(text))), unhex(ref)), "text");
      if (ref === sealed) named += text;
    }
  }

  async function check() {
    need(globalThis.crypto && crypto.subtle, "browser");
    const key = await readKey(document.getElementById("proof-key").value.trim());
    const [file] = document.getElementById("proof-file").files;
    need(file && file.size <= BYTES_MAX, "file");
    const proof = readProof(await file.text());
    need(proof.head.origin === key.name && await isSigned(key, proof), "signature");
    need(await leads(proof), "root");
    await behind(proof);
    return proof;
  }

  function show({ entry, texts }) {
    const line = (words) => Object.assign(document.createElement("p"), { textContent: words });
    const words = ({ text, erased }) => text ?? (erased ? shown.dataset.erased : shown.dataset.without);
    const said = document.createElement("p");
    said.className = "code";
    said.textContent = entry;
    shown.replaceChildren(...texts.map((text) => line(words(text))), said);
    shown.hidden = false;
  }

  // The entry that the page is about: neutral words become green only once it was checked here, in this visit.
  async function visit(place) {
    const kept = await fetch(place.dataset.proof, { cache: "no-store" });
    if (!kept.ok) return;
    let holds = false;
    try {
      const proof = readProof(await kept.text());
      holds = proof.index === BigInt(place.dataset.entry) && await leads(proof);
      if (holds) await behind(proof);
    } catch {
      holds = false;
    }
    place.className = holds ? "clock green" : "";
    place.textContent = holds ? place.dataset.unchanged : place.dataset.changed;
  }

  const place = document.querySelector("[data-proof]");
  // Whoever has no network, or no newer browser, keeps the neutral words.
  if (place && globalThis.crypto && crypto.subtle) visit(place).catch(() => {});

  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    let why = "holds";
    shown.hidden = true;
    try {
      show(await check());
    } catch (error) {
      why = error.why || "file";
    }
    answer.className = why === "holds" ? "notice clock green" : "notice";
    answer.textContent = answer.dataset[why];
    answer.hidden = false;
  });
})();
