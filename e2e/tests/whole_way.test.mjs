// One thing the whole way, on the demo's data: a resident says it on a phone, it becomes a need, a unit gives a part of
// the money, two shops and two homes agree on the rest; what is promised comes in, the work is quoted for, done and
// accepted, what was not needed goes back, the fund is closed with 0.00, and whoever raised it reads the account.
// Everybody sees what they may and no more; on both engines.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertSound, look, lookInBothLanguages } from "../lib/axe.mjs";
import { day, fillIn, follow, press } from "../lib/browser.mjs";
import { DEMO_PASSWORD, HOME, PASSWORD, addPerson } from "../lib/community.mjs";
import { both } from "../lib/database.mjs";
import { act, consent, offered, openDesk } from "../lib/desk.mjs";
import { photograph } from "../lib/picture.mjs";
import { openMatter, openPhone, report, track } from "../lib/resident.mjs";
import { run } from "../lib/server.mjs";
import { raiseDemo, strike } from "../lib/stage.mjs";

const YARD = "人民东路69号院";
const UNIT = "云南省有色地质局机关党委";
const MATTER = "69号院雨水管堵了雨天积水";
const AGREEMENT = "69号院雨水管改造费用协议";
const FUND = "69号院雨水管改造";
const PROJECT = "69号院雨水管改造工程";
const CREW = "甲疏通队";
/** Was there when a shop said yes, and accepts the work. */
const GRID = ["wangge2", "高网格员", "grid_worker", "place:第二网格"];
const SHOP = ["dianzhu", "甲店长", "unit_handler", "unit:69号院一楼两家蛋糕店（示例）"];
const [HOME_ONLINE, HOME_ON_PAPER] = ["2-2-101", "2-2-102"];
const PARTIES = [
  `商户，甲蛋糕店，出资，200元，代表${SHOP[1]}`,
  "商户，乙蛋糕店，出资，200元",
  `住户，${HOME_ONLINE}，出资，系数1`,
  `住户，${HOME_ON_PAPER}，出资，系数1`,
].join("\n");

