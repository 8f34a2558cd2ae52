// From a number to what it counts: a resident opens the matters behind a number of this month, the desk opens more,
// because it sees more; a layout of a ledger is kept, the ledger comes as a file; and the wall shows itself anew.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages, lookInPrints } from "../lib/axe.mjs";
import { press } from "../lib/browser.mjs";
import { COURTYARD, HOME } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { openDesk } from "../lib/desk.mjs";
import { report } from "../lib/resident.mjs";
import { raise, strike } from "../lib/stage.mjs";

/** The number in a row of a table, as it is shown, and its link. */
async function number(page, table, row) {
  const cell = page.getByRole("table", { name: table }).getByRole("row", { name: row }).getByRole("link").first();
  return [Number(await cell.innerText()), cell];
}

/** How many a list says that it has. */
async function length(page) {
  const [, found] = /共\s*(\d+)\s*件/.exec(await page.locator("main").innerText()) ?? [];
  return Number(found ?? 0);
}

for (const [name, engine] of engines) {
  describe(`numbers on ${name}`, () => {
    let stage, server, resident, staff;

    before(async () => {
      stage = await raise(engine);
      ({ server, resident } = stage);
      for (const what of ["路灯不亮", "路灯坏了", "楼道路灯不亮"]) {
        await resident.goto(`${server.url}${HOME}`);
        await report(resident, COURTYARD, what);
      }
      staff = await openDesk(stage.browser, server.url, "shequ");
    });

    after(() => strike(stage));

    test("a number of everybody opens its matters", async () => {
      await resident.goto(`${server.url}${HOME}/numbers`);
      await resident.locator("nav ul.pages a").first().click();
      const [count, link] = await number(resident, "现在", /^等待答复/);
      assert.equal(count, 3);
      await link.click();
      assert.equal(await length(resident), 3);
      assert.match(await resident.locator("main").innerText(), /这里列的是/);
    });

    test("the desk opens the same, and what people talk about with its matters", async () => {
      await staff.goto(`${server.url}${HOME}/desk/numbers`);
      await look(staff);
      await lookInBothLanguages(staff);
      const topic = staff.locator("details", { has: staff.locator("summary", { hasText: "路灯" }) });
      assert.equal(await topic.locator("li").count(), 3);
      const [count, link] = await number(staff, "现在", /^收到/);
      await link.click();
      assert.equal(await length(staff), count);
    });

    test("a layout of the ledger is kept, and the ledger is a file", async () => {
      await staff.goto(`${server.url}${HOME}/desk/ledger`);
      await lookInBothLanguages(staff);
      await staff.getByLabel("格式的名称").fill("区里的");
      await press(staff, "保存格式");
      assert.match(await staff.locator("main").innerText(), /格式已保存/);
      const [file] = await Promise.all([
        staff.waitForEvent("download"),
        staff.getByRole("button", { name: "下载（Excel）" }).click(),
      ]);
      assert.match(file.suggestedFilename(), /^mingtong-ledger-.*\.xlsx$/);
    });

    test("one look, and the wall, fit a phone and a wall", async () => {
      for (const path of ["/overview", "/wall?still=1"]) {
        await staff.goto(`${server.url}${HOME}${path}`);
        await lookInPrints(staff);
      }
      await resident.goto(`${server.url}${HOME}/wall`);
      assert.equal(await resident.locator('meta[http-equiv="refresh"]').getAttribute("content"), "60");
      assert.doesNotMatch(await resident.locator("main").innerText(), /路灯/);
    });
  });
}
