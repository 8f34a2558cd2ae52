// One account over two communities: asked by the one, agreed to from the other, what waits in both beside one another,
// an act in each, and the end of it at once when the role is ended.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { lookInBothLanguages } from "../lib/axe.mjs";
import { fact, fillIn, follow, openContext, press } from "../lib/browser.mjs";
import { HOME, PASSWORD, foundBeside } from "../lib/community.mjs";
import { sqlite } from "../lib/database.mjs";
import { act, openDesk, openFromWorklist, signIn } from "../lib/desk.mjs";
import { report } from "../lib/resident.mjs";
import { raise, strike } from "../lib/stage.mjs";

const JINMA = { slug: "jinma", name: "金马社区", prefix: "金马", courtyard: "金马苑", login: "jinma-shuji" };
const THERE = `/c/${JINMA.slug}`;
const CANAL = "河道淤积";

describe("the street office over two communities", () => {
  let stage, server, secretary, street;

  before(async () => {
    stage = await raise(sqlite, (database) => foundBeside(database, JINMA));
    ({ server } = stage);
    secretary = await (await openContext(stage.browser)).newPage();
    await secretary.goto(`${server.url}${THERE}/desk`);
    assert.equal(await signIn(secretary, JINMA.login, PASSWORD), 200);
    street = await openDesk(stage.browser, server.url, "jiedao");
  });

  after(() => strike(stage));

  /** The row of the other community. */
  const row = () => street.getByRole("row", { name: new RegExp(JINMA.name) });

  test("before anybody asked there is nothing of the other community", async () => {
    await follow(street, street.getByRole("link", { name: "街道总览", exact: true }));
    await lookInBothLanguages(street);
    assert.equal(await row().count(), 0);
    assert.equal(await street.getByRole("navigation", { name: "您工作的社区" }).count(), 0);
  });

  test("the secretary asks a login, and is told nothing of it", async () => {
    await secretary.goto(`${server.url}${THERE}/desk/people`);
    await follow(secretary, secretary.getByRole("link", { name: "钱主任" }));
    await lookInBothLanguages(secretary);
    const form = secretary.locator("#elsewhere-form");
    await form.locator("summary").click();
    await fillIn(form, { 在哪个社区登录: { choose: "明通巷社区" }, 在那里的登录名: "jiedao" });
    assert.equal(await press(secretary, "请本人确认", form), 200);
    assert.equal(await fact(secretary, "登录名"), "jiedao");
    await lookInBothLanguages(secretary);
  });

  test("whoever it is says so, and changes between the two at the head of the page", async () => {
    await street.goto(await fact(secretary, "请本人在那里登录后打开这个地址"));
    assert.match(await street.getByRole("main").innerText(), /金马社区[^]*钱主任[^]*街道/);
    await lookInBothLanguages(street);
    assert.equal(await press(street, "是我"), 200);
    await lookInBothLanguages(street);
    const communities = street.getByRole("navigation", { name: "您工作的社区" });
    assert.equal(await follow(street, communities.getByRole("link", { name: JINMA.name })), 200);
    assert.equal(new URL(street.url()).pathname, `${THERE}/desk`);
    await lookInBothLanguages(street);
    assert.equal(await follow(street, communities.getByRole("link", { name: "明通巷社区" })), 200);
    assert.equal(new URL(street.url()).pathname, `${HOME}/desk`);
  });

  test("what waits there is a number that opens its matters, and is answered there", async () => {
    await stage.resident.goto(`${server.url}${THERE}`);
    await report(stage.resident, JINMA.courtyard, CANAL);
    await secretary.goto(`${server.url}${THERE}/desk`);
    await openFromWorklist(secretary, CANAL);
    assert.equal(await act(secretary, "受理"), 200);
    await secretary.goto(`${server.url}${THERE}/desk`);
    await openFromWorklist(secretary, CANAL);
    assert.equal(await act(secretary, "上报街道", { 为什么上报街道: "超出社区能力。" }), 200);
    await follow(street, street.getByRole("link", { name: "街道总览", exact: true }));
    assert.match(await row().innerText(), /等街道定[^]*河道淤积[^]*起没有进展[^]*等 街道/);
    await lookInBothLanguages(street);
    const escalated = row().getByRole("cell").nth(1).getByRole("link");
    assert.equal(await escalated.innerText(), "1");
    assert.equal(await follow(street, escalated), 200);
    assert.equal(new URL(street.url()).pathname, `${THERE}/desk`);
    await follow(street, street.getByRole("link", { name: CANAL }));
    assert.equal(await act(street, "公开答复", { 答复内容: "已列入今年清淤计划。" }), 200);
    assert.match(await street.getByRole("main").innerText(), /已列入今年清淤计划/);
  });

  test("the table goes to Excel", async () => {
    await street.goto(`${server.url}${HOME}/desk/street`);
    const [file] = await Promise.all([
      street.waitForEvent("download"),
      street.getByRole("link", { name: "下载 Excel" }).click(),
    ]);
    assert.equal(file.suggestedFilename(), "street.xlsx");
  });

  test("the role is ended there, and the sight with it", async () => {
    await secretary.goto(`${server.url}${THERE}/desk/people`);
    await follow(secretary, secretary.getByRole("link", { name: "钱主任" }));
    await secretary.locator("summary", { hasText: "结束这个身份" }).click();
    assert.equal(await press(secretary, "确定结束"), 200);
    await street.goto(`${server.url}${HOME}/desk/street`);
    assert.equal(await row().count(), 0);
    await street.goto(`${server.url}${THERE}/desk`);
    assert.equal(new URL(street.url()).pathname, `${THERE}/sign-in`);
    assert.match(await street.getByRole("main").innerText(), /您上次登录的社区：\s*明通巷社区/);
    await lookInBothLanguages(street);
  });
});
