// Telling people: one resident left a telephone number, another an e-mail address that the mail server does not know. The
// desk calls the one; the letter to the other does not arrive, is given up, and they are called as well.

import assert from "node:assert/strict";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, fillIn, follow, press } from "../lib/browser.mjs";
import { HOME, PASSWORD } from "../lib/community.mjs";
import { sqlite } from "../lib/database.mjs";
import { openDesk } from "../lib/desk.mjs";
import { run } from "../lib/server.mjs";
import { raise, strike } from "../lib/stage.mjs";

/** Milliseconds within which the server goes round. */
const ROUND_MS = 30_000;

let stage, postOffice, staff, secretary;

/** A mail server that knows nobody. */
function openPostOffice() {
  const answers = { DATA: "354 go on", EHLO: "250 mail", MAIL: "250 ok", QUIT: "221 bye", RCPT: "550 5.1.1 nobody of that name" };
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.write("220 mail ESMTP\r\n");
    createInterface({ input: socket }).on("line", (line) => {
      const word = line.slice(0, 4).toUpperCase();
      socket.write(`${answers[word] ?? "250 ok"}\r\n`);
      if (word === "QUIT") socket.end();
    });
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** Letters at any hour, and at once. */
async function never(database) {
  const basis = ["--community", "mingtong", "--jurisdiction", "本社区", "--basis", "居民会议决定（示例）", "--from", "2020-01-01"];
  for (const rule of ["telling.quiet_from_minutes", "telling.quiet_to_minutes", "telling.digest_minutes"]) {
    const { code } = await run(database, ["admin", "rule", "set", rule, "0", ...basis]);
    assert.equal(code, 0, rule);
  }
}

async function post(path, body, token) {
  const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
  const url = `${stage.server.url}/api/v1/communities/mingtong${path}`;
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  assert.ok(answer.ok, `${path}: ${answer.status}`);
  return answer.json();
}

async function answered(report, token) {
  const { number } = await post("/matters", report);
  await post(`/matters/${number.replace("明通", "")}/reply`, { text: "明天修。" }, token);
}

before(async () => {
  postOffice = await openPostOffice();
  process.env.MINGTONG_SMTP_URL = `smtp://127.0.0.1:${postOffice.address().port}`;
  process.env.MINGTONG_MAIL_FROM = "post@mingtong.example";
  stage = await raise(sqlite, never);
  const { token } = await post("/sessions", { login: "shequ", password: PASSWORD });
  await answered({ text: "路灯不亮", name: "张三", phone: "13900001111" }, token);
  await answered({ text: "排椅坏了", name: "李四", email: "lisi@example.cn" }, token);
  [staff, secretary] = await Promise.all(["shequ", "shuji"].map((who) => openDesk(stage.browser, stage.server.url, who)));
});

after(async () => {
  await strike(stage);
  postOffice?.close();
});

test("the call list has a line for each person; whoever does not answer is called later", async () => {
  await follow(staff, staff.getByRole("link", { name: "待告知" }));
  const lines = staff.locator("main ul.matters > li");
  assert.equal(await lines.count(), 1, "the other one is written to");
  assert.match(await lines.first().innerText(), /张三[^]*13900001111[^]*明天修。/);
  await lookInBothLanguages(staff);
  await press(staff, "没人接");
  assert.match(await staff.getByRole("status").innerText(), /过些时候再打/);
  assert.equal(await lines.count(), 0);
});

test("a letter that did not arrive is given up, and its people are called", async () => {
  await follow(secretary, secretary.getByRole("link", { name: "管理", exact: true }));
  await follow(secretary, secretary.getByRole("link", { name: "未送达", exact: true }));
  const lines = secretary.locator("main ul.matters > li");
  const until = Date.now() + ROUND_MS;
  while ((await lines.count()) === 0 && Date.now() < until) await secretary.reload();
  assert.match(await lines.first().innerText(), /李四[^]*nobody of that name/);
  await lookInBothLanguages(secretary);
  await press(secretary, "放弃");
  assert.equal(await lines.count(), 0);
  await staff.reload();
  assert.match(await staff.locator("main ul.matters > li").first().innerText(), /李四[^]*lisi@example.cn/);
  await press(staff, "已告知");
  assert.equal(await staff.locator("main ul.matters > li").count(), 0);
});

test("a hook is added once its address will do, and turned off", async () => {
  await follow(secretary, secretary.getByRole("link", { name: "管理", exact: true }).first());
  await follow(secretary, secretary.getByRole("link", { name: "推送", exact: true }));
  await fillIn(secretary, { 名称: "城市平台", 地址: "platform.example.cn" });
  assert.equal(await press(secretary, "添加推送"), 422);
  assert.match(await complaint(secretary), /地址不能用/);
  await fillIn(secretary, { 地址: "https://platform.example.cn/hook" });
  assert.equal(await press(secretary, "添加推送"), 200);
  await lookInBothLanguages(secretary);
  await press(secretary, "停用");
  assert.match(await secretary.locator("main").innerText(), /已停用（手工停用/);
});

test("everybody finds the feeds", async () => {
  const { resident, server } = stage;
  await resident.goto(`${server.url}${HOME}/open`);
  await follow(resident, resident.getByRole("link", { name: "订阅", exact: true }));
  await stage.mirror(resident);
  const atom = await fetch(`${server.url}${HOME}/feeds/matters.atom`);
  assert.match(atom.headers.get("content-type"), /application\/atom\+xml/);
  assert.match(await atom.text(), /路灯不亮/);
});

test("everybody finds the open data", async () => {
  const { resident, server } = stage;
  await resident.goto(`${server.url}${HOME}/open`);
  await follow(resident, resident.getByRole("link", { name: "开放数据", exact: true }));
  await stage.mirror(resident);
  const described = await (await fetch(`${server.url}${HOME}/open-data/datapackage.json`)).json();
  for (const { path } of described.resources) {
    const table = await fetch(path);
    assert.equal(table.status, 200, path);
    const text = await table.text();
    for (const own of ["13900001111", "lisi@example.cn"]) assert.ok(!text.includes(own), path);
    if (path.endsWith("matters.csv")) assert.match(text, /路灯不亮/);
  }
  const index = await (await fetch(`${server.url}/sitemap.xml`)).text();
  assert.match(index, /<loc>[^<]*\/sitemap\.xml<\/loc>/);
});
