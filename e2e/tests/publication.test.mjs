// Review before publication: what a resident reports with a picture is seen by nobody but the desk until somebody there
// has looked, masked a name, taken the picture down, and let the rest be read.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, fillIn, follow, press } from "../lib/browser.mjs";
import { COURTYARD, HOME } from "../lib/community.mjs";
import { sqlite } from "../lib/database.mjs";
import { act, openDesk } from "../lib/desk.mjs";
import { photograph } from "../lib/picture.mjs";
import { receipt, story, track } from "../lib/resident.mjs";
import { run } from "../lib/server.mjs";
import { raise, strike } from "../lib/stage.mjs";

const LEAK = "张秀兰家的水管漏到楼道";
const SHOT = process.env.SHOTS;

let stage, browser, server, mirror, resident, staff, reported;

const shoot = (page, name) => SHOT && page.screenshot({ path: `${SHOT}/${name}.png`, fullPage: true });

before(async () => {
  stage = await raise(sqlite, reviewResidents);
  ({ browser, server, mirror, resident } = stage);
});

async function reviewResidents(database) {
  const rule = ["rule", "set", "publication.review_residents", "1", "--community", "mingtong", "--from", "2020-01-02"];
  const { code } = await run(database, ["admin", ...rule, "--jurisdiction", "本社区", "--basis", "居民会议决定（示例）"]);
  assert.equal(code, 0);
}

after(() => strike(stage));

test("a resident reports, and is told that the words are shown after somebody has looked", async () => {
  await follow(resident, resident.getByRole("link", { name: "说一件事" }));
  await fillIn(resident, { 选地点: { choose: COURTYARD } });
  await press(resident, "下一步");
  const files = [await photograph(browser, "漏水的水管")];
  await fillIn(resident, { "什么事？": LEAK, "照片（可不传）": { files } });
  await press(resident, "下一步");
  await press(resident, "下一步");
  await press(resident, "发送");
  await mirror(resident);
  await shoot(resident, "receipt");
  assert.match(await resident.locator("main").innerText(), /您写的内容社区看过后公开/);
  reported = await receipt(resident);
  await track(resident, reported.code);
  await mirror(resident);
  await shoot(resident, "tracked");
  assert.match(await resident.locator("main").innerText(), new RegExp(LEAK), "their own words they read");
});

test("everybody else sees number, place, state and clock", async () => {
  await follow(resident, resident.getByRole("link", { name: "事项", exact: true }));
  assert.doesNotMatch(await resident.locator("main").innerText(), /水管/);
  await follow(resident, resident.getByRole("link", { name: "内容待审核后公开" }));
  await mirror(resident);
  await shoot(resident, "public");
  const page = await resident.locator("main").innerText();
  assert.ok(page.includes(reported.number) && page.includes(COURTYARD) && /还有/.test(page), page);
  assert.doesNotMatch(page, /水管/);
  assert.equal(await resident.locator("main img").count(), 0);
});

test("the desk masks a name, takes the picture down, and lets the rest be read", async () => {
  staff = await openDesk(browser, server.url, "shequ");
  await staff.goto(`${server.url}${HOME}/desk?shown=review`);
  await shoot(staff, "worklist");
  await follow(staff, staff.getByRole("link", { name: LEAK }));
  await lookInBothLanguages(staff);
  await shoot(staff, "desk");
  const matter = staff.url();
  for (const name of ["标题：遮盖或撤下", "遮盖或撤下"]) {
    await follow(staff, staff.getByRole("link", { name, exact: true }));
    assert.equal(await act(staff, "遮盖文字", { 要遮盖的字: "张秀英" }), 422);
    assert.match(await complaint(staff), /文中没有“张秀英”/);
    await shoot(staff, "wrong");
    assert.equal(await act(staff, "遮盖文字", { 要遮盖的字: "张秀兰" }), 200);
    await lookInBothLanguages(staff);
    await shoot(staff, "masked");
    await staff.goto(matter);
  }
  await follow(staff, staff.getByRole("link", { name: "撤下这张照片" }));
  assert.equal(await act(staff, "撤下", { "为什么撤下（会公开）": "拍到了邻居" }), 200);
  await shoot(staff, "picture");
  await staff.goto(matter);
  assert.equal(await act(staff, "审核公开"), 200);

  await resident.goto(matter);
  await mirror(resident);
  await shoot(resident, "published");
  const page = await resident.locator("main").innerText();
  assert.match(page, /＊＊＊家的水管漏到楼道/);
  assert.doesNotMatch(page, /秀兰/);
  assert.ok(page.includes("拍到了邻居"));
  assert.equal(await resident.locator("main img").count(), 0);
  assert.deepEqual((await story(resident)).slice(0, 4), [
    "审核后公开", "撤下了一段文字或一张照片", "遮盖了一段文字里的几个字", "遮盖了一段文字里的几个字",
  ]);
});