for (const [name, engine] of both) {
  describe(`the whole way on ${name}`, () => {
    let stage, browser, server, mirror, resident, stranger, staff, secretary, picture;
    /** What the resident was given, and the paths of what came of it. */
    const made = {};
    const signedIn = new Map();

    before(async () => {
      stage = await raiseDemo(engine, async (database) => {
        for (const person of [GRID, SHOP]) await addPerson(database, person);
      });
      ({ browser, server, mirror, resident } = stage);
      stranger = await openPhone(browser, server.url);
      staff = await openAs("shequ");
      picture = await photograph(browser, "雨水管");
    });

    after(() => strike(stage));

    const added = [GRID, SHOP].map(([login]) => login);
    const openAs = (login, { phone } = {}) =>
      openDesk(browser, server.url, login, { phone, password: added.includes(login) ? PASSWORD : DEMO_PASSWORD });
    const read = (page) => page.getByRole("main").innerText();
    const open = (page, path) => page.goto(server.url + path).then((response) => response.status());
    const here = (page) => new URL(page.url()).pathname;
    const inMain = (page, name) => page.getByRole("main").getByRole("link", { name }).first();

    /** Does something as somebody, in a browser of their own; they stay signed in, as people do. */
    async function as(login, path, what, { phone = false } = {}) {
      const who = `${login} ${phone ? "on a phone" : "at a desk"}`;
      if (!signedIn.has(who)) signedIn.set(who, await openAs(login, { phone }));
      const page = signedIn.get(who);
      assert.equal(await open(page, path), 200, `${login} at ${path}`);
      await what(page);
    }

    /** It is done, and not refused. */
    async function works(does, page, ...rest) {
      assert.equal(await does(page, ...rest), 200, await read(page));
    }

    /** All of it is there, none of that. */
    async function says(page, all, none = []) {
      const told = await read(page);
      for (const said of all) assert.ok(told.includes(said), `${said} at ${page.url()}: ${told}`);
      for (const hidden of none) assert.ok(!told.includes(hidden), `${hidden} at ${page.url()}: ${told}`);
    }

    test("a resident says on a phone what is wrong; the desk makes a need of it", async () => {
      made.receipt = await report(resident, YARD, MATTER, [picture]);
      await mirror(resident);
      await staff.goto(`${server.url}${HOME}/desk?shown=review`);
      await follow(staff, inMain(staff, MATTER));
      made.matter = here(staff);
      await works(act, staff, "审核公开");
      await works(act, staff, "受理", { 一般事项: true });
      await follow(staff, staff.getByRole("link", { name: "列为需求" }));
      await lookInBothLanguages(staff);
      await staff.getByRole("radio", { name: /^需求/ }).check();
      await fillIn(staff, { 一句话说清要什么: MATTER, 具体情况: "换一段雨水管，共1000.01元。", 限期办理: true });
      await fillIn(staff, { "按金额拆分（元）": true, 一共多少: "1000.01" });
      await works(press, staff, "提出");
      made.need = here(staff);
      await open(stranger, made.need);
      await mirror(stranger);
      await says(stranger, ["还差1000.01元", "待领办"], [made.receipt.code]);
    });

    test("a unit takes up a part, does it, and whoever asked takes it as done; another unit has no say", async () => {
      await as("danwei", made.need, async (unit) => {
        await works(act, unit, "领办", { 领多少: "400.00", 最迟哪天办完: day(20) });
      });
      await open(staff, made.need);
      await works(act, staff, "确认领办");
      await as("danwei", made.need, async (unit) => {
        await works(act, unit, "报告完成", { 办了什么: "400元已备好。", 完成的照片: { files: [picture] } });
        await look(unit);
      });
      await as("dianjian", made.need, async (other) => {
        const acts = await offered(other);
        for (const name of ["报告完成", "认可完成", "退出领办"]) assert.ok(!acts.includes(name), name);
      });
      await open(staff, made.need);
      await works(act, staff, "认可完成", { "代提出的一方认可，说明为什么": "打电话问过提出人，说400元收到了。" });
      await open(stranger, made.need);
      await mirror(stranger);
      await says(stranger, ["还差600.01元", UNIT, "400元已备好。"]);
    });

    test("the rest is split among two shops and two homes, to the fen, and put to them", async () => {
      secretary = await openAs("shuji");
      await open(secretary, made.matter);
      await follow(secretary, secretary.getByRole("link", { name: "起草协议" }));
      await lookInBothLanguages(secretary);
      await fillIn(secretary, { 名称: AGREEMENT, 协议内容: "换雨水管，单位帮扶以外的600.01元由四方分担。" });
      await fillIn(secretary, { "谁受益、谁分摊": "一楼两家店和两户", "总额（元）": "600.01", 各方: PARTIES });
      await fillIn(secretary, { 怎么分摊: { choose: "先定额，余下按系数" }, "面积、系数等以这一天为准": day(0) });
      await secretary.getByLabel("在哪里").selectOption({ label: YARD });
      await secretary.getByRole("combobox", { name: "名册", exact: true }).selectOption({ label: YARD });
      await works(press, secretary, "试算");
      await says(secretary, ["200.00", "100.01", "100.00"]);
      await assertSound(secretary);
      await works(press, secretary, "起草");
      made.agreement = here(secretary);
      assert.equal(await open(stranger, made.agreement), 404, "a draft is nobody's business yet");
      await works(act, secretary, "征求各方同意", { 表态截止日: day(10) });
      await lookInBothLanguages(secretary);
      await follow(secretary, secretary.getByRole("link", { name: "各方", exact: true }));
      await says(secretary, ["甲蛋糕店", HOME_ON_PAPER]);
      await look(secretary);
    });

    test("each party consents in its way: two signed in, one on paper, one before a witness; then it starts", async () => {
      await as(SHOP[0], made.agreement, async (shop) => {
        await says(shop, ["甲蛋糕店", "200.00元"], ["乙蛋糕店", HOME_ONLINE]);
        await works(consent, shop, "表态");
        await lookInBothLanguages(shop);
      }, { phone: true });
      await as("zhuhu", made.agreement, async (home) => {
        await says(home, [HOME_ONLINE, "同意1"], [HOME_ON_PAPER, "蛋糕店"]);
        await look(home);
        await works(consent, home, "表态");
      }, { phone: true });
      await open(secretary, made.agreement);
      const paper = { 序号: "4", 签字日期: day(0), 签字同意书的照片: { files: [picture] } };
      await works(consent, secretary, "录入纸质同意书", paper);
      await works(consent, secretary, "代录表态", { 序号: "2", 见证人: { choose: GRID[1] } });
      await says(secretary, ["同意3"]);
      await as(GRID[0], made.agreement, async (witness) => {
        await works(act, witness, "见证确认");
        await says(witness, ["同意4", "已生效"]);
      });
    });

    test("a neighbour who is no party reads what strangers read", async () => {
      const hidden = ["甲蛋糕店", "乙蛋糕店", HOME_ONLINE, HOME_ON_PAPER, "100.01"];
      for (const path of [made.agreement, `${made.agreement}/sheet.html`]) {
        await open(stranger, path);
        await says(stranger, ["600.01", AGREEMENT], hidden);
        await as("yezhu", path, (neighbour) => says(neighbour, ["600.01", AGREEMENT], hidden));
      }
      await as("yezhu", made.agreement, async (neighbour) => {
        assert.equal(await neighbour.locator("main details.act").count(), 0, "nothing to answer");
        const desk = made.agreement.replace(HOME, `${HOME}/desk`);
        for (const part of [`${desk}/parties`, `${made.agreement}/consent.html`]) {
          assert.ok([403, 404].includes(await open(neighbour, part)), part);
        }
      });
      await open(stranger, made.agreement);
      await mirror(stranger);
    });

    test("a fund opened from the agreement: everybody's word, one without a name, one in kind; receipts for what came", async () => {
      await open(staff, made.agreement);
      await follow(staff, staff.getByRole("link", { name: "设立资金" }));
      await lookInBothLanguages(staff);
      await fillIn(staff, { 用途: FUND, 居民自筹: true, 单位帮扶: true, 商户: true, 让利: true, 需要多少元: "1000.01" });
      await staff.getByLabel("地点").selectOption({ label: YARD });
      await works(press, staff, "设立");
      made.fund = here(staff);
      const pledge = (source, yuan, donor) => ({ 来源: { choose: source }, "金额（元）": yuan, 出资人: donor, 保留到: day(10) });
      await as("zhuhu", made.fund, async (home) => {
        const { 出资人: _, ...own } = pledge("居民自筹", "100.01", "");
        await works(act, home, "认捐", { ...own, 匿名: true });
        await look(home);
      }, { phone: true });
      await as(SHOP[0], made.fund, async (shop) => {
        // Whoever acts for a shop stands there by its name.
        const { 出资人: _, ...word } = pledge("商户", "200", "");
        await works(act, shop, "认捐", word);
      }, { phone: true });
      await open(staff, made.fund);
      const discount = { ...pledge("让利", "50", CREW), 是什么: "人工费优惠" };
      await works(act, staff, "认捐", discount);
      for (const [source, yuan, donor] of [["商户", "200", "乙蛋糕店"], ["居民自筹", "100", HOME_ON_PAPER], ["单位帮扶", "400", UNIT]]) {
        await open(staff, made.fund);
        await works(act, staff, "认捐", pledge(source, yuan, donor));
      }
      const lines = await staff.getByRole("main").locator("ul.plain a[href*='pledge=']:not(.button)").evaluateAll((all) => all.map((a) => a.href));
      assert.equal(lines.length, 6);
      for (const line of lines) {
        await staff.goto(line);
        await works(act, staff, "登记收款");
        await says(staff, ["收据第"]);
      }
      await staff.goto(lines[0]);
      await follow(staff, staff.getByRole("link", { name: /^打印收据第/ }));
      made.slip = here(staff);
      const hidden = ["甲蛋糕店", "乙蛋糕店", HOME_ON_PAPER, HOME_ONLINE, "彭某军"];
      await open(stranger, made.fund);
      await mirror(stranger);
      await says(stranger, ["1000.01", "居民自筹", "200.01", "50.00"], hidden);
      await as("dianjian", made.fund, (other) => says(other, ["1000.01"], hidden));
      await as("zhuhu", made.fund, (home) => says(home, ["彭某军"], [HOME_ON_PAPER]), { phone: true });
    });

    test("a project opened from the agreement: quotes, a step with its picture, accepted by two who did nothing for it", async () => {
      await open(staff, made.agreement);
      await follow(staff, staff.getByRole("link", { name: "立项" }));
      await lookInBothLanguages(staff);
      await fillIn(staff, { 项目名称: PROJECT, 做什么: "换六米雨水管，恢复地面。", 谁负责: { choose: "社区" } });
      await staff.getByRole("textbox", { name: "第 1 步", exact: true }).fill("换管");
      await fillIn(staff, { "第 1 步到哪一天": day(5) });
      await works(press, staff, "立项");
      made.project = here(staff);
      for (const [who, yuan] of [[CREW, "900"], ["乙疏通队", "980.50"]]) {
        const quote = { "没有登记的，写名称": who, "金额（元）": yuan, 报价内容: "含清运", 照片: { files: [picture] } };
        await works(act, staff, "登记报价", quote);
      }
      const chosen = { 哪份报价: { choose: `${CREW} 900.00` }, 原因: "两家中低。" };
      await works(act, staff, "选定施工方", chosen);
      const step = { 哪一步: { choose: "1. 换管" }, 已完成: true, 施工后: true, 内容: "已换好。", 照片: { files: [picture] } };
      await works(act, staff, "登记进度", step);
      await works(act, staff, "报告完工", { 内容: "雨水管已换好。" });
      assert.ok(!(await offered(staff)).includes("验收通过"), "whoever let it be done does not accept it");
      await lookInBothLanguages(staff);
      for (const login of ["zuzhang", GRID[0]]) {
        await as(login, made.project, async (acceptor) => {
          await works(act, acceptor, "验收通过", { 内容: "排水通畅。" });
          await look(acceptor);
        }, { phone: true });
      }
      await open(stranger, made.project);
      await mirror(stranger);
      await says(stranger, ["已验收", "排水通畅。"]);
    });

    test("an expense with its voucher is approved by two who did not enter it, and paid; what is left goes back", async () => {
      await open(staff, made.fund);
      const bill = { 收款人: CREW, "金额（元）": "900", 用途: "换雨水管", 类别: { choose: "施工" }, 凭证: { files: [picture] } };
      await works(act, staff, "登记支出", bill);
      await open(staff, made.fund);
      await follow(staff, inMain(staff, CREW));
      const expense = here(staff) + new URL(staff.url()).search;
      assert.ok(!(await offered(staff)).includes("审批支出"));
      for (const login of ["shuji", "jiedao"]) {
        await as(login, expense, async (approver) => await works(act, approver, "审批支出"));
      }
      await open(staff, expense);
      await works(act, staff, "登记支付");
      await open(staff, made.fund);
      await follow(staff, staff.getByRole("link", { name: "按比例退还结余" }));
      await says(staff, ["100.01"]);
      await works(press, staff, "试算");
      await lookInBothLanguages(staff);
      await works(press, staff, "按比例退还结余");
      await open(staff, made.fund);
      await works(act, staff, "结清资金", { 无结余: true });
      await says(staff, ["已结清，0.00 元"]);
      await lookInBothLanguages(staff);
    });

    test("the account is published; whoever raised the matter finds it from their own page", async () => {
      await open(staff, made.project);
      const income = { "收入：居民自筹（元，没有不填）": "200.01", "收入：大党委单位（元，没有不填）": "400", "收入：商户（元，没有不填）": "400" };
      const account = { ...income, "支出（元）": "900", 公示正文: "筹1000.01元，付900.00元，退100.01元，结余0.00元。" };
      await works(act, staff, "公示决算", account);
      await lookInBothLanguages(staff);
      await resident.goto(server.url + HOME);
      assert.equal(await track(resident, made.receipt.code), 200);
      await mirror(resident);
      await says(resident, ["换雨水管，", "排水通畅。", "筹1000.01元，付900.00元，退100.01元，结余0.00元。"]);
      await openMatter(resident, MATTER);
      await mirror(resident);
      await follow(resident, inMain(resident, AGREEMENT));
      await follow(resident, inMain(resident, FUND));
      await mirror(resident);
      await says(resident, ["已结清，0.00 元", "900.00"], ["乙蛋糕店", HOME_ON_PAPER]);
      await follow(resident, inMain(resident, "收支公示"));
      await mirror(resident);
      await says(resident, ["1000.01", "900.00", "20.00", "40.01", "40.00"]);
    });

    test("the supervisor reads every line and changes nothing; strangers get no more than sums", async () => {
      await as("jiandu", made.fund, async (supervisor) => {
        await says(supervisor, ["乙蛋糕店", HOME_ON_PAPER, CREW, "试算平衡"]);
        for (const path of [made.fund, made.project, made.agreement, made.need]) {
          assert.equal(await open(supervisor, path), 200);
          await look(supervisor);
          assert.deepEqual(await offered(supervisor), [], path);
          assert.equal(await supervisor.locator("main form[method=post]").count(), 0, path);
        }
        assert.equal(await open(supervisor, made.agreement.replace(HOME, `${HOME}/desk`) + "/parties"), 200);
        await says(supervisor, ["乙蛋糕店", HOME_ONLINE]);
      });
      const desk = (path) => path.replace(HOME, `${HOME}/desk`);
      for (const path of [`${desk(made.agreement)}/parties`, `${desk(made.fund)}/refund`]) {
        await as("yezhu", made.fund, async (neighbour) => assert.ok([403, 404].includes(await open(neighbour, path)), path));
      }
      for (const path of [`${made.agreement}/consent.html`, made.slip]) assert.equal(await open(stranger, path), 404, path);
      await as("dianjian", made.fund, async (other) => assert.equal(await open(other, made.slip), 404));
    });

    test("large print: nothing is cut off on a phone, in either language", async () => {
      await open(stranger, `${HOME}?print=large`);
      for (const path of [made.agreement, made.fund, made.project]) {
        await open(stranger, path);
        await mirror(stranger);
        await follow(stranger, stranger.getByRole("link", { name: "English", exact: true }));
        await mirror(stranger);
        await follow(stranger, stranger.getByRole("link", { name: "中文", exact: true }));
      }
    });

    test("the record is sound: the books balance, and what was made for reading is what was recorded", async () => {
      assert.deepEqual(await run(stage.database, ["rebuild", "--check"]), { code: 0, output: "查询表与日志一致" });
      assert.equal((await run(stage.database, ["audit"])).code, 0);
    });
  });
}
