// A file of letters, as the desk takes it in: a wrong file, a trial with what is wrong by row, a column chosen, taken in;
// the rest once the file is put right, nothing twice; and taken back.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { lookInEveryWay, lookInPrints } from "../lib/axe.mjs";
import { complaint, fact, fillIn, follow, press } from "../lib/browser.mjs";
import { HOME } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { openDesk } from "../lib/desk.mjs";
import { openMatter, story } from "../lib/resident.mjs";
import { raise, strike } from "../lib/stage.mjs";

/** The answers stand in a column whose name says nothing. */
const HEAD = "信件编号,标题,内容,来信日期,甲栏,答复日期";
const LAMP = '20210501001,三单元路灯不亮,"三单元的路灯不亮，晚上看不见路。",2021-05-01,灯泡已换好。,2021-05-03';
const PIPE = "20210502001,二单元水管漏水,二单元的水管漏水三天了。,2021-05-02,,";
const [UNDATED, DATED] = ["没有日期", "2021-05-03"].map((day) => `20210503001,门口井盖松了,大门口的井盖松了。,${day},,`);
const WAITING = "20210504001,树枝挡了小路,树枝挡了去菜场的小路。,2021-05-04,暂无答复,";
const ANSWERED = "20210504001,树枝挡了小路,树枝挡了去菜场的小路。,2021-05-04,树枝已剪。,2021-05-06";

/** A file of rows, as a spreadsheet program saves it: with the mark of UTF-8 at its beginning. */
function letters(name, ...rows) {
  return { name, mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${[HEAD, ...rows].join("\r\n")}\r\n`) };
}

const FIRST = letters("来信.csv", LAMP, PIPE, UNDATED, WAITING);
const PUT_RIGHT = letters("来信改好.csv", LAMP, PIPE, DATED, ANSWERED);
const PICTURE = { name: "扫描.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n%%EOF\n") };

for (const [name, engine] of engines) {
  describe(`letters on ${name}`, () => {
    let stage, server, resident, staff;

    before(async () => {
      stage = await raise(engine);
      ({ server, resident } = stage);
      staff = await openDesk(stage.browser, server.url, "shequ");
    });

    after(() => strike(stage));

    const read = () => staff.getByRole("main").innerText();
    /** Chooses a file and presses a button; gives the status of the page that comes. */
    const send = async (file, button, columns = {}) => {
      await fillIn(staff, { 表格: { files: [file] }, ...columns });
      return press(staff, button);
    };
    /** The public list of matters. */
    const listed = async () => {
      await resident.goto(`${server.url}${HOME}/matters`);
      return resident.getByRole("main").innerText();
    };
    const openList = async () => {
      await follow(staff, staff.getByRole("link", { name: "管理", exact: true }));
      await follow(staff, staff.getByRole("link", { name: "导入的信件", exact: true }));
    };

    test("what is no table is said to be none; a trial says what is wrong in which row, and writes nothing", async () => {
      await openList();
      await lookInEveryWay(staff);
      await follow(staff, staff.getByRole("link", { name: "导入一个表格" }));
      await lookInEveryWay(staff);
      assert.equal(await send(PICTURE, "先试一遍"), 422);
      assert.match(await complaint(staff), /PDF/);
      await lookInPrints(staff);
      assert.equal(await send(FIRST, "先试一遍"), 200);
      const told = await read();
      for (const said of ["4 行", "新增 3", "拒绝 1", "第 4 行", "来信日期认不出来：没有日期", "没有用到的列：甲栏"]) {
        assert.ok(told.includes(said), `${said}: ${told}`);
      }
      await lookInPrints(staff);
      assert.doesNotMatch(await listed(), /路灯不亮/);
    });

    test("the column of the answers is chosen from those of the file; what was chosen stays, and it is taken in", async () => {
      assert.equal(await send(FIRST, "先试一遍", { "E 甲栏": { choose: "答复内容" } }), 200);
      assert.match(await read(), /第 5 行[^]*答复栏写的是“暂无答复”，不是答复/);
      await lookInPrints(staff);
      assert.equal(await send(FIRST, "导入"), 200);
      assert.match(await read(), /已导入[^]*新增 3/);
      await lookInPrints(staff);
      const all = await listed();
      for (const title of ["三单元路灯不亮", "二单元水管漏水", "树枝挡了小路"]) assert.ok(all.includes(title), `${title}: ${all}`);
      assert.ok(!all.includes("井盖"), all);
      await openMatter(resident, "三单元路灯不亮");
      assert.match(await fact(resident, "现在"), /^已办结/);
      assert.ok((await story(resident)).includes("答复"), (await story(resident)).join());
      await stage.mirror(resident);
    });

    test("the file that was put right goes on where the first one stopped, and nothing is there twice", async () => {
      await openList();
      await follow(staff, staff.getByRole("link", { name: "导入一个表格" }));
      await staff.locator("summary", { hasText: "各列是什么" }).click();
      // Before a file was sent its columns have no names yet.
      assert.equal(await send(PUT_RIGHT, "导入", { 答复内容: { choose: "E" } }), 200);
      assert.match(await read(), /新增 1，已有 2，补答复 1[^]*拒绝 0/);
      const all = await listed();
      assert.equal(all.split("三单元路灯不亮").length, 2, all);
      assert.ok(all.includes("门口井盖松了"), all);
    });

    test("the first file is taken back: what the second one answered stays, and is named", async () => {
      await openList();
      await lookInEveryWay(staff);
      const line = staff.locator("ul.matters > li").filter({ hasText: FIRST.name });
      await line.locator("summary").click();
      assert.equal(await press(staff, "撤销导入", line), 200);
      assert.match(await staff.getByRole("status").innerText(), /撤销 2 件，保留 1 件/);
      assert.match(await read(), /另一个文件补了答复/);
      assert.match(await line.innerText(), /已撤销/);
      await lookInPrints(staff);
      const all = await listed();
      for (const gone of ["三单元路灯不亮", "二单元水管漏水"]) assert.ok(!all.includes(gone), `${gone}: ${all}`);
      for (const kept of ["树枝挡了小路", "门口井盖松了"]) assert.ok(all.includes(kept), `${kept}: ${all}`);
    });
  });
}
