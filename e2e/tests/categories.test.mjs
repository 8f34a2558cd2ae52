// Categories: pasted with the city's codes, given while a matter is accepted, suggested for the next one, counted,
// retired.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, fillIn, follow, press } from "../lib/browser.mjs";
import { CARPENTERS, COURTYARD, HOME } from "../lib/community.mjs";
import { sqlite } from "../lib/database.mjs";
import { act, openDesk, openForm, openFromWorklist } from "../lib/desk.mjs";
import { report } from "../lib/resident.mjs";
import { raise, strike } from "../lib/stage.mjs";

const CATEGORIES = `${HOME}/desk/categories`;

describe("categories", () => {
  let stage, browser, server, resident, staff;

  before(async () => {
    stage = await raise(sqlite);
    ({ browser, server, resident } = stage);
    staff = await openDesk(browser, server.url, "shequ");
  });

  after(() => strike(stage));

  test("a paste is tried, put right and taken in, and zeros at the beginning stay", async () => {
    await follow(staff, staff.getByRole("link", { name: "管理", exact: true }));
    await follow(staff, staff.getByRole("link", { name: "诉求分类" }));
    await lookInBothLanguages(staff);
    await follow(staff, staff.getByRole("link", { name: "从表格导入分类" }));
    const rows = "环境卫生\t绿化树木\t0302\n停车管理\t占道停车\t0501\tOn-street parking";
    await fillIn(staff, { 粘贴的表格: `${rows}\n停车管理\t乱停电动车\t0302` });
    assert.equal(await press(staff, "先试一遍"), 422);
    assert.match(await complaint(staff), /有 1 行不对/);
    await look(staff);
    await fillIn(staff, { 粘贴的表格: rows });
    assert.equal(await press(staff, "先试一遍"), 200);
    assert.equal(await press(staff, "导入"), 200);
    assert.match(await staff.getByRole("status").innerText(), /新增 1 个，修改 1 个/);
    await staff.goto(server.url + CATEGORIES);
    assert.ok((await staff.getByRole("main").innerText()).includes("0501"));
  });

  test("accepted, assigned and given a category in one form, which the next one is offered", async () => {
    await report(resident, COURTYARD, "院门口的大树枝条挡住路灯");
    await openFromWorklist(staff, "院门口的大树枝条挡住路灯");
    const answers = { 同时交办给: { choose: CARPENTERS }, 同时归类: { choose: "绿化树木" } };
    assert.equal(await act(staff, "受理", answers), 200);
    assert.ok((await staff.getByRole("main").innerText()).includes("环境卫生 › 绿化树木"));
    await look(staff);
    await report(resident, COURTYARD, "大树枝条又挡住路灯了");
    await openFromWorklist(staff, "大树枝条又挡住路灯了");
    const form = await openForm(staff, "受理");
    const suggested = form.getByRole("radio", { name: /环境卫生 › 绿化树木/ });
    assert.equal(await suggested.isChecked(), false, "a person decides");
    await suggested.check();
    assert.equal(await press(staff, "受理", form), 200);
    assert.ok((await staff.getByRole("main").innerText()).includes("环境卫生 › 绿化树木"));
  });

  test("the numbers open it, and what is retired stays on what had it", async () => {
    await staff.goto(`${server.url}${HOME}/desk/numbers`);
    const table = staff.getByRole("table", { name: "按诉求分类" });
    assert.ok((await table.innerText()).includes("环境卫生"));
    await staff.goto(`${server.url}${CATEGORIES}/environment.green`);
    await look(staff);
    assert.equal(await act(staff, "停用"), 200);
    await report(resident, COURTYARD, "大树倒了，挡住大门");
    await openFromWorklist(staff, "大树倒了，挡住大门");
    const form = await openForm(staff, "受理");
    assert.ok(!(await form.locator("select[name=category]").innerText()).includes("绿化树木"));
    await staff.goto(`${server.url}${HOME}/desk/find?category=environment.green`);
    assert.ok((await staff.getByRole("main").innerText()).includes("院门口的大树枝条挡住路灯"));
    await look(staff);
  });
});
