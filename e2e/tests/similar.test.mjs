// The same, said twice: a resident who types it is shown what a neighbour said and presses "me too" instead; another says
// it all the same. The desk reads which unit had the like of it, and merges by a number as short as it likes; who said it
// second reads where theirs goes on, and what is answered there.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { lookInEveryWay, lookInPrints } from "../lib/axe.mjs";
import { complaint, fillIn, follow, press } from "../lib/browser.mjs";
import { CARPENTERS, COURTYARD, LANE } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { act, openDesk, openForm, openFromWorklist } from "../lib/desk.mjs";
import { openMatter, openPhone, report, track } from "../lib/resident.mjs";
import { raise, strike } from "../lib/stage.mjs";

const [FIRST, SECOND] = ["2栋楼下的路灯不亮", "路灯不亮了"];
const WHY = "是同一盏灯。";
const ANSWER = "明天换灯泡。";

for (const [name, engine] of engines) {
  describe(`the same twice on ${name}`, () => {
    let stage, browser, server, mirror, resident, neighbour, other, staff, first, second;

    before(async () => {
      stage = await raise(engine);
      ({ browser, server, mirror, resident } = stage);
      [neighbour, other] = await Promise.all([openPhone(browser, server.url), openPhone(browser, server.url)]);
      staff = await openDesk(browser, server.url, "shequ");
    });

    after(() => strike(stage));

    const read = (page) => page.getByRole("main").innerText();
    /** Says what it is and where, and goes on to the step after that. */
    const begin = async (page, place) => {
      await follow(page, page.locator("header a.name"));
      await follow(page, page.getByRole("link", { name: "说一件事" }));
      await fillIn(page, { 选地点: { choose: place } });
      await press(page, "下一步");
      await fillIn(page, { "什么事？": SECOND });
      assert.equal(await press(page, "下一步"), 200);
    };
    const alike = (page) => page.getByRole("region", { name: "已有人反映" });

    test("whoever types the same in the courtyard is shown it, and says \"me too\" instead", async () => {
      first = await report(resident, COURTYARD, FIRST);
      await begin(neighbour, COURTYARD);
      assert.match(await alike(neighbour).innerText(), new RegExp(`${FIRST}[^]*${first.number}[^]*${COURTYARD}`));
      await mirror(neighbour);
      assert.equal(await press(neighbour, `我也遇到 ${FIRST}`), 200);
      assert.match(await read(neighbour), /记下了：您也遇到。[^]*也遇到的人：1/);
      await mirror(neighbour);
    });

    test("another says it all the same", async () => {
      await openFromWorklist(staff, FIRST);
      assert.equal(await act(staff, "受理", { 同时交办给: { choose: CARPENTERS } }), 200);
      second = await report(other, COURTYARD, SECOND);
      assert.notEqual(second.number, first.number);
    });

    test("the desk sees what may be the same, and who had it, with the reason; nothing is chosen for it", async () => {
      await openFromWorklist(staff, SECOND);
      const shown = staff.getByRole("region", { name: "可能是同一件事" });
      assert.match(await shown.innerText(), new RegExp(`${FIRST}[^]*${first.number}`));
      const form = await openForm(staff, "受理");
      assert.match(await form.innerText(), new RegExp(`1件相似的事里，1件由${CARPENTERS}办（最近一件${first.number}）`));
      assert.equal(await form.locator("select[name=unit]").inputValue(), "", "a person decides");
      await lookInEveryWay(staff);
    });

    test("it is merged by a short number; a wrong one is said to be wrong, and what was typed stays", async () => {
      const merge = (number) => act(staff, "并入另一件事", { 或者写别的编号: number, 为什么是同一件事: WHY });
      assert.ok((await merge("9999")) >= 400);
      assert.match(await complaint(staff), /没有找到事项/);
      const form = await openForm(staff, "并入另一件事");
      assert.equal(await form.getByLabel("为什么是同一件事").inputValue(), WHY);
      await lookInPrints(staff);
      assert.equal(await merge(String(Number(first.number.slice(-4)))), 200);
      assert.match(await read(staff), /已并入另一件事/);
      await lookInEveryWay(staff);
    });

    test("its raiser reads where theirs goes on, and what is answered there", async () => {
      await openFromWorklist(staff, FIRST);
      assert.equal(await act(staff, "公开答复", { 答复内容: ANSWER }), 200);
      assert.equal(await track(other, second.code), 200);
      const told = await read(other);
      for (const said of [`您的事项 ${second.number} 已并入下面这件`, FIRST, ANSWER, WHY]) {
        assert.ok(told.includes(said), `${said}: ${told}`);
      }
      await mirror(other);
      await openMatter(neighbour, FIRST);
      assert.ok((await read(neighbour)).includes(ANSWER));
      await mirror(neighbour);
    });

    test("on the road, where it is another lamp, nothing is taken for the same without a word of where it is", async () => {
      await begin(neighbour, LANE);
      const rows = await alike(neighbour).locator("li").allInnerTexts();
      for (const row of rows) assert.ok(row.includes(COURTYARD), row);
      await mirror(neighbour);
    });
  });
}
