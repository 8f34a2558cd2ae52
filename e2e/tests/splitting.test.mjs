// 分摊试算: a stranger pastes homes from a spreadsheet and sees who would bear what of a lift: on a phone in Chinese without
// script, on a laptop in English; the address can be sent to somebody, the sheet goes from door to door.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { look } from "../lib/axe.mjs";
import { follow, openContext } from "../lib/browser.mjs";
import { sqlite } from "../lib/database.mjs";
import { raise, strike } from "../lib/stage.mjs";

const LIFT = ["0", "0.5", "1", "1.1", "1.2", "1.3"].flatMap((coefficient, at) =>
  ["01", "02"].map((nth) => `${at + 1}${nth}\t${at + 1}\t85.2\t${coefficient}`),
);

let stage;

before(async () => {
  stage = await raise(sqlite);
});

after(() => strike(stage));

test("a stranger finds from the front page who would bear what of a lift, and prints it to be signed", async () => {
  const { resident: page, mirror, server } = stage;
  await page.goto(`${server.url}/c/mingtong`);
  await follow(page, page.getByRole("banner").getByRole("link", { name: "议事", exact: true }));
  await follow(page, page.getByRole("main").getByRole("link", { name: "去分摊试算", exact: true }));
  await mirror(page);
  await page.getByLabel("按系数 × 面积").check();
  await page.getByLabel("总额（元）").fill("300,000.00");
  await page.getByLabel("各户", { exact: true }).fill(["房号\t楼层\t面积\t系数", ...LIFT].join("\n"));
  assert.equal(await follow(page, page.getByRole("button", { name: "算一算" })), 200);
  const row = (home) => page.getByRole("row", { name: new RegExp(`^${home} `) });
  assert.match(await row("201").innerText(), /14705\.88/);
  assert.match(await row("301").innerText(), /29411\.77\s+\+0\.01/);
  assert.match(await page.getByRole("status").innerText(), /301、302、501、502/);
  await mirror(page);
  await follow(page, page.getByRole("link", { name: "打印成签名表" }));
  await mirror(page);
  assert.equal(await page.getByRole("columnheader", { name: "签名" }).count(), 1);
});

test("whoever is sent the address sees the same, in English; a slip is told and nothing typed is lost", async () => {
  const context = await openContext(stage.browser, { language: "en" });
  const page = await context.newPage();
  const rows = encodeURIComponent(["home\tpercent", "101\t40", "201\t59"].join("\n"));
  await page.goto(`${stage.server.url}/split?by=percent&total=1000&rows=${rows}&from=singlemessage`);
  assert.match(await page.getByRole("alert").innerText(), /Percent: together it is 1 % short/);
  await look(page);
  await page.getByLabel("Homes", { exact: true }).fill("home\tpercent\n101\t40\n201\t60");
  await follow(page, page.getByRole("button", { name: "Split", exact: true }));
  assert.equal(await page.getByLabel("Total (yuan)").inputValue(), "1000");
  assert.match(await page.getByRole("row", { name: /^201 / }).innerText(), /600\.00/);
  await look(page);
  await context.close();
});
