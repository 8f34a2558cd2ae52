// A household votes with its slip: somebody of 75 scans it with a telephone, in large print, and has voted after three
// taps; their secret ballot is found again by its receipt once it was counted and published. How the
// vote is called and counted is done over the API: that has a story of its own.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages, openAll } from "../lib/axe.mjs";
import { complaint, fillIn, follow, openContext, press } from "../lib/browser.mjs";
import { COURTYARD, HOME, PASSWORD } from "../lib/community.mjs";
import { engines, temporaryDirectory } from "../lib/database.mjs";
import { run } from "../lib/server.mjs";
import { later, raise, strike } from "../lib/stage.mjs";

const TITLE = "院门换锁";
const QUESTION = "是否同意院门换成门禁";
const DAYS = 30;
const DAY_MS = 24 * 3600 * 1000;
/** The vote opens so many days after it was called, and lasts so many. */
const AHEAD = 16;
const LASTS = 10;
const HOMES = ["101", "102", "201", "202", "301"];

/** The day of a moment, in China. */
const day = (ms) => new Date(ms + 8 * 3600 * 1000).toISOString().slice(0, 10);

/** Runs a command that succeeds; what it printed. */
async function mingtong(database, args) {
  const { code, output } = await run(database, args, { MINGTONG_PASSWORD: PASSWORD });
  assert.equal(code, 0, `mingtong ${args.join(" ")}: ${output}`);
  return output;
}

/** Whoever is signed in over the API, and for anybody. */
async function api(url, login) {
  const base = `${url}/api/v1/communities/mingtong`;
  const ask = (token) => async (path, body) => {
    const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const answer = await fetch(base + path, { headers, ...(body && { method: "POST", body: JSON.stringify(body) }) });
    const text = await answer.text();
    assert.ok(answer.ok, `${path}: ${answer.status} ${text}`);
    return text === "" ? {} : JSON.parse(text);
  };
  const { token } = await ask()("/sessions", { login, password: PASSWORD });
  return ask(token);
}

/** The roll of a courtyard, and two who count. */
async function prepare(database, tellers) {
  const { path, remove } = await temporaryDirectory();
  const rows = HOMES.map((room) => `1幢,1,${room},90,住户${room}\n`).join("");
  const file = join(path, "名册.csv");
  await writeFile(file, `楼栋,单元,房号,产权面积,产权人\n${rows}`);
  await mingtong(database, ["import", "roll", file, "--community", "mingtong", "--place", COURTYARD]);
  await remove();
  for (const [login, name] of [["jianpiao", "柏监票"], ["jipiao", "马计票"]]) {
    const role = ["--role", "delegate", "--scope", "community", "--login", login];
    tellers.push(await mingtong(database, ["admin", "person", "add", name, "--community", "mingtong", ...role]));
  }
}

/** What those who voted say, and how old they are: in large print, dark, on a telephone. */
async function openOldPhone(browser, url) {
  const context = await openContext(browser, { phone: true });
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`${url}${HOME}?print=large`);
  return page;
}

