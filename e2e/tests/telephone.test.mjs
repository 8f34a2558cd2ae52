// The telephone at the desk: the water is off, and everybody at the desk says the same of it, as residents read before they
// report it; whoever rang is written down, called back, does not answer, and is called a second time the next day.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { lookInEveryWay, lookInPrints } from "../lib/axe.mjs";
import { complaint, day, fillIn, follow, press } from "../lib/browser.mjs";
import { COURTYARD, LANE } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { act, openDesk, openFromWorklist } from "../lib/desk.mjs";
import { run } from "../lib/server.mjs";
import { later, raise, strike } from "../lib/stage.mjs";

const REPAIR = "主管道抢修，预计今晚22点前来水。";
const PHONE = "13900002222";
const [VOICE, ANSWER] = ["三楼的楼道灯不亮", "电工明天上门。"];

/** People are told at any hour, and at once. */
async function hurry(database) {
  const basis = ["--community", "mingtong", "--jurisdiction", "本社区", "--basis", "居民会议决定（示例）", "--from", "2020-01-01"];
  for (const rule of ["telling.quiet_from_minutes", "telling.quiet_to_minutes", "telling.digest_minutes"]) {
    const { code } = await run(database, ["admin", "rule", "set", rule, "0", ...basis]);
    assert.equal(code, 0, rule);
  }
}

for (const [name, engine] of engines) {
  describe(`the telephone at the desk on ${name}`, () => {
    let stage, resident, mirror, staff;

    before(async () => {
      stage = await raise(engine, hurry, 1);
      ({ resident, mirror } = stage);
      staff = await openDesk(stage.browser, stage.server.url, "shequ");
    });

    after(() => strike(stage));

    const read = (page) => page.getByRole("main").innerText();
    const openCalls = () => follow(staff, staff.getByRole("link", { name: "待告知", exact: true }));
    const calls = () => staff.locator("main ul.matters > li");
    /** What a resident reads who is about to say something about a place. */
    const readsAt = async (place) => {
      await follow(resident, resident.locator("header a.name"));
      await follow(resident, resident.getByRole("link", { name: "说一件事" }));
      await fillIn(resident, { 选地点: { choose: place } });
      await press(resident, "下一步");
      return read(resident);
    };

    test("the water is off in a courtyard: without a place it is not taken, and what was typed stays", async () => {
      await openCalls();
      await lookInEveryWay(staff);
      await follow(staff, staff.getByRole("link", { name: "停水停电告知" }));
      await lookInEveryWay(staff);
      // The server's day is yesterday.
      const out = { 停什么: { choose: "停水" }, 怎么说: REPAIR, 到什么时候为止: `${day(0)}T22:00` };
      await fillIn(staff, out);
      assert.equal(await press(staff, "发一条告知"), 422);
      assert.match(await complaint(staff), /请选停水停电的地点/);
      assert.equal(await staff.getByLabel("怎么说").inputValue(), REPAIR);
      await lookInPrints(staff);
      await fillIn(staff, { [COURTYARD]: true });
      assert.equal(await press(staff, "发一条告知"), 200);
      assert.match(await calls().innerText(), new RegExp(`停水[^]*${REPAIR}[^]*${COURTYARD}`));
      await lookInEveryWay(staff);
    });

    test("residents there read it before they report it, others do not; whoever answers the telephone reads it out", async () => {
      assert.match(await readsAt(COURTYARD), new RegExp(`已知：\\s*停水\\s*${REPAIR}`));
      await mirror(resident);
      assert.doesNotMatch(await readsAt(LANE), /停水/);
      await follow(staff, staff.getByRole("link", { name: "待办", exact: true }));
      await follow(staff, staff.getByRole("link", { name: "代录一件事" }));
      const known = staff.getByRole("region", { name: /照这里说/ });
      assert.match(await known.innerText(), new RegExp(`停水[^]*${COURTYARD}[^]*${REPAIR}`));
      await lookInEveryWay(staff);
    });

    test("whoever rings is written down, with a slip; the notice is taken back once the water is there", async () => {
      await fillIn(staff, { 电话代录: true, 什么事: VOICE, 在哪里: { choose: COURTYARD } });
      await fillIn(staff, { "提出人姓名（可不填）": "陈六", "电话（可不填）": PHONE });
      assert.equal(await press(staff, "登记"), 200);
      assert.match(await staff.getByRole("status").innerText(), /编号\s*明通\d{4}-\d{4}[^]*查询码/);
      await lookInPrints(staff);
      await openCalls();
      await follow(staff, staff.getByRole("link", { name: "停水停电告知" }));
      assert.equal(await press(staff, "提前结束"), 200);
      assert.equal(await calls().count(), 0);
      assert.doesNotMatch(await readsAt(COURTYARD), /停水/);
    });

    test("they are called with the answer and do not pick up: not at once again", async () => {
      await openFromWorklist(staff, VOICE);
      assert.equal(await act(staff, "公开答复", { 答复内容: ANSWER }), 200);
      await openCalls();
      assert.match(await calls().innerText(), new RegExp(`陈六[^]*${PHONE}[^]*${ANSWER}`));
      await lookInEveryWay(staff);
      assert.equal(await press(staff, "没人接"), 200);
      assert.match(await staff.getByRole("status").innerText(), /没人接，过些时候再打/);
      assert.equal(await calls().count(), 0);
    });

    test("the next day they stand there again, with how often they were called, and are told", async () => {
      await later(stage, 1);
      staff = await openDesk(stage.browser, stage.server.url, "shequ");
      await openCalls();
      assert.match(await calls().innerText(), new RegExp(`陈六[^]*打过 1 次没人接[^]*${ANSWER}`));
      await lookInEveryWay(staff);
      assert.equal(await press(staff, "已告知"), 200);
      assert.equal(await calls().count(), 0);
    });
  });
}
