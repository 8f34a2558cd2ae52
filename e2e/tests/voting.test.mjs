// The owners of a courtyard vote: the roll comes from the office's workbook and is posted, the vote is called on it,
// papers are entered twice by two people, somebody walks from door to door, households vote with their slips, two count,
// a third publishes, a neighbour objects, a stranger counts again. On both engines, everything on pages.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { look as lookAt, lookInBothLanguages as lookAtInBothLanguages, openAll } from "../lib/axe.mjs";
import { complaint, fillIn, follow, openContext, press } from "../lib/browser.mjs";
import { COURTYARD, HOME, addPerson } from "../lib/community.mjs";
import { both, sqlite, temporaryDirectory } from "../lib/database.mjs";
import { act, offered, openDesk } from "../lib/desk.mjs";
import { run } from "../lib/server.mjs";
import { later, raise, strike } from "../lib/stage.mjs";
import { workbook } from "../lib/xlsx.mjs";

const TITLE = "更换生活水泵";
const QUESTION = "是否同意更换两台水泵";
/** The vote opens so many days after it was called, and lasts so many. */
const AHEAD = 16;
const LASTS = 10;
const DAYS = 30;
const DAY_MS = 24 * 3600 * 1000;
const OBJECTION = "我家的票是邻居代领的，想核对一下。";
const TELLERS = [["jianpiao", "柏监票", "delegate", "community"], ["jipiao", "马计票", "delegate", "community"]];

/** Twelve homes on six floors, one of them of whoever owns another. */
function roll() {
  const homes = [1, 2, 3, 4, 5, 6].flatMap((floor) => [1, 2].map((nth) => `${floor}0${nth}`));
  const owner = (room) => (room === "102" ? "住户101" : `住户${room}`);
  const row = (room) => ["1幢", "1", room, room.endsWith("1") ? 88.5 : 102.25, owner(room)];
  const table = [["楼栋", "单元", "房号", "产权面积", "产权人"], ...homes.map(row)];
  return { name: "业主名册.xlsx", mimeType: "application/octet-stream", buffer: workbook(table) };
}

/** The number of the paper of an elector, with its check. */
function paperOf(elector) {
  const check = 97 - ((elector * 100) % 97);
  return `${String(elector).padStart(4, "0")}-${String(check).padStart(2, "0")}`;
}

function day(ms) {
  return new Date(ms + 8 * 3600 * 1000).toISOString().slice(0, 10);
}

