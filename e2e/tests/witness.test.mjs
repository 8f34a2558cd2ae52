// A neighbour's computer witnesses the log of a community. Then somebody who has the server and its key puts the record
// back to the day before, forgets what was signed, and lets it tell something else of the same length. Whoever knows no
// more than the key finds nothing wrong with that; the witness refuses it, and everybody can read that, and both heads.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { lookInEveryWay } from "../lib/axe.mjs";
import { fact, follow, openContext, startBrowser } from "../lib/browser.mjs";
import { COURTYARD, HOME, found } from "../lib/community.mjs";
import { sqlite, temporaryDirectory } from "../lib/database.mjs";
import { checkProof, save } from "../lib/proof.mjs";
import { report, track } from "../lib/resident.mjs";
import { run, runInVain, start } from "../lib/server.mjs";

const [WHAT, INSTEAD] = ["3栋2单元的楼道灯不亮", "3栋2单元的楼道灯修好了"];
const ORIGIN = "example.org/c/mingtong/log";
const WITNESS = "neighbour.example/witness";
/** For what needs no record: a witness, and whoever checks. */
const NOTHING = { arguments: [] };
/** Milliseconds after which a witness that did not answer will not. */
const PATIENCE_MS = 15_000;

let database, putBack, secrets, server, witness, browser, page, key, honest, own;

const at = (name) => join(secrets.path, name);

/** What a command printed that has to succeed. */
async function done(on, ...args) {
  const { code, output } = await run(on, args);
  assert.equal(code, 0, output);
  return output;
}

/** Serves a database in place of the one before, on the page of somebody who was not here yet. */
async function serve(record, env) {
  await server?.stop();
  server = undefined;
  server = await start(record, "serve", env);
  await page?.context().close();
  page = await (await openContext(browser, { phone: true })).newPage();
  await page.goto(`${server.url}${HOME}`);
}

/** A resident tells the record something; then it is signed, and what was signed is kept in a directory. */
async function tellAndSign(record, what, directory) {
  await serve(record);
  const { code } = await report(page, COURTYARD, what);
  await serve(record, {
    MINGTONG_LOG_KEY: at("log.key"),
    MINGTONG_LOG_STATE: at(directory),
    MINGTONG_LOG_WITNESSES: at("policy"),
  });
  return code;
}

/** Opens the page of the log until its witness stands so; gives how far the log goes, and what stands for all of it. */
async function openLog(stands) {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  do {
    patience.throwIfAborted();
    await page.goto(`${server.url}${HOME}/log`);
  } while (!(await page.getByText(stands).isVisible()));
  return { size: await fact(page, "条数"), root: await fact(page, "全部条目的校验值") };
}

const read = () => page.getByRole("main").innerText();

/** A check of the log that is served. */
const check = (...by) => ["verify", `${server.url}${HOME}/log`, ...by];

before(async () => {
  [database, putBack, secrets] = await Promise.all([sqlite(), sqlite(), temporaryDirectory()]);
  await found(database);
  const log = ["--community", "mingtong", "--origin", ORIGIN, "--key", at("log.key")];
  key = await done(database, "admin", "log", "init", ...log);
  await done(database, "backup", at("backup"));
  const cosigner = await done(NOTHING, "witness", "init", "--name", WITNESS, "--key", at("witness.key"));
  await writeFile(at("log.pub"), `${key}\n`);
  const files = ["--key", at("witness.key"), "--logs", at("log.pub"), "--state", at("witness")];
  witness = await start(NOTHING, ["witness", "serve", ...files]);
  await writeFile(at("policy"), `log ${key}\nwitness neighbour ${cosigner} ${witness.url}\nquorum neighbour\n`);
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await witness?.stop();
  for (const used of [database, putBack, secrets]) await used?.remove();
});

test("what a resident reports is signed by the witness, too, on the page and in the proof that is kept", async () => {
  const code = await tellAndSign(database, WHAT, "signed");
  honest = await openLog("已签最新的一份");
  assert.match(await read(), new RegExp(`neighbour[^]*签到第 ${honest.size - 1} 条（从 0 数起）`));
  await lookInEveryWay(page);
  assert.match(await done(NOTHING, ...check("--policy", at("policy"))), /见证人：1/);
  await page.goto(`${server.url}${HOME}`);
  await track(page, code);
  own = await save(page, page.getByRole("link", { name: "保存我的证明" }), at("own.tlog-proof"));
  assert.ok((await readFile(own, "utf8")).includes(`\n— ${WITNESS} `));
  const head = await fetch(`${server.url}${HOME}/log/checkpoint`);
  await writeFile(at("kept.checkpoint"), await head.text());
});

test("another record of the same length is refused by the witness, and anybody sees it", async () => {
  await done(putBack, "restore", at("backup"));
  await tellAndSign(putBack, INSTEAD, "forgotten");
  const other = await openLog("拒签最新的一份");
  assert.equal(other.size, honest.size);
  assert.notEqual(other.root, honest.root);
  assert.equal(await page.locator(".clock.green").count(), 0);
  await lookInEveryWay(page);
  await follow(page, page.getByRole("link", { name: "English", exact: true }));
  assert.match(await read(), /refuses the newest head: it does not fit what this witness saw before/);
  await follow(page, page.getByRole("link", { name: "中文", exact: true }));

  await page.goto(`${witness.url}/evidence`);
  const evidence = await page.locator("body").innerText();
  assert.ok(evidence.startsWith(`fork ${ORIGIN} ${honest.size}\n`), evidence);
  for (const { root } of [honest, other]) assert.ok(evidence.includes(root), `${root} in ${evidence}`);
});

test("the key alone shows nothing of it; the policy, the head and the proof that were kept do", async () => {
  await done(NOTHING, ...check("--key", at("log.pub")));
  const refused = await runInVain(NOTHING, check("--policy", at("policy")));
  assert.deepEqual(refused, { code: 2, output: "给总签作见证的人数不够。" });
  const inEnglish = await runInVain(NOTHING, [...check("--policy", at("policy")), "--lang", "en"]);
  assert.match(inEnglish.output, /^Too few of the witnesses/);
  const compared = await run(NOTHING, check("--key", at("log.pub"), "--earlier", at("kept.checkpoint")));
  assert.equal(compared.code, 1, compared.output);
  assert.ok(compared.output.includes(`以前签署的 ${honest.size} 条总签不是这个日志的开头`), compared.output);
  assert.match(await checkProof(page, `${server.url}${HOME}/proof`, own, key), /证明成立/);
  assert.ok((await page.locator("#proof-entry").innerText()).includes(WHAT));
});
