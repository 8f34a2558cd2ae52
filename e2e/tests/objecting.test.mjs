// A notice from the desk to the board: posted, objected to on a phone without script, answered, taken down; on both
// engines.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, fillIn, follow, press } from "../lib/browser.mjs";
import { COURTYARD } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { act, openDesk } from "../lib/desk.mjs";
import { photograph } from "../lib/picture.mjs";
import { raise, strike } from "../lib/stage.mjs";

const TITLE = "关于加固单元门头的决议";
const TEXT = "议事小组议定：加固门头，居民自筹300元。\n联系人电话：13812345678";
const OBJECTION = "我不同意自筹，应该由产权单位出钱。";
const ANSWER = "自筹自愿，不交的不影响加固。";

for (const [name, engine] of engines) {
  describe(`a notice on ${name}`, () => {
    let stage, browser, server, mirror, resident, staff;

    before(async () => {
      stage = await raise(engine);
      ({ browser, server, mirror, resident } = stage);
    });

    after(() => strike(stage));

    test("the desk posts it for the fewest days of its kind, and shows where it hangs", async () => {
      staff = await openDesk(browser, server.url, "shequ");
      await follow(staff, staff.getByRole("main").getByRole("link", { name: "公示", exact: true }));
      await look(staff);
      await follow(staff, staff.getByRole("link", { name: "发布公示" }));
      await lookInBothLanguages(staff);
      await staff.getByRole("radio", { name: /^账目公示/ }).check();
      await fillIn(staff, { 标题: TITLE, 正文: TEXT, 在哪里: { choose: COURTYARD } });
      assert.equal(await press(staff, "发布"), 200);
      assert.ok(await staff.getByText("138****5678").isVisible());
      const sheet = await photograph(browser, "公告栏里的公示");
      assert.equal(await act(staff, "登记张贴", { 公告栏: true, 张贴的照片: { files: [sheet] } }), 200);
      assert.ok(await staff.getByRole("img", { name: /1/ }).first().isVisible());
      await lookInBothLanguages(staff);
    });

    test("a neighbour objects; what is wrong is said, and nothing typed is lost", async () => {
      await follow(resident, resident.getByRole("banner").getByRole("link", { name: "议事", exact: true }));
      await follow(resident, resident.getByRole("banner").getByRole("link", { name: "公示", exact: true }));
      await mirror(resident);
      await follow(resident, resident.getByRole("link", { name: TITLE }));
      await mirror(resident);
      await fillIn(resident, { "您不同意什么，为什么": OBJECTION, "电话（可不填）": "1380013" });
      assert.equal(await press(resident, "提出异议"), 422);
      assert.match(await complaint(resident), /手机号是11位/);
      assert.equal(await resident.getByLabel("您不同意什么，为什么").inputValue(), OBJECTION);
      await mirror(resident);
      await fillIn(resident, { "电话（可不填）": "13800138000" });
      assert.equal(await press(resident, "提出异议"), 200);
      assert.match(await resident.getByRole("status").innerText(), /第 1 号异议/);
      await mirror(resident);
      assert.ok(!(await resident.getByRole("main").innerText()).includes(OBJECTION), "not before it is answered");
    });

    test("the desk answers, and takes it down early with a reason: its text is gone, what was said stays", async () => {
      await follow(staff, staff.getByRole("link", { name: "待办", exact: true }));
      await follow(staff, staff.getByRole("main").getByRole("link", { name: "公示", exact: true }));
      await follow(staff, staff.getByRole("link", { name: TITLE }));
      assert.ok(await staff.getByText(OBJECTION).isVisible());
      await look(staff);
      assert.equal(await act(staff, "答复异议", { 答复第1号异议: ANSWER }), 200);
      assert.equal(await act(staff, "撤下公示"), 422);
      assert.match(await complaint(staff), /提前撤下，请写明原因/);
      await look(staff);
      assert.equal(await act(staff, "撤下公示", { 原因: "金额写错了，改正后另发。" }), 200);
      await lookInBothLanguages(staff);
      await follow(resident, resident.getByRole("banner").getByRole("link", { name: "议事", exact: true }));
      await follow(resident, resident.getByRole("banner").getByRole("link", { name: "公示", exact: true }));
      await follow(resident, resident.getByRole("link", { name: TITLE }));
      await mirror(resident);
      const read = await resident.getByRole("main").innerText();
      assert.ok(read.includes(OBJECTION) && read.includes(ANSWER) && read.includes("金额写错了"));
      assert.ok(!read.includes("自筹300元"), "the text is not shown any more");
    });
  });
}
