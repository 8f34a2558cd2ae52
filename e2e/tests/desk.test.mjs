// A day at the desk: ten new matters accepted and assigned at once, of which somebody else took one meanwhile, in few
// presses; two answered together; all ten in one file, and two that are ticked in another; a long answer begun on one
// device and sent from another; a list saved by name; somebody in charge, away, stood in for and handed over; a unit
// urged on.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { lookInBothLanguages, lookInEveryWay, lookInPrints } from "../lib/axe.mjs";
import { complaint, day, fillIn, follow, press } from "../lib/browser.mjs";
import { CARPENTERS, HOME } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { act, offered, openDesk, openForm, openFromWorklist } from "../lib/desk.mjs";
import { openMatter, story } from "../lib/resident.mjs";
import { raise, strike } from "../lib/stage.mjs";
import { rowsOf } from "../lib/xlsx.mjs";

const LAMPS = Array.from({ length: 10 }, (_, nth) => `${nth + 1}号楼道灯不亮`);
const [TAKEN, MINE, BEGUN] = [LAMPS[3], LAMPS[1], LAMPS[5]];
const ANSWERED = LAMPS.slice(7, 9);
const [STAFF, SECRETARY] = ["周社工", "吴书记"];
const [NOTE, HASTE, ANSWER] = ["电工认识，直接打电话。", "住户催得急。", "电工这周来换。"];
const LONG = Array.from({ length: 80 }, (_, nth) => `第${nth + 1}盏灯的线路已经查过，灯泡这周更换。`).join("");
/** From the worklist to the last of ten: whatever is pressed; choosing from a list is two, to open it and to choose. */
const PRESSES_MAX = 25;
/** Where the first row of the list begins on a desktop, and how high a row is, at the most, in CSS pixels: the design of the desk. */
const [FIRST_ROW_MAX, ROW_MAX] = [260, 44];