for (const [name, engine] of engines) {
  describe(`a slip on ${name}`, () => {
    const tellers = [];
    let stage, id, codes, receipt;

    before(async () => {
      stage = await raise(engine, (database) => prepare(database, tellers), DAYS);
      const staff = await api(stage.server.url, "shequ");
      const now = Date.now() - DAYS * DAY_MS;
      const [{ id: roll }] = (await staff("/rolls")).items;
      const posting = { title: "名册公示", text: "有异议请到社区。", from: day(now), to: day(now + 8 * DAY_MS) };
      await staff(`/rolls/${roll}/post`, posting);
      const [opens_ms, closes_ms] = [now + AHEAD * DAY_MS, now + (AHEAD + LASTS) * DAY_MS];
      const called = await staff("/votes", {
        title: TITLE, text: "现在的锁坏了三次。换成门禁，每户两张卡。", ballot: { motions: [QUESTION] },
        decided_by: "residents_meeting", roll, parts: ["dwelling"], scope: "全院住户", opens_ms, closes_ms,
        secrecy: "secret", ways: ["paper", "web"], across: "first_holds", tellers,
        notice: { title: "换锁表决公告", text: "请大家投票。", from: day(now), to: day(closes_ms) },
      });
      ({ id } = called);
      codes = (await staff(`/votes/${id}/slips`, {})).items.map((slip) => slip.code);
    });
    after(() => strike(stage));

    test("before it opens the slip says when", async () => {
      const page = await openOldPhone(stage.browser, stage.server.url);
      await page.goto(`${stage.server.url}${HOME}/slip?code=${codes[0]}`);
      await page.getByRole("heading", { name: "还没有开始投票" }).waitFor();
      await lookInBothLanguages(page);
    });

    test("somebody of 75 scans the slip and has voted after three taps", async () => {
      await later(stage, AHEAD + 1);
      const page = await openOldPhone(stage.browser, stage.server.url);
      await page.goto(`${stage.server.url}${HOME}/slip?code=${codes[0]}`);
      assert.equal(page.url(), `${stage.server.url}${HOME}/slip`, "the address with the code is left at once");
      await page.getByText("这是 1-1-101 的票").waitFor();
      await look(page);
      let taps = 0;
      const tap = async (button) => {
        taps += 1;
        await press(page, button);
      };
      await tap("反对");
      await page.getByText("无记名票投了就不能改").waitFor();
      await look(page);
      await tap(`改 ${QUESTION}`);
      await tap("同意");
      await page.getByRole("definition").filter({ hasText: "同意" }).first().waitFor();
      await tap("确认投票");
      assert.ok(taps <= 4, `${taps} taps, one of them to change their mind`);
      receipt = await page.locator(".receipt-code").innerText();
      await look(page);
      await press(page, "写好了，关掉这一页");
      assert.equal(await page.getByText(receipt).count(), 0);
    });

    test("a slip that is used or wrong says so; a neighbour types theirs in English", async () => {
      const page = await openOldPhone(stage.browser, stage.server.url);
      await page.goto(`${stage.server.url}${HOME}/slip?code=${codes[0]}`);
      await page.getByRole("heading", { name: "这张码条已经投过票了" }).waitFor();
      await look(page);
      await press(page, "输入另一个代码");
      await fillIn(page, { 请输入码条上的代码: "K7QM-2XAB-9TRC" });
      await press(page, "打开");
      assert.match(await complaint(page), /没有这个代码/);
      await look(page);
      await follow(page, page.getByRole("link", { name: "English", exact: true }));
      await fillIn(page, { "Type the code of your slip": codes[1].toLowerCase() });
      await press(page, "Open");
      await page.getByText("The ballot of 1-1-102").waitFor();
      await look(page);
      await press(page, "Agree");
      await page.getByText("A secret ballot is final once it is cast.").waitFor();
      await look(page);
      await press(page, "Cast my ballot");
      await page.getByText("Show the receipt to nobody").waitFor();
      await look(page);
      await page.reload();
      assert.equal(await page.locator(".receipt-code").count(), 0, "it is shown once");
    });

    test("while it is open the vote says what is asked of whom, and nothing of the votes", async () => {
      const page = await (await openContext(stage.browser, { phone: true })).newPage();
      await page.goto(`${stage.server.url}${HOME}/votes/${id}`);
      await page.getByText("户数少，参加情况和结果一起公布").waitFor();
      assert.equal(await page.getByRole("heading", { name: "结果", exact: true }).count(), 0);
      await look(page);
    });

    test("once it is published the ballot is found again by its receipt, and anybody counts again", async () => {
      await later(stage, LASTS);
      const [one, staff] = [await api(stage.server.url, "jianpiao"), await api(stage.server.url, "shequ")];
      await one(`/votes/${id}/count`, { counted_by: tellers });
      const today = Date.now() - (DAYS - AHEAD - 1 - LASTS) * DAY_MS;
      await staff(`/votes/${id}/publish`, { notice: { from: day(today), to: day(today + 7 * DAY_MS) } });
      const page = await openOldPhone(stage.browser, stage.server.url);
      await page.goto(`${stage.server.url}${HOME}/votes/${id}`);
      await page.getByText("参加的人不够，没有作出决定").or(page.getByText("未通过")).first().waitFor();
      await lookInBothLanguages(page);
      await follow(page, page.getByRole("link", { name: "公布的选票，凭回执找自己的" }));
      await fillIn(page, { 凭回执码找自己的票: receipt.toLowerCase().replaceAll("-", " ") });
      await press(page, "查找");
      const found = page.getByRole("status");
      assert.match(await found.innerText(), new RegExp(receipt));
      assert.match(await found.innerText(), /同意/);
      await look(page);
      await page.goto(`${stage.server.url}${HOME}/votes/${id}/recount`);
      await page.getByText("与计票时记下的一致").waitFor();
      await openAll(page);
      await lookInBothLanguages(page);
    });

    test("votes are found behind the door of deliberation, in one row on a telephone", async () => {
      const page = await (await openContext(stage.browser, { phone: true })).newPage();
      await page.goto(`${stage.server.url}${HOME}/deliberation`);
      const row = page.locator("header .behind > ul");
      const first = await row.locator("li").first().boundingBox();
      assert.ok((await row.boundingBox()).height < first.height * 1.5, "one row");
      await page.getByText("更多", { exact: true }).click();
      assert.ok((await row.boundingBox()).height > first.height * 1.5, "the rest is behind it");
      await follow(page, row.getByRole("link", { name: "表决", exact: true }));
      await follow(page, page.getByRole("link", { name: TITLE }));
      await page.goto(`${stage.server.url}${HOME}/votes`);
      await lookInBothLanguages(page);
    });
  });
}
