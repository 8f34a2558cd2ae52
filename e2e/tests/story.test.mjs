// The story as people live it, on both engines: a matter is reported on a phone, decided at the desk, done by a unit,
// checked by somebody else, answered, judged; and what is recorded goes to the other engine without losing a word.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, fact, fillIn, follow, openContext, press } from "../lib/browser.mjs";
import { CARPENTERS, COURTYARD, GARDENERS, HOME, LANE, PASSWORD } from "../lib/community.mjs";
import { postgres, sqlite, temporaryDirectory } from "../lib/database.mjs";
import { act, offered, openDesk, openForm, openFromWorklist, signIn } from "../lib/desk.mjs";
import { photograph } from "../lib/picture.mjs";
import { openMatter, openPhone, receipt, report, sayMeToo, story, track } from "../lib/resident.mjs";
import { run, start } from "../lib/server.mjs";
import { raise, strike } from "../lib/stage.mjs";

const BENCH = "院内三张排椅木条断裂";
const TREE = "院门口的树枝压到电线";
const LAMP = "巷口的路灯不亮";
const RAISED_BY_PHONE = "13800138000";

for (const [name, engine, other] of [["SQLite", sqlite, postgres], ["PostgreSQL", postgres, sqlite]]) {
  describe(`the story on ${name}`, () => {
    let stage, browser, database, server, mirror, resident, staff, secretary, gardeners, carpenters, bench;

    before(async () => {
      stage = await raise(engine);
      ({ browser, database, server, mirror, resident } = stage);
    });

    after(() => strike(stage));

    test("a resident reports on a phone; what is wrong is said, and nothing typed is lost", async () => {
      await mirror(resident);
      await follow(resident, resident.getByRole("link", { name: "说一件事" }));
      await mirror(resident);
      await fillIn(resident, { 选地点: { choose: COURTYARD } });
      await press(resident, "下一步");
      await mirror(resident);
      await fillIn(resident, { "什么事？": "  ", 有安全隐患: true });
      assert.equal(await press(resident, "下一步"), 422);
      assert.match(await complaint(resident), /请写出是什么事/);
      assert.ok(await resident.getByLabel("有安全隐患").isChecked());
      await mirror(resident);
      const text = { name: "清单.jpg", mimeType: "image/jpeg", buffer: Buffer.from("不是照片") };
      await fillIn(resident, { "什么事？": `${BENCH}，坐不了人。`, "照片（可不传）": { files: [text] } });
      assert.equal(await press(resident, "下一步"), 422);
      assert.match(await complaint(resident), /有一张照片读不出来/);
      assert.equal(await resident.getByLabel("什么事？").inputValue(), `${BENCH}，坐不了人。`);
      await fillIn(resident, { "照片（可不传）": { files: [await photograph(browser, "断裂的排椅")] } });
      await press(resident, "下一步");
      await mirror(resident);
      await fillIn(resident, { 打电话: true, 手机号: "138" });
      assert.equal(await press(resident, "下一步"), 422);
      assert.match(await complaint(resident), /号码不完整/);
      assert.equal(await resident.getByLabel("手机号").inputValue(), "138");
      await mirror(resident);
      await fillIn(resident, { 手机号: RAISED_BY_PHONE });
      await press(resident, "下一步");
      await mirror(resident);
      const checked = await resident.getByRole("main").innerText();
      for (const said of [COURTYARD, "安全隐患", BENCH, RAISED_BY_PHONE]) assert.ok(checked.includes(said), said);
      assert.equal(await resident.getByRole("img", { name: "第1张照片" }).count(), 1);
      await press(resident, "发送");
      await mirror(resident);
      bench = await receipt(resident);
      assert.match(bench.number, /^明通\d{4}-0001$/);
      assert.match(bench.code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      assert.ok(await resident.getByRole("img", { name: "二维码：打开这件事的查询页" }).isVisible());
    });

    test("two decide at once: the second is told what changed and keeps what they wrote", async () => {
      staff = await (await openContext(browser)).newPage();
      await staff.goto(`${server.url}${HOME}/desk`);
      await lookInBothLanguages(staff);
      assert.equal(await signIn(staff, "shequ", "不是这个"), 401);
      assert.match(await complaint(staff), /登录名或密码不对/);
      assert.equal(await staff.getByLabel("登录名").inputValue(), "shequ");
      await look(staff);
      await signIn(staff, "shequ", PASSWORD);
      secretary = await openDesk(browser, server.url, "shuji");
      await openFromWorklist(secretary, BENCH);
      await openFromWorklist(staff, BENCH);
      await lookInBothLanguages(staff);
      assert.equal(await act(staff, "受理", { 安全隐患: true }), 200);
      assert.equal(await fact(staff, "现在"), "已受理");
      const reason = "这是物业的事，请找物业。";
      assert.equal(await act(secretary, "不予受理", { 为什么不受理: reason }), 409);
      assert.match(await complaint(secretary), /社区工作者.*“受理”.*“已受理”/);
      const form = await openForm(secretary, "不予受理");
      assert.equal(await form.getByLabel("为什么不受理").inputValue(), reason);
      await look(secretary);
    });

    test("a unit takes it on and does it, another person checks, the desk answers and tells", async () => {
      await act(staff, "交办", { 单位: { choose: CARPENTERS }, 要求: "请在本周内更换。" });
      carpenters = await openDesk(browser, server.url, "weixiu");
      await openFromWorklist(carpenters, BENCH);
      await lookInBothLanguages(carpenters);
      await act(carpenters, "认领", { 打算怎么办: "周四更换三张排椅的木条。" });
      const files = [await photograph(browser, "修好的排椅")];
      await act(carpenters, "报告办结", { 已解决: true, 办了什么: "三张排椅的木条都已更换。", 办好之后的照片: { files } });
      assert.ok(!(await offered(carpenters)).includes("核实"), "who did it does not check it");
      const grid = await openDesk(browser, server.url, "wangge", { phone: true });
      await look(grid);
      await openFromWorklist(grid, BENCH);
      await look(grid);
      const seen = [await photograph(browser, "现场")];
      await act(grid, "核实", { 看到了什么: "三张都坐得稳。", 照片: { files: seen } }, "核实属实");
      await staff.reload();
      await act(staff, "公开答复", { 答复内容: "排椅已经修好，欢迎来坐。" });
      await act(staff, "结案");
      await look(staff);
      await follow(staff, staff.getByRole("link", { name: "待告知" }));
      assert.ok(await staff.getByRole("link", { name: RAISED_BY_PHONE }).first().isVisible());
      await lookInBothLanguages(staff);
      const waiting = await staff.getByRole("button", { name: "已告知" }).count();
      await follow(staff, staff.getByRole("button", { name: "已告知" }).first());
      assert.equal(await staff.getByRole("button", { name: "已告知" }).count(), waiting - 1);
    });

    test("the resident reads the reply with the code and rates; everybody reads the whole story", async () => {
      await follow(resident, resident.getByRole("link", { name: "查进展", exact: true }));
      await mirror(resident);
      assert.equal(await track(resident, "K7QM-2XAB-9TRC"), 404);
      assert.match(await complaint(resident), /没有这个查询码/);
      await mirror(resident);
      assert.equal(await track(resident, bench.code.toLowerCase().replaceAll("-", " ")), 200);
      assert.ok(await resident.getByText("排椅已经修好，欢迎来坐。").isVisible());
      await resident.locator("summary", { hasText: "评价" }).click();
      await mirror(resident);
      await fillIn(resident, { 非常满意: true, 想说的话: "谢谢师傅。" });
      await press(resident, "评价");
      await mirror(resident);
      await openMatter(resident, BENCH);
      await mirror(resident);
      const steps = ["登记", "受理", "交办", "认领", "答复", "报告办结", "核实", "答复", "结案", "提出人评价"];
      assert.deepEqual(await story(resident), steps.reverse());
      const pictures = await resident.getByRole("img", { name: /第\d张照片/ }).all();
      assert.equal(pictures.length, 3);
      for (const picture of pictures) {
        const answer = await resident.request.get(server.url + (await picture.getAttribute("src")));
        assert.match(answer.headers()["content-type"], /^image\//);
      }
      assert.ok(!(await resident.content()).includes(RAISED_BY_PHONE), "who raised it stays with the desk");
    });

    test("said at a reception, returned twice by units, it is the street that decides", async () => {
      await follow(staff, staff.getByRole("link", { name: "待办", exact: true }));
      await follow(staff, staff.getByRole("link", { name: "预告一场接访" }));
      await lookInBothLanguages(staff);
      await fillIn(staff, { 名称: "六月代表接待日", 日期: "2026-06-12", 从几点: "14:30", 到几点: "16:30" });
      await fillIn(staff, { 地点: { choose: COURTYARD }, 第1位代表: { choose: "许代表" }, 第1位是: { choose: "人大代表" } });
      assert.equal(await press(staff, "发布预告"), 422);
      assert.match(await complaint(staff), /接访代表的人数不合要求/);
      assert.equal(await staff.getByLabel("名称").inputValue(), "六月代表接待日");
      await fillIn(staff, { 第2位代表: { choose: "韩代表" }, 第2位是: { choose: "党代表" } });
      await press(staff, "发布预告");
      await lookInBothLanguages(staff);
      await fillIn(staff, { 什么事: `${TREE}，刮风时会打火花。`, 安全隐患: true, 电话: "13900139000" });
      await press(staff, "登记");
      assert.match(await fact(staff, "编号"), /-0002$/);
      await look(staff);
      await openFromWorklist(staff, TREE);
      await act(staff, "受理", { 安全隐患: true });
      await act(staff, "交办", { 单位: { choose: CARPENTERS } });
      await openFromWorklist(carpenters, TREE);
      await act(carpenters, "退回", { 为什么退回: "修剪树枝要园林绿化队。" });
      await staff.reload();
      await act(staff, "交办", { 单位: { choose: GARDENERS } });
      gardeners = await openDesk(browser, server.url, "yuanlin");
      await openFromWorklist(gardeners, TREE);
      await act(gardeners, "退回", { 为什么退回: "靠近电线的树枝要先停电。" });
      const street = await openDesk(browser, server.url, "jiedao");
      await openFromWorklist(street, TREE);
      await lookInBothLanguages(street);
      await act(street, "裁定由谁办", { 由谁办: { choose: GARDENERS }, 裁定的理由: "停电由街道协调，修剪由园林绿化队办。" });
      await openFromWorklist(gardeners, TREE);
      assert.ok(!(await offered(gardeners)).includes("退回"), "what was arbitrated is binding");
      await openMatter(resident, TREE);
      await mirror(resident);
      assert.deepEqual(await story(resident), ["裁定", "退回，提请裁定", "交办", "退回", "交办", "受理", "登记"]);
    });

    test("what another resident met too is opened for claim, and a unit comes forward with a plan", async () => {
      assert.match((await report(resident, LANE, `${LAMP}，晚上看不清路。`)).number, /-0003$/);
      const neighbour = await openPhone(browser, server.url);
      await openMatter(neighbour, LAMP);
      await sayMeToo(neighbour, "13700137000");
      assert.match(await neighbour.getByRole("status").innerText(), /您也遇到/);
      assert.ok(await neighbour.getByText("也遇到的人：1").isVisible());
      await mirror(neighbour);
      await openMatter(neighbour, LAMP);
      assert.equal(await sayMeToo(neighbour, "13700137000"), 422);
      assert.match(await complaint(neighbour), /您已经附议过/);
      assert.equal(await neighbour.getByLabel("手机号").inputValue(), "13700137000");
      await mirror(neighbour);
      await follow(staff, staff.getByRole("link", { name: "待办", exact: true }));
      await lookInBothLanguages(staff);
      await openFromWorklist(staff, LAMP);
      await act(staff, "受理", { 一般事项: true });
      await act(staff, "开放认领", { 要求: "一周内恢复照明。" });
      await openFromWorklist(carpenters, LAMP);
      await act(carpenters, "认领", { 打算怎么办: "明天换灯泡。" });
      await openFromWorklist(carpenters, LAMP);
      assert.equal(await fact(carpenters, "由谁"), CARPENTERS);
      await openMatter(resident, LAMP);
      assert.deepEqual(await story(resident), ["认领", "开放认领", "受理", "登记"]);
    });

    test("the record is sound, and the other engine tells the same story", async (t) => {
      assert.deepEqual(await run(database, ["rebuild", "--check"]), { code: 0, output: "查询表与日志一致" });
      const audit = await run(database, ["audit"]);
      const [summary] = audit.output.split("\n");
      assert.deepEqual([audit.code, summary], [0, "mingtong 明通巷社区：3 件，未答复 2，超期 0，违反规则 0"]);
      const [directory, moved] = await Promise.all([temporaryDirectory(), other()]);
      let elsewhere;
      t.after(async () => {
        await elsewhere?.stop();
        await Promise.all([moved.remove(), directory.remove()]);
      });
      const file = join(directory.path, "backup");
      assert.equal((await run(database, ["backup", file])).code, 0);
      assert.equal((await run(moved, ["restore", file])).code, 0);
      assert.equal((await run(moved, ["rebuild", "--check"])).code, 0);
      elsewhere = await start(moved);
      const reader = await openPhone(browser, elsewhere.url);
      for (const page of [resident, reader]) await openMatter(page, BENCH);
      const told = await resident.getByRole("main").innerText();
      assert.ok(told.includes("谢谢师傅。"), told);
      assert.equal(await reader.getByRole("main").innerText(), told);
      assert.equal(await track(reader, bench.code), 200);
    });
  });
}
