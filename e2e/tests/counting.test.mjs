// 算一算: a stranger with a paper vote in hand chooses what was decided, types the numbers, and is told whether it carries:
// on a phone in Chinese without script, on a laptop in English; the address can be sent to somebody.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { look } from "../lib/axe.mjs";
import { follow, openContext } from "../lib/browser.mjs";
import { sqlite } from "../lib/database.mjs";
import { raise, strike } from "../lib/stage.mjs";

let stage;

before(async () => {
  stage = await raise(sqlite);
});

after(() => strike(stage));

test("a stranger finds from the front page whether the repair fund may be used", async () => {
  const { resident: page, mirror, server } = stage;
  await page.goto(`${server.url}/c/mingtong`);
  await follow(page, page.getByRole("banner").getByRole("link", { name: "议事", exact: true }));
  await follow(page, page.getByRole("banner").getByRole("link", { name: "算一算", exact: true }));
  await mirror(page);
  await follow(page, page.getByRole("link", { name: "使用维修资金" }));
  await page.getByLabel("表决日期").fill("2023-05-01");
  const numbers = { "总数（全体业主）": ["36", "3508.53"], "参加（交回）": ["36", "3508.53"], 同意: ["24", "2398.41"] };
  for (const [part, [heads, area]] of Object.entries(numbers)) {
    await page.getByLabel(`${part}·人数`, { exact: true }).fill(heads);
    await page.getByLabel(`${part}·面积`, { exact: true }).fill(area);
  }
  assert.equal(await follow(page, page.getByRole("button", { name: "算一算" })), 200);
  assert.ok(await page.getByRole("status").getByText("通过", { exact: true }).isVisible());
  await mirror(page);
  // Raising the fund needs three quarters.
  await page.goto(page.url().replace("use_fund", "raise_fund"));
  assert.ok(await page.getByRole("status").getByText("未通过", { exact: true }).isVisible());
});

test("whoever is sent the address sees the same, in English; a slip is told and nothing typed is lost", async () => {
  const context = await openContext(stage.browser, { language: "en" });
  const page = await context.newPage();
  await page.goto(`${stage.server.url}/count?rule=body.all&due=6&present=5&cast.agree.heads=4&from=singlemessage`);
  assert.ok(await page.getByRole("status").getByText("Carried", { exact: true }).isVisible());
  await look(page);
  await page.getByLabel("Present in person").fill("7");
  await follow(page, page.getByRole("button", { name: "Count", exact: true }));
  assert.match(await page.getByRole("alert").innerText(), /Present in person: it is more than Due/);
  assert.equal(await page.getByLabel("Agree – Heads", { exact: true }).inputValue(), "4");
  await look(page);
  await context.close();
});
