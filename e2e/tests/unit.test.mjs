// The desk of a unit, on a phone: what is given is claimed, told of with a picture, reported as done
// with pictures from before and after, with kept texts and a draft on the way; the community checks. Presses count.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { fact, fillIn, follow, openContext, press } from "../lib/browser.mjs";
import { CARPENTERS, COURTYARD, HOME } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { act, openDesk, openForm, openFromWorklist, signIn } from "../lib/desk.mjs";
import { photograph } from "../lib/picture.mjs";
import { openMatter, receipt, story, track } from "../lib/resident.mjs";
import { raise, strike } from "../lib/stage.mjs";

const BENCH = "院内排椅坏了";
const PHONE = "13800138000";
/** From the worklist to "reported as done": open, claim, progress, report; opening a folded form is a press, too. */
const PRESSES_MAX = 7;

/** Counts how often somebody presses something from now on. */
function countPresses() {
  let presses = 0;
  return { press: async (pressed) => ((presses += 1), pressed()), count: () => presses };
}

for (const [name, engine] of engines) {
  describe(`a unit at its desk on ${name}`, () => {
    let stage, browser, server, mirror, resident, staff, unit, bench;

    before(async () => {
      stage = await raise(engine);
      ({ browser, server, mirror, resident } = stage);
    });

    after(() => strike(stage));

    test("a resident agrees to be called by whoever works on it", async () => {
      await follow(resident, resident.getByRole("link", { name: "说一件事" }));
      await fillIn(resident, { 选地点: { choose: COURTYARD } });
      await press(resident, "下一步");
      await fillIn(resident, { "什么事？": `${BENCH}，坐不了人。` });
      await press(resident, "下一步");
      const told = resident.locator("form[action$='/report/tell']");
      await fillIn(told, { 打电话: true, 手机号: PHONE, 来电联系我: true });
      await mirror(resident);
      await press(resident, "下一步");
      await press(resident, "发送");
      bench = await receipt(resident);
      staff = await openDesk(browser, server.url, "shequ");
      await openFromWorklist(staff, BENCH);
      assert.equal(await act(staff, "受理", { 同时交办给: { choose: CARPENTERS } }), 200);
    });

    test("the unit keeps a text for what it often writes", async () => {
      unit = await (await openContext(browser, { phone: true })).newPage();
      await unit.goto(`${server.url}${HOME}/desk`);
      assert.equal(await signIn(unit, "weixiu", "mingtong-e2e"), 200);
      assert.match(await unit.getByRole("link", { name: /^待我认领/ }).innerText(), /1$/);
      await lookInBothLanguages(unit);
      await follow(unit, unit.getByRole("link", { name: "常用语" }));
      await fillIn(unit, { 名称: "修好了", 用在哪里: { choose: "报告办结" }, 内容: "{姓名}您好" });
      assert.equal(await press(unit, "保存"), 422);
      assert.match(await unit.getByRole("alert").innerText(), /“{姓名}”不是能用的词/);
      await look(unit);
      await fillIn(unit, { 内容: "您反映的{标题}（{编号}）已修好。" });
      assert.equal(await press(unit, "保存"), 200);
      await lookInBothLanguages(unit);
      await follow(unit, unit.getByRole("link", { name: "← 返回待办" }));
    });

    test("it claims, tells how far it is, and reports as done, in few presses", async () => {
      const counted = countPresses();
      await counted.press(() => follow(unit, unit.getByRole("link", { name: BENCH })));
      const claim = await openForm(unit, "认领");
      await fillIn(claim, { 打算怎么办: "周四更换木条。" });
      assert.equal(await counted.press(() => press(unit, "认领", claim)), 200);
      const progress = unit.locator("details.act > summary").filter({ hasText: /^说说进展$/ });
      await counted.press(() => progress.click());
      const form = progress.locator("xpath=..");
      await fillIn(form, { 办到哪一步了: "木条已经锯好。", 照片: { files: [await photograph(browser, "锯好的木条")] } });
      assert.equal(await counted.press(() => press(unit, "说说进展", form)), 200);
      await look(unit);
      const report = await openForm(unit, "报告办结");
      await fillIn(report, { 已解决: true, 常用语: { choose: "修好了" } });
      assert.equal(await counted.press(() => press(unit, "填入", report)), 200);
      const filled = await openForm(unit, "报告办结");
      assert.match(await filled.getByLabel("办了什么").inputValue(), /^您反映的院内排椅坏了.*已修好。$/);
      assert.ok(await filled.getByLabel("已解决", { exact: true }).isChecked(), "what was chosen stays");
      await fillIn(filled, {
        办之前的照片: { files: [await photograph(browser, "断裂的排椅")] },
        办好之后的照片: { files: [await photograph(browser, "修好的排椅")] },
      });
      assert.equal(await counted.press(() => press(unit, "报告办结", filled)), 200);
      assert.equal(await fact(unit, "现在"), "办结待核");
      assert.ok(counted.count() <= PRESSES_MAX, `${counted.count()} presses`);
      await lookInBothLanguages(unit);
    });

    test("what is not done comes back with a badge; the number is theirs while they work on it", async () => {
      assert.equal(await unit.getByRole("button", { name: "看提出人电话" }).count(), 0, "it works on it no more");
      await staff.reload();
      assert.equal(await act(staff, "核实", { 看到了什么: "还有一张没有修。" }, "没有办好，退回重办"), 200);
      await follow(unit, unit.getByRole("link", { name: "待办", exact: true }));
      await follow(unit, unit.getByRole("link", { name: /^核实未通过 1$/ }));
      await look(unit);
      await follow(unit, unit.getByRole("link", { name: BENCH }));
      assert.equal(await press(unit, "看提出人电话"), 200);
      assert.ok(await unit.getByRole("link", { name: PHONE }).isVisible());
      await lookInBothLanguages(unit);
      await staff.reload();
      await staff.locator("summary", { hasText: "联系" }).first().click();
      assert.ok(await staff.getByText("看过电话的").isVisible());
    });

    test("a draft waits; sent, everybody sees before and after, and the community checks", async () => {
      await openFromWorklist(unit, BENCH);
      const form = await openForm(unit, "报告办结");
      await fillIn(form, { 办了什么: "最后一张也修好了。" });
      assert.equal(await press(unit, "存草稿", form), 200);
      await unit.goto(`${server.url}${HOME}/desk`);
      await openFromWorklist(unit, BENCH);
      const again = await openForm(unit, "报告办结");
      assert.equal(await again.getByLabel("办了什么").inputValue(), "最后一张也修好了。");
      assert.equal(await act(unit, "报告办结", { 已解决: true }), 200);
      await staff.reload();
      assert.equal(await act(staff, "核实", { 看到了什么: "三张都坐得稳。" }, "核实属实"), 200);
      assert.equal(await act(staff, "结案"), 200);
      await openMatter(resident, BENCH);
      await mirror(resident);
      assert.ok(await resident.getByText("办之前", { exact: true }).isVisible());
      assert.ok((await story(resident)).includes("进展"));
      assert.equal(await track(resident, bench.code), 200);
      assert.equal(await press(resident, "不再让单位打电话"), 200);
      await mirror(resident);
    });
  });
}
