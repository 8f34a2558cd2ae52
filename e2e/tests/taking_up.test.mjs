// A need from the form of a resident's phone, without script, to its end: looked at, taken up by two units in shares,
// done with a picture, accepted, settled; what nobody may see, nobody sees.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, day, fillIn, follow, press } from "../lib/browser.mjs";
import { CARPENTERS, COURTYARD, GARDENERS, HOME } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { act, openDesk } from "../lib/desk.mjs";
import { photograph } from "../lib/picture.mjs";
import { raise, strike } from "../lib/stage.mjs";

const TITLE = "院门口的雨棚材料费";
const PHONE = "13812345678";

for (const [name, engine] of engines) {
  describe(`a need on ${name}`, () => {
    let stage, browser, server, mirror, resident, staff, gardeners, carpenters;

    before(async () => {
      stage = await raise(engine);
      ({ browser, server, mirror, resident } = stage);
      staff = await openDesk(browser, server.url, "shequ");
      gardeners = await openDesk(browser, server.url, "yuanlin");
      carpenters = await openDesk(browser, server.url, "weixiu", { phone: true });
    });

    after(() => strike(stage));

    async function open(page, title = TITLE) {
      await page.goto(`${server.url}${HOME}/lists`);
      await follow(page, page.getByRole("link", { name: title }));
    }

    test("a resident says on a phone what is needed; what is wrong is said, and nothing typed is lost", async () => {
      await follow(resident, resident.getByRole("banner").getByRole("link", { name: "账目", exact: true }));
      await mirror(resident);
      await follow(resident, resident.getByRole("link", { name: "说出需求或微心愿" }));
      await mirror(resident);
      await resident.getByRole("radio", { name: /^需求/ }).check();
      await fillIn(resident, { 一句话说清要什么: TITLE, 具体情况: `老人等开门淋雨，电话${PHONE}`, 联系电话: "1380013" });
      assert.equal(await press(resident, "提出"), 422);
      assert.match(await complaint(resident), /手机号是11位/);
      assert.equal(await resident.getByLabel("一句话说清要什么").inputValue(), TITLE);
      await fillIn(resident, { 在哪里: { choose: COURTYARD }, 联系电话: PHONE });
      assert.equal(await press(resident, "提出"), 200);
      assert.match(await resident.getByRole("status").innerText(), /明通需\d{4}-0001/);
      await mirror(resident);
      await follow(resident, resident.getByRole("banner").getByRole("link", { name: "账目", exact: true }));
      assert.equal(await resident.getByText(TITLE).count(), 0, "not before somebody has looked at it");
    });

    test("the desk looks at it, says how it is divided, and puts it on the list", async () => {
      await follow(staff, staff.getByRole("link", { name: "待办", exact: true }));
      await follow(staff, staff.getByRole("main").getByRole("link", { name: "需求", exact: true }));
      await look(staff);
      await follow(staff, staff.getByRole("link", { name: TITLE }));
      assert.ok(await staff.getByRole("link", { name: PHONE }).isVisible());
      await lookInBothLanguages(staff);
      const divided = { 限期办理: true, "按金额拆分（元）": true };
      assert.equal(await act(staff, "核实并列入清单", divided), 422);
      assert.match(await complaint(staff), /“一共多少”认不出来/);
      assert.equal(await act(staff, "核实并列入清单", { 一共多少: "700.00" }), 200);
      await open(resident);
      const read = await resident.getByRole("main").innerText();
      assert.ok(read.includes("还差700.00元") && read.includes("138****5678") && !read.includes(PHONE), read);
      await mirror(resident);
    });

    test("two units take up shares: no more than is left, and no fraction of a fen", async () => {
      await open(gardeners);
      await look(gardeners);
      const share = { 领多少: "300.001", 最迟哪天办完: day(20) };
      assert.equal(await act(gardeners, "领办", share), 422);
      assert.match(await complaint(gardeners), /最多两位小数/);
      assert.equal(await act(gardeners, "领办", { 领多少: "300.00" }), 200);
      await open(carpenters);
      assert.equal(await act(carpenters, "领办", { 领多少: "400.01", 最迟哪天办完: day(10) }), 409);
      assert.match(await complaint(carpenters), /现在只剩 400\.00 元可以领/);
      await look(carpenters);
      assert.equal(await act(carpenters, "领办", { 领多少: "400.00", 打算怎么办: "买料、裁好、装上。" }), 200);
      await lookInBothLanguages(carpenters);
      await open(staff);
      assert.equal(await act(staff, "确认领办", { [`${GARDENERS} · 300.00元`]: true }), 200);
      // Of one that is left there is nothing to choose.
      assert.equal(await act(staff, "确认领办"), 200);
      await open(resident);
      assert.ok((await resident.getByRole("main").innerText()).includes("2家单位领办"));
    });

    test("whoever did it does not accept it; the desk does, and settles the need", async () => {
      const picture = await photograph(browser, "雨棚装好了");
      for (const [unit, files] of [[gardeners, []], [carpenters, [picture]]]) {
        await open(unit);
        assert.equal(await act(unit, "报告完成", { 办了什么: "材料已付。", 完成的照片: { files } }), 200);
        assert.equal(await unit.locator("summary", { hasText: "认可完成" }).count(), 0);
      }
      await open(staff);
      assert.equal(await act(staff, "认可完成", { [`${GARDENERS} · 300.00元`]: true }), 200);
      assert.equal(await staff.locator("summary", { hasText: "销号" }).count(), 0, "not before all of it is done");
      assert.equal(await act(staff, "认可完成", { 提出的一方怎么说: "不淋雨了。" }), 200);
      assert.equal(await act(staff, "销号"), 200);
      await lookInBothLanguages(staff);
      await open(resident);
      const read = await resident.getByRole("main").innerText();
      for (const told of ["已销号", "不淋雨了。", "材料已付。"]) assert.ok(read.includes(told), `${told}: ${read}`);
      assert.ok(await resident.getByRole("img", { name: /1/ }).first().isVisible());
      await mirror(resident);
    });

    test("a unit offers a room; everybody finds it, and what the unit has done", async () => {
      await gardeners.goto(`${server.url}${HOME}/lists/resources`);
      await follow(gardeners, gardeners.getByRole("link", { name: "登记资源" }));
      await lookInBothLanguages(gardeners);
      await gardeners.getByRole("radio", { name: "场地" }).check();
      const room = { 一句话说清是什么: "工具房", "什么时候可用、有多少、有什么要求": "周末可用。", 有效期到哪天: day(60) };
      await fillIn(gardeners, room);
      assert.equal(await press(gardeners, "登记"), 200);
      await look(gardeners);
      await follow(resident, resident.getByRole("banner").getByRole("link", { name: "账目", exact: true }));
      await follow(resident, resident.getByRole("link", { name: "资源清单", exact: true }).first());
      await mirror(resident);
      await follow(resident, resident.getByRole("main").getByRole("link", { name: GARDENERS }));
      const read = await resident.getByRole("main").innerText();
      assert.ok(read.includes("工具房") && read.includes(TITLE), read);
      await mirror(resident);
    });

    test("the lists are taken home as a workbook by the desk, and by nobody else", async () => {
      await staff.goto(`${server.url}${HOME}/lists/uptakes`);
      const [download] = await Promise.all([
        staff.waitForEvent("download"),
        staff.getByRole("link", { name: "下载台账（Excel）" }).click(),
      ]);
      assert.equal(download.suggestedFilename(), "mingtong-uptakes.xlsx");
      const response = await resident.request.get(`${server.url}${HOME}/lists/needs.xlsx`, { maxRedirects: 0 });
      assert.equal(response.status(), 303);
    });
  });
}
