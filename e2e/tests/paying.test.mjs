// Who bears a cost, and where every fen goes, on the demo's data: a household consents on a phone, a neighbour on paper;
// money is promised, comes in, is approved by two who did not enter it, goes out, and leaves 0.00; everybody sees what
// they may, and no more.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages, openMirror } from "../lib/axe.mjs";
import { complaint, day, fillIn, follow, press, startBrowser } from "../lib/browser.mjs";
import { DEMO_PASSWORD, HOME } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { act, consent, offered, openDesk } from "../lib/desk.mjs";
import { photograph } from "../lib/picture.mjs";
import { openPhone } from "../lib/resident.mjs";
import { start } from "../lib/server.mjs";

const LIGHTS = "69号院院灯改造费用协议（示例）";
const SEWER = "69号院下水道清掏费用协议";
const GATE = "69号院大门装饰板加固";
const PURPOSE = "69号院晾衣架更换";
const CREW = "街道改造施工队（示例）";

for (const [name, engine] of engines) {
  describe(`paying on ${name}`, () => {
    let browser, database, server, mirror, stranger, fund;

    before(async () => {
      [browser, database] = await Promise.all([startBrowser(), engine()]);
      server = await start(database, "demo");
      [mirror, stranger] = await Promise.all([openMirror(browser), openPhone(browser, server.url)]);
    });

    after(async () => {
      await browser?.close();
      await server?.stop();
      await database?.remove();
    });

    const openAs = (login, { phone } = {}) => openDesk(browser, server.url, login, { phone, password: DEMO_PASSWORD });

    async function open(page, list, title) {
      await page.goto(`${server.url}${HOME}${list}`);
      // What waits for whoever reads stands above the list, too.
      await follow(page, page.getByRole("main").getByRole("link", { name: title }).last());
    }

    const read = (page) => page.getByRole("main").innerText();

    test("the story's money: 300 and 400 in, 700 out at cost price, the discount beside it, nothing left", async () => {
      await follow(stranger, stranger.getByRole("banner").getByRole("link", { name: "账目", exact: true }));
      await open(stranger, "/funds", GATE);
      await mirror(stranger);
      const told = await read(stranger);
      for (const said of ["已结清，0.00 元", "300.00", "400.00", "让利", "200.00", "已审批 2/2 人"]) {
        assert.ok(told.includes(said), `${said}: ${told}`);
      }
      assert.ok(!told.includes("1-1-301"), "who gave what is not for strangers");
      await open(stranger, "/projects", GATE);
      await mirror(stranger);
      assert.ok((await read(stranger)).includes("已归档"));
      await open(stranger, "/agreements", SEWER);
      await mirror(stranger);
      assert.ok((await read(stranger)).includes("应表态2方，同意2，不同意0"));
    });

    test("a shop reads what it agreed on, and not what the other did", async () => {
      const shop = await openAs("jiadian", { phone: true });
      await open(shop, "/agreements", SEWER);
      const told = await read(shop);
      assert.ok(told.includes("甲蛋糕店") && told.includes("300.00元") && !told.includes("乙蛋糕店"), told);
      await look(shop);
      await shop.context().close();
    });

    test("a household consents on a phone to the version it reads; a paper is entered for another", async () => {
      const home = await openAs("zhuhu", { phone: true });
      await open(home, "/agreements", LIGHTS);
      assert.ok((await read(home)).includes("应表态48方，同意24，不同意0"));
      await lookInBothLanguages(home);
      assert.equal(await consent(home, "表态", {}), 200);
      assert.ok((await read(home)).includes("应表态48方，同意25，不同意0"));
      const group = await openAs("zuzhang");
      await open(group, "/agreements", LIGHTS);
      await look(group);
      const paper = { 序号: "38", 签字日期: day(0) };
      assert.equal(await consent(group, "录入纸质同意书", paper), 422);
      const picture = await photograph(browser, "同意书");
      assert.equal(await consent(group, "录入纸质同意书", { ...paper, 签字同意书的照片: { files: [picture] } }), 200);
      const told = await read(group);
      assert.ok(told.includes("应表态48方，同意26，不同意0"), told);
      await group.context().close();
      await home.context().close();
    });

    test("the desk opens a fund; what is no money is refused, and nothing typed is lost", async () => {
      const staff = await openAs("shequ");
      await staff.goto(`${server.url}${HOME}/funds`);
      await follow(staff, staff.getByRole("link", { name: "设立资金" }));
      await lookInBothLanguages(staff);
      await fillIn(staff, { 用途: PURPOSE, 居民自筹: true, 单位帮扶: true, 让利: true, 需要多少元: "500.001" });
      assert.equal(await press(staff, "设立"), 422);
      assert.match(await complaint(staff), /最多两位小数/);
      assert.equal(await staff.getByLabel("用途").inputValue(), PURPOSE);
      await fillIn(staff, { 需要多少元: "500" });
      assert.equal(await press(staff, "设立"), 200);
      fund = new URL(staff.url()).pathname;
      const given = { 来源: { choose: "居民自筹" }, "金额（元）": "200", 出资人: "2-2-501", 保留到: day(10) };
      assert.equal(await act(staff, "认捐", { ...given, "金额（元）": "-1" }), 422);
      assert.equal(await act(staff, "认捐", given), 200);
      await look(staff);
      await staff.context().close();
    });

    test("a resident gives their word without a name; more than is missing is refused", async () => {
      const home = await openAs("zhuhu", { phone: true });
      await home.goto(server.url + fund);
      await look(home);
      const given = { 来源: { choose: "居民自筹" }, "金额（元）": "300.01", 保留到: day(10), 匿名: true };
      assert.equal(await act(home, "认捐", given), 422);
      assert.match(await complaint(home), /300\.00/);
      assert.equal(await act(home, "认捐", { "金额（元）": "300.00" }), 200);
      const told = await read(home);
      assert.ok(told.includes("还缺 0.00 元") && told.includes("彭某军") && !told.includes("2-2-501"), told);
      await mirror(home);
      await home.context().close();
      const neighbour = await openAs("loudong", { phone: true });
      await neighbour.goto(server.url + fund);
      const beside = await read(neighbour);
      assert.ok(beside.includes("匿名 · 300.00") && !beside.includes("彭某军"), beside);
      await neighbour.context().close();
    });

    test("money comes in, an expense is entered, and a change undoes what was approved", async () => {
      const staff = await openAs("shequ");
      for (const line of ["2-2-501", "彭某军"]) {
        await staff.goto(server.url + fund);
        await follow(staff, staff.getByRole("main").getByRole("link", { name: line }).first());
        assert.equal(await act(staff, "登记收款"), 200);
      }
      const picture = await photograph(browser, "发票");
      const bill = { 收款人: CREW, "金额（元）": "500", 用途: "更换三组晾衣架", 类别: { choose: "施工" } };
      await staff.goto(server.url + fund);
      assert.equal(await act(staff, "登记支出", { ...bill, 凭证: { files: [picture] } }), 200);
      await look(staff);
      const openBill = async (page) => {
        await page.goto(server.url + fund);
        await follow(page, page.getByRole("main").getByRole("link", { name: /施工队|别人/ }).first());
      };
      await openBill(staff);
      assert.ok(!(await offered(staff)).includes("审批支出"), "whoever entered it does not approve it");
      const secretary = await openAs("shuji");
      await openBill(secretary);
      assert.equal(await act(secretary, "审批支出"), 200);
      await openBill(staff);
      assert.equal(await act(staff, "修改支出", { ...bill, 收款人: "别人", 凭证: { files: [picture] } }), 200);
      assert.ok((await read(staff)).includes("已审批 0/2 人"));
      for (const approver of [secretary, await openAs("jiedao")]) {
        await openBill(approver);
        assert.equal(await act(approver, "审批支出"), 200);
        await approver.context().close();
      }
      await openBill(staff);
      assert.equal(await act(staff, "登记支付"), 200);
      await staff.goto(server.url + fund);
      assert.equal(await act(staff, "结清资金", { 无结余: true }), 200);
      await lookInBothLanguages(staff);
      await staff.context().close();
    });

    test("a receipt is printed; the accounts of the year add up for everybody, down to the entries of a fund", async () => {
      const staff = await openAs("shequ");
      await staff.goto(server.url + fund);
      await follow(staff, staff.getByRole("main").getByRole("link", { name: "2-2-501" }).first());
      await follow(staff, staff.getByRole("link", { name: "打印收据第 1 号" }));
      await look(staff);
      const paper = await read(staff);
      assert.ok(paper.includes("贰佰元整") && paper.includes("2-2-501"), paper);
      await staff.context().close();
      await stranger.goto(`${server.url}${HOME}/accounts?period=2021`);
      await mirror(stranger);
      const year = await read(stranger);
      for (const said of ["1300.00", "收入 · 居民自筹", GATE]) assert.ok(year.includes(said), `${said}: ${year}`);
      await follow(stranger, stranger.getByRole("main").getByRole("link", { name: GATE }));
      await mirror(stranger);
      await follow(stranger, stranger.getByRole("main").getByRole("link", { name: "700.00" }));
      await mirror(stranger);
      assert.ok((await read(stranger)).includes(CREW));
      const kept = await stranger.request.get(`${server.url}${HOME}/accounts.xlsx?period=2021`);
      assert.equal(kept.status(), 200);
    });

    test("the supervisor reads every line and does nothing; a stranger reads sums", async () => {
      const supervisor = await openAs("jiandu");
      await supervisor.goto(server.url + fund);
      const told = await read(supervisor);
      for (const said of ["2-2-501", "别人", "试算平衡", "500.00"]) assert.ok(told.includes(said), `${said}: ${told}`);
      assert.deepEqual(await offered(supervisor), []);
      await look(supervisor);
      await supervisor.context().close();
      await open(stranger, "/funds", PURPOSE);
      const public_ = await read(stranger);
      assert.ok(public_.includes("已结清，0.00 元") && !public_.includes("2-2-501"), public_);
      await mirror(stranger);
    });
  });
}
