// Asking back and answering, finding a caller by telephone, and a long reply that outlives its session.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, fact, fillIn, follow, press } from "../lib/browser.mjs";
import { COURTYARD, HOME, PASSWORD } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { act, openDesk, openForm, openFromWorklist, signIn } from "../lib/desk.mjs";
import { photograph } from "../lib/picture.mjs";
import { report, story, track } from "../lib/resident.mjs";
import { raise, strike } from "../lib/stage.mjs";

const LAMP = "楼道灯不亮";
const QUESTION = "请问是几栋几单元？";
const ANSWER = "三栋二单元，二楼拐角那一盏。";
const CALLER = "13800138000";

for (const [name, engine] of engines) {
  describe(`asking and finding on ${name}`, () => {
    let stage, browser, server, mirror, resident, staff, receipt;

    before(async () => {
      stage = await raise(engine);
      ({ browser, server, mirror, resident } = stage);
    });

    after(() => strike(stage));

    test("the desk asks back: everybody sees who waits for whom, and the clock runs on", async () => {
      receipt = await report(resident, COURTYARD, `${LAMP}，晚上看不见路。`);
      staff = await openDesk(browser, server.url, "shequ");
      await openFromWorklist(staff, LAMP);
      const due = await fact(staff, "到何时");
      assert.equal(await act(staff, "请提出人补充", { 请提出人补充什么: QUESTION }), 200);
      assert.equal(await fact(staff, "现在"), "已登记");
      assert.equal(await fact(staff, "到何时"), due);
      assert.ok(await staff.getByText(/^等提出人补充，自/).isVisible());
      await lookInBothLanguages(staff);
      await follow(staff, staff.getByRole("link", { name: "待办", exact: true }));
      assert.ok(await staff.getByText(/等提出人补充，自/).first().isVisible());
      await look(staff);
    });

    test("its raiser reads the question with the code, and answers on a phone without script", async () => {
      assert.equal(await track(resident, receipt.code), 200);
      assert.ok(await resident.getByText("办理的人请您补充").isVisible());
      await mirror(resident);
      await fillIn(resident, { 您想补充什么: "  " });
      assert.equal(await press(resident, "补充说明"), 422);
      assert.match(await complaint(resident), /请写出要补充的内容/);
      await mirror(resident);
      await fillIn(resident, { 您想补充什么: ANSWER, 照片: { files: [await photograph(browser, "二楼拐角")] } });
      assert.equal(await press(resident, "补充说明"), 200);
      assert.match(await resident.getByRole("status").first().innerText(), /已补充/);
      await mirror(resident);
      assert.deepEqual(await story(resident), ["补充说明", "请提出人补充", "登记"]);
      assert.ok(!(await resident.getByRole("main").innerText()).includes("等提出人补充"));
      await openFromWorklist(staff, LAMP);
      assert.ok(await staff.getByText(ANSWER).isVisible());
    });

    test("a caller is found by telephone, whatever has become of the matter", async () => {
      await follow(staff, staff.getByRole("link", { name: "待办", exact: true }));
      await follow(staff, staff.getByRole("link", { name: "代录一件事" }));
      await staff.getByRole("radio", { name: "电话代录" }).check();
      await fillIn(staff, { 什么事: "家里的事，不想让邻居知道。", 只给工作人员看: true, 提出人姓名: "赵桂芳" });
      await staff.getByRole("textbox", { name: /^电话/ }).fill(CALLER);
      await press(staff, "登记");
      const number = await fact(staff, "编号");
      await follow(staff, staff.getByRole("link", { name: "查找", exact: true }));
      await lookInBothLanguages(staff);
      for (const words of ["138 0013 8000", "赵桂芳", number, "不想让邻居"]) {
        await fillIn(staff, { 找什么: words });
        await press(staff, "查找");
        assert.ok(await staff.getByRole("cell", { name: number }).isVisible(), words);
        assert.ok(staff.url().includes("/desk/find?q="), "the address is the state");
      }
      await lookInBothLanguages(staff);
      const grid = await openDesk(browser, server.url, "wangge", { phone: true });
      await grid.goto(`${server.url}${HOME}/desk/find?q=${CALLER}`);
      assert.ok(await grid.getByText("没有找到").isVisible());
      await look(grid);
    });

    test("a long reply outlives its session", async () => {
      await openFromWorklist(staff, LAMP);
      const text = "今晚就去修。".repeat(100);
      const second = await staff.context().newPage();
      await second.goto(`${server.url}${HOME}/desk`);
      await press(second, "退出登录");
      assert.equal(await act(staff, "公开答复", { 答复内容: text }), 200);
      assert.ok(await staff.getByText("您刚才写的内容已经留着").isVisible());
      await look(staff);
      await signIn(staff, "shequ", PASSWORD);
      assert.match(await complaint(staff), /登录已过期/);
      assert.equal(await staff.getByLabel("答复内容").inputValue(), text);
      await look(staff);
      assert.equal(await press(staff, "公开答复", await openForm(staff, "公开答复")), 200);
      assert.ok((await story(staff)).includes("答复"));
    });

    test("what could not be sent is there again after going back", async () => {
      const text = "灯已经换好，请再看看。";
      await openFromWorklist(staff, LAMP);
      const form = await openForm(staff, "公开答复");
      await fillIn(form, { 答复内容: text });
      await staff.context().setOffline(true);
      const failed = staff.waitForEvent("framenavigated", (frame) => frame.url().startsWith("chrome-error:"));
      await form.getByRole("button", { name: "公开答复" }).click();
      await failed;
      await staff.context().setOffline(false);
      await staff.goBack();
      assert.equal(await staff.getByLabel("答复内容").inputValue(), text);
      assert.equal(await press(staff, "公开答复", await openForm(staff, "公开答复")), 200);
      assert.ok(await staff.getByText(text).first().isVisible());
      await staff.reload();
      assert.equal(await (await openForm(staff, "公开答复")).getByLabel("答复内容").inputValue(), "", "it was sent");
    });
  });
}