for (const [name, engine] of engines) {
  describe(`a day at the desk on ${name}`, () => {
    let stage, browser, server, resident, staff, secretary, unit;

    /** Somebody says something through the interface. */
    const say = async (text) => {
      const headers = { "content-type": "application/json" };
      const url = `${server.url}/api/v1/communities/mingtong/matters`;
      const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify({ text }) });
      assert.equal(answer.status, 201, text);
    };

    before(async () => {
      stage = await raise(engine);
      ({ browser, server, resident } = stage);
      for (const text of LAMPS) await say(text);
      staff = await openDesk(browser, server.url, "shequ");
      secretary = await openDesk(browser, server.url, "shuji");
    });

    after(() => strike(stage));

    const read = (page) => page.getByRole("main").innerText();
    const openWork = (page) => follow(page, page.getByRole("link", { name: "待办", exact: true }));
    const openTab = (page, words) => follow(page, page.getByRole("navigation", { name: "待办分类" }).getByRole("link", { name: words }));
    const row = (title) => staff.locator(".worklist tbody tr").filter({ hasText: title });
    const many = () => staff.locator("section[aria-labelledby=many]");

    test("ten are accepted and assigned, one of them beside somebody else, in few presses", async () => {
      await openWork(staff);
      const rows = await staff.locator(".worklist tbody tr").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
      assert.ok(rows[0].top <= FIRST_ROW_MAX && rows.every(({ height }) => height <= ROW_MAX), JSON.stringify(rows));
      await lookInEveryWay(staff);
      let presses = 0;
      const counted = (pressed, n = 1) => ((presses += n), pressed);
      await counted(openTab(staff, /^待受理 10$/));
      for (const title of LAMPS) await counted(row(title).getByRole("checkbox").check());
      await counted(many().getByRole("radio", { name: "受理", exact: true }).check());
      await counted(many().getByLabel("单位（交办，或受理同时交办）").selectOption({ label: CARPENTERS }), 2);
      await openFromWorklist(secretary, TAKEN);
      assert.equal(await act(secretary, "受理"), 200);
      assert.equal(await counted(press(staff, "对勾选的一起办理")), 422);
      assert.match(await staff.getByRole("alert").innerText(), /办好 9 件，1 件没办成，仍然勾选着：[^]*明通\d{4}-\d{4}/);
      await lookInPrints(staff);
      await counted(many().getByRole("radio", { name: "交办", exact: true }).check());
      assert.equal(await counted(press(staff, "对勾选的一起办理")), 200);
      assert.ok(presses <= PRESSES_MAX, `${presses} presses`);
      await lookInEveryWay(staff);
      unit = await openDesk(browser, server.url, "weixiu");
      await openTab(unit, /^待我认领 10$/);
    });

    test("nothing ticked is said, and two are answered together", async () => {
      await openWork(staff);
      await many().getByRole("radio", { name: "公开答复", exact: true }).check();
      await fillIn(many(), { "答复内容（公开，每件相同）": ANSWER });
      assert.equal(await press(staff, "对勾选的一起办理"), 422);
      assert.match(await complaint(staff), /还没有勾选事项/);
      assert.equal(await many().getByLabel("答复内容（公开，每件相同）").inputValue(), ANSWER);
      for (const title of ANSWERED) await row(title).getByRole("checkbox").check();
      assert.equal(await press(staff, "对勾选的一起办理"), 200);
      for (const title of ANSWERED) {
        await openMatter(resident, title);
        assert.ok((await read(resident)).includes(ANSWER), title);
        assert.ok((await story(resident)).includes("答复"), title);
      }
    });

    test("all ten go out as one file, each with its unit and its answer; residents are not given it", async () => {
      await staff.goto(`${server.url}${HOME}/desk/ledger`);
      const [download] = await Promise.all([
        staff.waitForEvent("download"),
        staff.getByRole("button", { name: "下载（Excel）" }).click(),
      ]);
      const rows = await rowsOf(await download.path());
      assert.deepEqual(rows.map((row) => row.标题).sort(), LAMPS.toSorted());
      for (const { 编号, 标题, 承办单位, 状态, 答复内容 } of rows) {
        assert.match(编号, /^明通\d{4}-\d{4}$/);
        assert.deepEqual([承办单位, 状态], [CARPENTERS, "已交办"], 标题);
        assert.equal(答复内容, ANSWERED.includes(标题) ? ANSWER : undefined, 标题);
      }
      const refused = await resident.request.get(`${server.url}${HOME}/desk/ledger.xlsx`, { maxRedirects: 0 });
      assert.equal(refused.status(), 303);
    });

    test("two that are ticked go out as a file of their own", async () => {
      await openWork(staff);
      for (const title of [BEGUN, MINE]) await row(title).getByRole("checkbox").check();
      const [download] = await Promise.all([
        staff.waitForEvent("download"),
        many().getByRole("button", { name: "导出所选" }).click(),
      ]);
      assert.equal(download.suggestedFilename(), "mingtong-ledger-chosen.xlsx");
      const rows = await rowsOf(await download.path());
      assert.deepEqual(rows.map((row) => row.标题).sort(), [BEGUN, MINE].toSorted());
    });

    test("whoever goes back finds nothing ticked or chosen: the list may be another by then", async () => {
      await openWork(staff);
      await row(BEGUN).getByRole("checkbox").check();
      await many().getByRole("radio", { name: "交办", exact: true }).check();
      await many().getByLabel("单位（交办，或受理同时交办）").selectOption({ label: CARPENTERS });
      await follow(staff, row(MINE).getByRole("link", { name: MINE }));
      await staff.goBack();
      assert.equal(await staff.locator("main :checked:not([value=''])").count(), 0);
    });

    test("a long answer waits for its writer on another device; others read that they write, not what", async () => {
      const reply = (page) => openForm(page, "公开答复");
      const typed = async (page) => (await reply(page)).getByLabel("答复内容").inputValue();
      await openFromWorklist(staff, BEGUN);
      await fillIn(await reply(staff), { 答复内容: LONG });
      assert.equal(await press(staff, "存草稿", await reply(staff)), 200);
      assert.match(await (await reply(staff)).getByRole("status").innerText(), /草稿已存好，只有您看得到/);
      await openWork(staff);
      const elsewhere = await openDesk(browser, server.url, "shequ", { phone: true });
      await openFromWorklist(elsewhere, BEGUN);
      assert.match(await (await reply(elsewhere)).getByRole("status").innerText(), /这是您.*留下的草稿，还没有提交/);
      assert.equal(await typed(elsewhere), LONG);
      await lookInPrints(elsewhere);

      await openFromWorklist(secretary, BEGUN);
      assert.match(await read(secretary), new RegExp(`${STAFF}.*正在写“公开答复”，还没有提交`));
      assert.equal(await typed(secretary), "");
      await lookInBothLanguages(secretary);
      for (const page of [secretary, unit]) {
        await openFromWorklist(page, BEGUN);
        assert.ok(!(await page.content()).includes(LONG), "a draft is its writer's alone");
      }

      const more = `${LONG}又及：雨棚下周一起修。`;
      await fillIn(await reply(elsewhere), { 答复内容: more });
      await openWork(elsewhere);
      // The browser sends it by itself, behind the page that was left.
      let found = "";
      for (let times = 0; times < 10 && found !== more; times += 1) {
        await openFromWorklist(elsewhere, BEGUN);
        found = await typed(elsewhere);
      }
      assert.equal(found, more, "whoever is called away finds what they had typed");

      assert.equal(await act(elsewhere, "公开答复"), 200);
      await openMatter(resident, BEGUN);
      assert.ok((await read(resident)).includes(more));
      for (const page of [staff, secretary]) {
        await openFromWorklist(page, BEGUN);
        assert.equal(await typed(page), "");
        assert.doesNotMatch(await read(page), /正在写|留下的草稿/);
      }
    });

    test("a list is narrowed, saved by name, opened again and let go of", async () => {
      await openWork(staff);
      await staff.locator("summary", { hasText: "按条件筛选" }).click();
      const feet = await staff.locator("details.narrow :is(input:not([type=hidden]), select, button)")
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().bottom)));
      assert.equal(feet.length, 9);
      assert.ok(Math.max(...feet) - Math.min(...feet) <= 2, `the filters stand on one line: ${feet}`);
      await staff.locator("#unit").selectOption({ label: CARPENTERS });
      await press(staff, "筛选");
      await fillIn(staff, { "把这个筛选存下来，叫做": "维修站的" });
      assert.equal(await press(staff, "保存"), 200);
      const saved = () => staff.getByRole("list", { name: "我的筛选" }).getByRole("link", { name: "维修站的", exact: true });
      await openWork(staff);
      await follow(staff, saved());
      assert.match(staff.url(), /unit=/);
      await lookInEveryWay(staff);
      await press(staff, "删除 维修站的");
      assert.equal(await saved().count(), 0);
    });

    test("somebody is in charge, is away, and a colleague finds theirs; everything is handed over with a note", async () => {
      await openFromWorklist(staff, MINE);
      assert.equal(await act(staff, "定负责人", { 由谁负责: { choose: STAFF } }), 200);
      assert.match(await read(staff), new RegExp(`社区负责人：\\s*${STAFF}`));
      await openWork(staff);
      await follow(staff, staff.getByRole("link", { name: "负责人和代班" }));
      await lookInEveryWay(staff);
      await fillIn(staff, { 谁不在: { choose: STAFF }, 谁代班: { choose: STAFF }, 第一天: day(0), 最后一天: day(5) });
      assert.equal(await press(staff, "登记代班"), 422);
      assert.match(await complaint(staff), /请选两个不同的人/);
      await lookInPrints(staff);
      await fillIn(staff, { 谁代班: { choose: SECRETARY } });
      assert.equal(await press(staff, "登记代班"), 200);
      assert.match(await read(staff), new RegExp(`${STAFF}[^]*代班\\s*${SECRETARY}`));
      await lookInEveryWay(staff);
      const theirs = async () => {
        await openWork(secretary);
        await openTab(secretary, /^我负责的/);
        return secretary.getByRole("link", { name: MINE }).count();
      };
      assert.equal(await theirs(), 1);
      assert.equal(await press(staff, `回来了 ${STAFF}`), 200);
      assert.equal(await theirs(), 0);
      await fillIn(staff, { 从谁那里: { choose: STAFF }, 交给谁: { choose: SECRETARY } });
      await fillIn(staff, { "交接说明（只给工作人员看，可不填）": NOTE });
      assert.equal(await press(staff, "全部移交"), 200);
      assert.match(await staff.getByRole("status").innerText(), /已移交 1 件/);
      assert.equal(await theirs(), 1);
      await openFromWorklist(secretary, MINE);
      assert.ok((await read(secretary)).includes(NOTE));
    });

    test("a unit is urged on, once a day, and reads why; nobody else does", async () => {
      await openFromWorklist(staff, MINE);
      assert.equal(await act(staff, "催办", { "催什么（内部，可不填）": HASTE }), 200);
      assert.ok(!(await offered(staff)).includes("催办"), "not twice a day");
      // Her page is from before.
      assert.ok((await act(secretary, "催办", { "催什么（内部，可不填）": HASTE })) >= 400);
      assert.match(await complaint(secretary), /社区工作者在[^]*办了“催办”/);
      await lookInPrints(secretary);
      await openWork(unit);
      assert.match(await unit.getByRole("row", { name: MINE }).innerText(), /已催办1次/);
      await lookInEveryWay(unit);
      await openFromWorklist(unit, MINE);
      assert.ok((await read(unit)).includes(HASTE));
      await openMatter(resident, MINE);
      for (const hidden of [HASTE, NOTE, "催办"]) assert.ok(!(await read(resident)).includes(hidden), hidden);
      await stage.mirror(resident);
    });
  });
}