for (const [name, engine] of both) {
  describe(`an owners' vote on ${name}`, () => {
    let stage, staff, address, codes;

    // The pages are the same on both engines: they are looked at once.
    const [look, lookInBothLanguages] = engine === sqlite ? [lookAt, lookAtInBothLanguages] : [openAll, openAll];

    const at = (path) => `${stage.server.url}${HOME}${path}`;
    const vote = () => new URL(address).pathname.replace(HOME, "");
    const desk = (part) => at(`/desk${vote()}${part}`);
    const signIn = (login, phone = false) => openDesk(stage.browser, stage.server.url, login, { phone });
    const today = () => Date.now() - stage.database.daysAgo * DAY_MS;

    before(async () => {
      const prepare = async (database) => {
        for (const teller of TELLERS) await addPerson(database, teller);
      };
      stage = await raise(engine, prepare, DAYS);
    });
    after(() => strike(stage));

    test("the roll comes from a workbook: first tried, then taken in, then posted", async () => {
      staff = await signIn("shequ");
      await staff.goto(at("/desk/rolls/new"));
      const file = { 地点: { choose: COURTYARD }, 名册文件: { files: roll() } };
      await fillIn(staff, file);
      assert.equal(await press(staff, "先看结果"), 200);
      assert.match(await staff.getByRole("status").innerText(), /12 行：新增 12/);
      await lookInBothLanguages(staff);
      await fillIn(staff, file);
      assert.equal(await press(staff, "导入"), 200);
      await follow(staff, staff.getByRole("link", { name: "看名册" }));
      await lookInBothLanguages(staff);
      await follow(staff, staff.getByRole("link", { name: "公示名册" }));
      assert.equal(await press(staff, "公示名册"), 200);
      assert.match(await staff.getByRole("main").innerText(), /11\s*1144\.5/);
    });

    test("the vote is called on it; what is wrong is said and nothing typed is lost", async () => {
      await follow(staff, staff.getByRole("link", { name: "发起表决" }));
      await lookInBothLanguages(staff);
      await fillIn(staff, {
        表决的名称: TITLE,
        说明: "两台水泵用了十五年，预算八万六千四百元，从维修资金列支。",
        "议题、方案或候选人": "是否不同意更换水泵",
      });
      await staff.getByRole("radio", { name: /^使用维修资金/ }).check();
      for (const [, teller] of TELLERS) await staff.getByRole("checkbox", { name: teller }).check();
      await staff.getByLabel("开始的日期").fill(day(today() + AHEAD * DAY_MS));
      await staff.getByLabel("截止的日期").fill(day(today() + (AHEAD + LASTS) * DAY_MS));
      await press(staff, "核对");
      assert.match(await complaint(staff), /正面/, "a question in the negative is refused");
      assert.equal(await staff.getByLabel("表决的名称").inputValue(), TITLE);
      await look(staff);
      await staff.getByLabel("议题、方案或候选人").fill(QUESTION);
      assert.equal(await press(staff, "核对"), 200);
      assert.match(await staff.getByRole("main").innerText(), /12 套/);
      await look(staff);
      assert.equal(await press(staff, "发起表决"), 200);
      address = staff.url().split("?")[0];
      await lookInBothLanguages(staff);
    });

    test("papers are issued and printed, and each household has a slip", async () => {
      const teller = await signIn("jianpiao");
      await teller.goto(desk("/doors"));
      assert.equal(await press(teller, "给这一栋没有选票的 12 户发放"), 200);
      await staff.goto(address);
      await follow(staff, staff.getByRole("link", { name: "投票码条", exact: true }));
      assert.equal(await press(staff, "发放 12 户的码条"), 200);
      codes = await staff.locator(".slips .slip-code").allInnerTexts();
      assert.equal(new Set(codes).size, 12);
      await look(staff);
      for (const paper of ["/ballots.html", "/doors.html"]) {
        const response = await staff.goto(desk(paper));
        assert.equal(response.status(), 200, paper);
        await look(staff);
        assert.equal((await staff.request.get(desk(paper.replace("html", "docx")))).status(), 200, paper);
      }
    });

    test("before it opens no ballot is taken", async () => {
      const phone = await (await openContext(stage.browser, { phone: true })).newPage();
      await phone.goto(at(`/slip?code=${codes[6]}`));
      await phone.getByRole("heading", { name: "还没有开始投票" }).waitFor();
    });

    test("somebody walks from door to door", async () => {
      await later(stage, AHEAD + 1);
      const walker = await signIn("wangge", true);
      await walker.goto(desk("/doors?building=1"));
      await lookInBothLanguages(walker);
      await follow(walker, walker.getByRole("link", { name: /301/ }).first());
      await lookInBothLanguages(walker);
      assert.equal(await press(walker, "已送达"), 200);
      await follow(walker, walker.getByRole("link", { name: /^下一户/ }));
      assert.equal(await press(walker, "无人"), 200);
      await look(walker);
    });

    test("two people enter the papers, and one of them reads again where they differ", async () => {
      const [one, other] = [await signIn("jianpiao"), await signIn("jipiao")];
      const enter = async (page, elector, marks) => {
        await page.goto(desk("/papers"));
        await page.getByRole("textbox", { name: "票号" }).fill(paperOf(elector));
        await page.getByLabel("选了什么（用数字）").fill(marks);
        await press(page, "保存，录下一张");
        return page.getByRole("main").innerText();
      };
      await one.goto(desk("/papers"));
      await lookInBothLanguages(one);
      await one.getByRole("textbox", { name: "票号" }).fill("0001-77");
      await press(one, "保存，录下一张");
      assert.match(await complaint(one), /票号不对/);
      // The owner of 101 and 102 says the same for both.
      for (const elector of [1, 2, 3, 4, 5]) assert.match(await enter(one, elector, "1"), /等另一位监票人再录一遍/);
      assert.match(await enter(one, 5, "1"), /另一位监票人|另一个人/, "nobody enters a paper alone");
      for (const elector of [1, 2, 3, 4]) assert.match(await enter(other, elector, "1"), /两个人录得一样/);
      assert.match(await enter(other, 5, "2"), /和另一位录得不一样/);
      await lookInBothLanguages(other);
      assert.match(await enter(other, 5, "1"), /两个人录得一样/);
    });

    test("households vote with their slips, and one is written down before a witness", async () => {
      const phone = await (await openContext(stage.browser, { phone: true })).newPage();
      for (const elector of [7, 8, 9]) {
        await phone.goto(at(`/slip?code=${codes[elector - 1]}`));
        await press(phone, elector === 9 ? "反对" : "同意");
        assert.equal(await press(phone, "确认投票"), 200);
      }
      await look(phone);
      const [one, witness] = [await signIn("jianpiao"), await signIn("jipiao")];
      await one.goto(desk("/electors/10"));
      await openAll(one);
      const form = one.locator("#act-cast_on_behalf");
      await form.getByRole("radio", { name: "同意" }).check();
      await form.getByLabel("见证人").selectOption({ label: TELLERS[1][1] });
      assert.equal(await press(one, "代录选票", form), 200);
      await one.goto(desk("/waiting"));
      assert.equal(await one.getByRole("button", { name: "见证代录" }).count(), 0, "nobody is a witness of their own");
      await witness.goto(desk("/waiting"));
      await lookInBothLanguages(witness);
      assert.equal(await press(witness, "见证代录"), 200);
      staff = await signIn("shequ");
      await staff.goto(desk("/electors/10"));
      assert.match(await staff.getByRole("main").innerText(), /代录[^\n]*有效/);
      await lookInBothLanguages(staff);
    });

    test("a paper beside a ballot on the page is one ballot; nobody reads a tally before the end", async () => {
      for (const login of ["jianpiao", "jipiao"]) {
        const teller = await signIn(login);
        await teller.goto(desk("/papers"));
        await teller.getByRole("textbox", { name: "票号" }).fill(paperOf(7));
        await teller.getByLabel("选了什么（用数字）").fill("2");
        await press(teller, "保存，录下一张");
        assert.ok(!(await offered(teller)).includes("计票"));
      }
      await staff.goto(desk("/electors/7"));
      assert.match(await staff.getByRole("main").innerText(), /网上[^\n]*有效[\s\S]*纸质票[^\n]*不计/);
      const public_ = await (await openContext(stage.browser)).newPage();
      await public_.goto(address.replace(/^http:\/\/[^/]+/, stage.server.url));
      assert.equal(await public_.getByRole("heading", { name: "结果", exact: true }).count(), 0);
      await lookInBothLanguages(public_);
    });

    test("two count, a third publishes; a neighbour objects", async () => {
      await later(stage, LASTS);
      const page = at(vote());
      const one = await signIn("jianpiao");
      await one.goto(page);
      assert.equal(await act(one, "计票", { 和您一起计票的监票人: { choose: TELLERS[1][1] } }), 200);
      assert.equal((await one.goto(desk("/tally.html"))).status(), 200);
      await look(one);
      staff = await signIn("shequ");
      await staff.goto(page);
      assert.match(await staff.getByRole("main").innerText(), /尚未公布/);
      await lookInBothLanguages(staff);
      assert.equal(await act(staff, "公布结果"), 200);
      const { resident } = stage;
      await resident.goto(page);
      await stage.mirror(resident);
      assert.match(await resident.getByRole("main").innerText(), /通过/);
      await follow(resident, resident.getByRole("link", { name: "结果公示", exact: true }));
      await fillIn(resident, { "您不同意什么，为什么": OBJECTION });
      assert.equal(await press(resident, "提出异议"), 200);
      assert.match(await resident.getByRole("status").innerText(), /第 1 号异议/);
    });

    test("a stranger counts again, on the page and without the server", async () => {
      const stranger = await (await openContext(stage.browser)).newPage();
      await stranger.goto(at(`${vote()}/recount`));
      await stranger.getByText("与计票时记下的一致").waitFor();
      await lookInBothLanguages(stranger);
      const sheet = await (await stranger.request.get(at(`${vote()}/sheet.json`))).text();
      const { path, remove } = await temporaryDirectory();
      const file = join(path, "sheet.json");
      await writeFile(file, sheet);
      const own = await run(stage.database, ["recount", file]);
      await writeFile(file, sheet.replace('"oppose"', '"agree"'));
      const forged = await run(stage.database, ["recount", file]);
      await remove();
      assert.equal(own.code, 0, own.output);
      assert.notEqual(forged.output, own.output, "another sheet comes to something else");
      for (const paper of ["/result.html", "/call.html"]) {
        assert.equal((await stranger.goto(at(vote() + paper))).status(), 200, paper);
        await look(stranger);
      }
    });
  });
}
