// A weighty question goes through its six steps on the phone of whoever works here: each sheet with its day, counted by
// the rules of that day, put right, made public. Each of the two notices is public for seven days and
// nothing shortens them: the story begins sixteen days ago, under a clock of that day, and goes on today.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, fillIn, follow, press } from "../lib/browser.mjs";
import { COURTYARD } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { act, offered, openDesk, openForm } from "../lib/desk.mjs";
import { photograph } from "../lib/picture.mjs";
import { later, raise, strike } from "../lib/stage.mjs";

const TITLE = "小区加装路灯";
const DAY_MS = 86_400_000;
/** Days after which the period of a notice is over. */
const PERIOD = 8;
const DAYS = 2 * PERIOD;

/** The day so many days before the story begins, in Shanghai. */
function ago(days) {
  const moment = new Date(Date.now() - (DAYS + days) * DAY_MS);
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(moment);
}

/** What stands on the sheet of a step that was held so many days ago. */
function sheet(days, { due, present, agree, oppose = 0, abstain = 0 }) {
  return {
    开会日期: ago(days), 地点: "社区二楼会议室", 形式: "会议、举手表决", 应到: `${due}`, 实到: `${present}`,
    赞成: `${agree}`, 反对: `${oppose}`, 弃权: `${abstain}`, 人数的依据: "签到表",
    "说了什么，定了什么": "同意加装12盏路灯，从社区经费列支。",
  };
}

/** Opens the procedure by the links that lead to it. */
async function openProcedure(page) {
  await follow(page, page.getByRole("banner").getByRole("link", { name: "议事", exact: true }));
  await follow(page, page.getByRole("link", { name: "议事组织", exact: true }).first());
  await follow(page, page.getByRole("link", { name: /^四议两公开/ }));
  await follow(page, page.getByRole("link", { name: TITLE, exact: true }));
}

for (const [name, engine] of engines) {
  describe(`a procedure of six steps on ${name}`, () => {
    let stage, browser, server, mirror, resident, staff;

    before(async () => {
      stage = await raise(engine, undefined, DAYS);
      ({ browser, server, mirror, resident } = stage);
      staff = await openDesk(browser, server.url, "shuji", { phone: true });
    });

    after(() => strike(stage));

    test("the secretary begins it on the phone", async () => {
      await follow(staff, staff.getByRole("banner").getByRole("link", { name: "议事", exact: true }));
      await follow(staff, staff.getByRole("link", { name: "议事组织", exact: true }).first());
      await follow(staff, staff.getByRole("link", { name: /^四议两公开/ }));
      await look(staff);
      await follow(staff, staff.getByRole("link", { name: "发起四议两公开" }));
      await lookInBothLanguages(staff);
      await fillIn(staff, {
        标题: TITLE, 要定的事: "是否同意加装12盏路灯，花费约9600元，从社区经费列支？", 在哪里: { choose: COURTYARD },
      });
      assert.equal(await press(staff, "发起"), 200);
      assert.match(await staff.getByRole("status").innerText(), /接下来登记第1步/);
      await lookInBothLanguages(staff);
    });

    test("too few is no decision, and nothing typed is lost; what was noted wrongly is put right", async () => {
      const few = sheet(20, { due: 9, present: 5, agree: 5 });
      assert.equal(await act(staff, "登记这一步", few), 422);
      assert.match(await complaint(staff), /5\/9 < 6/);
      const form = await openForm(staff, "登记这一步");
      assert.equal(await form.getByLabel("地点").inputValue(), "社区二楼会议室");
      await look(staff);
      const signed = await photograph(browser, "签字页");
      const counted = { 实到: "8", 赞成: "4", 反对: "4", 签字页的照片: { files: [signed] } };
      assert.equal(await act(staff, "登记这一步", counted), 200);
      assert.match(await staff.getByRole("main").innerText(), /不等于通过了相反的意见/);
      assert.deepEqual(await offered(staff), ["更正这一步"]);
      await lookInBothLanguages(staff);
      assert.equal(await act(staff, "更正这一步", { 赞成: "5", 反对: "3", 更正的原因: "漏数了一票。" }), 200);
      await staff.getByText("更正过 1 次").click();
      assert.ok(await staff.getByText(/漏数了一票/).isVisible());
      await look(staff);
    });

    test("each step waits for the one before, and for its papers", async () => {
      const before = sheet(25, { due: 9, present: 9, agree: 9 });
      assert.equal(await act(staff, "登记这一步", before), 422);
      assert.match(await complaint(staff), /不能早于/);
      assert.equal(await act(staff, "登记这一步", { 开会日期: ago(15) }), 200);
      const review = sheet(10, { due: 30, present: 20, agree: 16, oppose: 4 });
      assert.equal(await act(staff, "登记这一步", { ...review, 材料发给参会人员的日子: ago(12) }), 422);
      assert.match(await complaint(staff), /材料发得太晚/);
      await look(staff);
      assert.equal(await act(staff, "登记这一步", { 材料发给参会人员的日子: ago(13) }), 200);
      assert.ok(await staff.getByText(/同意：16\/30，要求应到人数 >1\/2，即至少 16 人：达到/).isVisible());
      const resolve = sheet(5, { due: 60, present: 40, agree: 21, oppose: 19 });
      const representatives = { ...resolve, 居民代表会议: true, 材料发给参会人员的日子: ago(8) };
      assert.equal(await act(staff, "登记这一步", representatives), 200);
      await lookInBothLanguages(staff);
    });

    test("the resolution is made public by a real notice, and the result waits for its period", async () => {
      assert.equal(await act(staff, "决议公开"), 200);
      assert.ok(!(await offered(staff)).includes("实施结果公开"), "not before the period is over");
      await look(staff);
      await follow(resident, resident.getByRole("banner").getByRole("link", { name: "议事", exact: true }));
      await follow(resident, resident.getByRole("link", { name: "公示", exact: true }).first());
      await follow(resident, resident.getByRole("link", { name: `关于“${TITLE}”的决议` }));
      await mirror(resident);
      await follow(resident, resident.getByRole("link", { name: TITLE, exact: true }));
      await mirror(resident);
      const read = await resident.getByRole("main").innerText();
      assert.match(read, /第5步 \/ 共6步：决议公开/);
      assert.match(read, /公示中/);
    });

    test("eight days later the result follows, and after its own period all six steps are done", async () => {
      await later(stage, PERIOD);
      staff = await openDesk(browser, stage.server.url, "shuji", { phone: true });
      await openProcedure(staff);
      const result = { 做成了什么: "装了12盏路灯，花了9600元5角，从社区经费列支。", "金额（元，可不填）": "九千六" };
      assert.equal(await act(staff, "实施结果公开", result), 422);
      assert.match(await complaint(staff), /最多两位小数/);
      await look(staff);
      assert.equal(await act(staff, "实施结果公开", { "金额（元，可不填）": "9600.50" }), 200);
      await lookInBothLanguages(staff);
      await later(stage, PERIOD);
      await openProcedure(resident);
      await mirror(resident);
      const read = await resident.getByRole("main").innerText();
      assert.match(read, /六步都已完成/);
      assert.match(read, /9600\.50 元/);
      await follow(resident, resident.getByRole("link", { name: "登记表（打印、Word）" }));
      await mirror(resident);
      assert.equal(await resident.getByRole("table").count(), 6);
    });
  });
}
