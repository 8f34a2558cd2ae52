// A resident keeps the proof of what they reported, with their own words, and checks it in the browser; then somebody
// changes the words, and then a row of the record, in the database: the page and `mingtong verify` say so, and the kept
// proof still holds for what was.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { lookInBothLanguages, lookInEveryWay, lookInPrints } from "../lib/axe.mjs";
import { follow, openContext, startBrowser } from "../lib/browser.mjs";
import { COURTYARD, HOME, found } from "../lib/community.mjs";
import { sqlite, temporaryDirectory } from "../lib/database.mjs";
import { checkProof, save, untilSigned } from "../lib/proof.mjs";
import { openMatter, report, track } from "../lib/resident.mjs";
import { run, start } from "../lib/server.mjs";

const WHAT = "3栋2单元的楼道灯不亮";
const ORIGIN = "example.org/c/mingtong/log";
const TAMPER = `
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], timeout=20)
db.execute(sys.argv[2], sys.argv[3:])
db.commit()
`;

let database, secrets, server, browser, page, key;

/** Starts the server once more: it signs at once what was recorded before. */
async function startAndSign() {
  server = await start(database);
  await untilSigned(server.url + HOME);
}

/** Checks a proof file on the page, with a key; gives the answer. */
function check(file, withKey = key, address = `${server.url}${HOME}/proof`) {
  return checkProof(page, address, file, withKey);
}

/** Keeps the proof that the page offers; gives where it was put. */
function keep(name) {
  return save(page, page.getByRole("link", { name: "保存我的证明" }), join(secrets.path, name));
}

/** A proof file in which what is beside the proof was changed. */
function withExtra(file, change) {
  return file.replace(/^extra (.*)$/m, (_, extra) => {
    return `extra ${Buffer.from(change(Buffer.from(extra, "base64").toString())).toString("base64")}`;
  });
}

/** Changes the database behind the back of the program. */
function tamper(statement, ...values) {
  const data = join(database.arguments[1], "mingtong.db");
  return promisify(execFile)("python3", ["-c", TAMPER, data, statement, ...values]);
}

/** What `mingtong verify` says of the log that is served. */
function verify() {
  return run({ ...database, arguments: [] }, ["verify", `${server.url}${HOME}/log`, "--key", join(secrets.path, "log.pub")]);
}

before(async () => {
  database = await sqlite();
  secrets = await temporaryDirectory();
  await found(database);
  const file = join(secrets.path, "log.key");
  const made = await run(database, ["admin", "log", "init", "--community", "mingtong", "--origin", ORIGIN, "--key", file]);
  assert.equal(made.code, 0, made.output);
  key = made.output.split(/\s+/).find((word) => word.startsWith(`${ORIGIN}+`));
  await writeFile(join(secrets.path, "log.pub"), `${key}\n`);
  process.env.MINGTONG_LOG_KEY = file;
  process.env.MINGTONG_LOG_STATE = secrets.path;
  browser = await startBrowser();
  page = await (await openContext(browser, { phone: true })).newPage();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await database?.remove();
  await secrets?.remove();
});

test("a proof is kept and checked, and a changed row is noticed", async () => {
  server = await start(database);
  await page.goto(`${server.url}${HOME}`);
  const { code } = await report(page, COURTYARD, WHAT);
  await page.getByText(/记入公开记录第/).waitFor();
  await server.stop();
  await startAndSign();
  await page.goto(`${server.url}${HOME}`);
  await openMatter(page, WHAT);
  await follow(page, page.getByRole("link", { name: "核对这份记录" }));
  const entry = page.url();
  await page.locator(".clock.green", { hasText: "至今没有改动" }).waitFor();
  await lookInEveryWay(page);
  await page.goto(`${server.url}${HOME}/log`);
  await lookInEveryWay(page);
  await follow(page, page.getByRole("link", { name: "公开记录的总签（贴布告栏）" }));
  await lookInBothLanguages(page);
  await page.goto(entry);
  const kept = await keep("kept.tlog-proof");
  assert.match(await check(kept), /证明成立/);
  assert.match(await page.locator("#proof-entry").innerText(), /"kind":"matter\.raised"/);
  assert.match(await check(kept, "一把钥匙"), /公钥不对/);
  const mailed = join(secrets.path, "mailed.tlog-proof");
  await writeFile(mailed, (await readFile(kept, "utf8")).replaceAll("\n", "\r\n"));
  assert.match(await check(mailed), /证明成立/);

  await page.goto(`${server.url}${HOME}`);
  await track(page, code);
  const own = await keep("own.tlog-proof");
  assert.match(await check(own), /证明成立/);
  assert.match(await page.locator("#proof-entry").innerText(), new RegExp(WHAT));
  await lookInPrints(page);
  const other = join(secrets.path, "other.tlog-proof");
  await writeFile(other, withExtra(await readFile(own, "utf8"), (said) => said.replace(WHAT, "楼道灯亮着")));
  assert.match(await check(other), /文字对不上/);
  assert.equal((await verify()).code, 0);
  const mirror = join(secrets.path, "mirror");
  const exported = await run(database, ["log", "export", mirror, "--community", "mingtong"]);
  assert.equal(exported.code, 0, exported.output);
  assert.match(await check(own, key, pathToFileURL(join(mirror, "check.html")).href), /证明成立/);

  const forged = join(secrets.path, "forged.tlog-proof");
  const bent = (said) => said.replace('matter.raised', 'matter.closed');
  await writeFile(forged, withExtra(await readFile(kept, "utf8"), bent));
  assert.match(await check(forged), /证明不成立/);

  // First the words alone, which stand beside the record: the entry names others.
  await tamper("UPDATE content SET body = '楼道灯亮着' WHERE body = ?", WHAT);
  await page.goto(entry);
  await page.locator(".notice", { hasText: "与签名时不一样了" }).waitFor();
  assert.match(await check(own), /证明成立/);
  const changed = await verify();
  assert.equal(changed.code, 1, changed.output);
  await page.goto(entry);
  await lookInEveryWay(page);
  await tamper("UPDATE content SET body = ? WHERE body = '楼道灯亮着'", WHAT);
  await page.goto(entry);
  await page.locator(".clock.green", { hasText: "至今没有改动" }).waitFor();

  const position = new URL(entry).searchParams.get("entry");
  await tamper("UPDATE event SET canonical = REPLACE(canonical, '\"v\":1', '\"v\":2') WHERE position = ?", position);
  await page.goto(entry);
  await page.locator(".notice", { hasText: "与签名时不一样了" }).waitFor();
  assert.equal(await page.locator(".clock.green").count(), 0);
  assert.notEqual((await verify()).code, 0);
  assert.match(await check(kept), /证明成立/);
});
