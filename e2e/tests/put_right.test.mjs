// What was written down wrongly is put right in the open: a correction, and a merge that was a mistake.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, fact, follow } from "../lib/browser.mjs";
import { COURTYARD } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { act, openDesk, openForm, openFromWorklist } from "../lib/desk.mjs";
import { openMatter, report, story, track } from "../lib/resident.mjs";
import { raise, strike } from "../lib/stage.mjs";

const LAMP = "院内路灯不亮";
const PIPE = "院内水管漏水";
const OTHER_LAMP = "巷口的灯也不亮";

for (const [name, engine] of engines) {
  describe(`put right on ${name}`, () => {
    let stage, browser, server, mirror, resident, staff, lamp;

    before(async () => {
      stage = await raise(engine);
      ({ browser, server, mirror, resident } = stage);
      lamp = await report(resident, COURTYARD, `${LAMP}。`);
      await report(resident, COURTYARD, `${OTHER_LAMP}。`);
      staff = await openDesk(browser, server.url, "shequ");
    });

    after(() => strike(stage));

    test("a correction: the form shows what stands there, the head what is right, the story both", async () => {
      await openFromWorklist(staff, LAMP);
      const form = await openForm(staff, "更正");
      assert.equal(await form.getByLabel("标题").inputValue(), LAMP);
      await lookInBothLanguages(staff);
      assert.equal(await act(staff, "更正", { 为什么更正: "没有看清。" }), 422);
      assert.match(await complaint(staff), /没有改动/);
      assert.equal(await (await openForm(staff, "更正")).getByLabel("为什么更正").inputValue(), "没有看清。");
      const right = { 标题: PIPE, 在哪里: { choose: "说不清楚" }, 安全隐患: true, 为什么更正: "电话里听错了。" };
      assert.equal(await act(staff, "更正", right), 200);
      await look(staff);
      await openMatter(resident, PIPE);
      assert.equal(await resident.getByRole("heading", { level: 1 }).innerText(), PIPE);
      assert.deepEqual(await story(resident), ["更正", "登记"]);
      const told = await resident.locator(".story li").first().innerText();
      for (const said of [LAMP, PIPE, COURTYARD, "说不清楚", "安全隐患", "电话里听错了。"]) assert.ok(told.includes(said), said);
      await mirror(resident);
    });

    test("undoing a merge: its raiser is heard where it goes on, and gets it back as it stood", async () => {
      await openFromWorklist(staff, OTHER_LAMP);
      await act(staff, "并入另一件事", { 并入哪件事: lamp.number, 为什么是同一件事: "都在修灯。" });
      assert.equal(await fact(staff, "现在"), "并案");
      await act(staff, "撤销并案", { 为什么不是同一件事: "一处是灯，一处是水管。" });
      assert.equal(await fact(staff, "现在"), "已登记");
      await look(staff);
      await openMatter(resident, OTHER_LAMP);
      assert.deepEqual(await story(resident), ["撤销并案，单独办理", "并入别的事项", "答复", "登记"]);
      await follow(resident, resident.locator(".story a").first());
      assert.ok((await story(resident))[0].startsWith("撤销并案"));
      await track(resident, lamp.code);
      assert.equal(await resident.getByRole("heading", { level: 1 }).innerText(), PIPE);
      await mirror(resident);
    });
  });
}
