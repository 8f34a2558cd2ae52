// Sends what waits, in order, one at a time. An entry whose answer got lost is sent again under the same id: the server
// says then what it became.
const MingtongSender = (() => {
  const PATIENCE_MS = 120000;
  /** A question is short: what hangs longer is no network. */
  const QUESTION_MS = 8000;
  const FIRST_WAIT_MS = 5000;
  const LAST_WAIT_MS = 300000;

  /** Ends what takes longer; older browsers have no AbortSignal.timeout. */
  const within = (ms) => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), ms);
    return stop.signal;
  };

  /** Who is signed in, and what others did meanwhile: `{ now }`, or why there is no answer. */
  const ask = async (home) => {
    try {
      const answer = await fetch(home + "/now.json", { signal: within(QUESTION_MS), redirect: "manual" });
      if (answer.status === 401 || answer.status === 403) return { why: "sign-in" };
      return answer.ok ? { now: await answer.json() } : { why: "later" };
    } catch { return { why: "offline" }; }
  };

  const read = async (answer) => {
    if (answer.status === 401 || answer.type === "opaqueredirect") return { why: "sign-in" };
    const isJson = (answer.headers.get("content-type") || "").startsWith("application/json");
    const body = isJson ? await answer.json() : {};
    if (answer.ok && body.number) return { sent: body };
    if (body.reason) return { refused: body.reason };
    if (answer.status === 413 || answer.status === 400) return { refused: "" };
    return { why: "later", waitMs: 1000 * Number(answer.headers.get("retry-after") || 0) };
  };
  const send = async (home, csrf, fields, pictures) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("csrf", csrf);
    for (const bytes of pictures) form.append("pictures", new Blob([bytes]), "picture.jpg");
    const headers = { accept: "application/json" };
    try {
      const signal = within(PATIENCE_MS);
      return await read(await fetch(home, { method: "POST", body: form, headers, signal, redirect: "manual" }));
    } catch { return { why: "offline" }; }
  };

  /** Everything that waits; tells `changed` after each. Gives why it stopped, if it did. */
  const sendAll = async (vault, home, csrf, changed) => {
    for (const entry of (await vault.list()).filter((it) => it.state === "waiting" && it.fields)) {
      const answer = await send(home, csrf, entry.fields, await vault.pictures(entry.n));
      if (answer.why) return answer;
      if (answer.sent) await vault.settle(entry.n, "sent", answer.sent);
      else await vault.settle(entry.n, "refused", { reason: answer.refused });
      await changed();
    }
    return {};
  };

  /** Only one page of this browser sends at a time; the others need not. */
  const alone = (work) => navigator.locks.request("mingtong-register", { ifAvailable: true }, (lock) => lock && work());

  /** Calls again later, each time after twice as long. */
  const patience = (again) => {
    let waitMs = FIRST_WAIT_MS;
    let timer = 0;
    return {
      rest() { clearTimeout(timer); waitMs = FIRST_WAIT_MS; },
      wait(atLeastMs = 0) {
        clearTimeout(timer);
        timer = setTimeout(again, Math.max(waitMs, atLeastMs));
        waitMs = Math.min(2 * waitMs, LAST_WAIT_MS);
      },
    };
  };
  return { ask, sendAll, alone, patience };
})();
