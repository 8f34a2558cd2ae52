// What a community's office keeps on its pages once a year or when it moves: the notice of the holidays, pasted as it was
// published, and how people reach the community, which residents then read at the foot of every page.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { lookInEveryWay, lookInPrints } from "../lib/axe.mjs";
import { complaint, fillIn, follow, press } from "../lib/browser.mjs";
import { HOME } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { openDesk } from "../lib/desk.mjs";
import { raise, strike } from "../lib/stage.mjs";

const NUMBER = "国办发明电〔2026〕9号";
const HALF = "一、元旦：1月1日放假，共1天。";
const WHOLE = `${HALF}\n二、劳动节：5月1日放假。\n三、国庆节：10月1日至7日放假，共7天。`;
const CONTACT = "0871-61234567，明通巷25号，工作日 9:00–17:00";
const ENGLISH = "Mingtong Lane Community";

for (const [name, engine] of engines) {
  describe(`the office on ${name}`, () => {
    let stage, server, resident, mirror, secretary;

    before(async () => {
      stage = await raise(engine);
      ({ server, resident, mirror } = stage);
      secretary = await openDesk(stage.browser, server.url, "shuji");
    });

    after(() => strike(stage));

    const open = async (page) => {
      await follow(secretary, secretary.getByRole("link", { name: "管理", exact: true }).first());
      await follow(secretary, secretary.locator("ul.doors").getByRole("link", { name: page, exact: true }));
    };

    test("half a notice is refused and stays; the whole one is taken, and clocks reach a year further", async () => {
      await open("工作日历");
      await lookInEveryWay(secretary);
      const year = Number(await secretary.getByLabel("哪一年").inputValue());
      const known = () => secretary.locator("main .lede").innerText();
      assert.ok((await known()).includes(String(year - 1)), await known());
      await fillIn(secretary, { 通知的文号: NUMBER, 放假安排: HALF });
      assert.equal(await press(secretary, "录入放假安排"), 422);
      assert.match(await complaint(secretary), /这不像/);
      assert.equal(await secretary.getByLabel("放假安排").inputValue(), HALF);
      await lookInPrints(secretary);
      await fillIn(secretary, { 放假安排: WHOLE });
      assert.equal(await press(secretary, "录入放假安排"), 200);
      assert.match(await secretary.getByRole("status").innerText(), /放假安排已录入/);
      assert.ok((await known()).includes(String(year)), await known());
      assert.match(await secretary.locator("ol.dates").innerText(), new RegExp(`${year} [^]*10月1日至7日放假（国庆节）[^]*吴书记`));
      await lookInEveryWay(secretary);
    });

    test("whoever moved says so once, and every resident reads it, on every page and in both languages", async () => {
      assert.ok(!(await resident.locator("footer.site").innerText()).includes(CONTACT));
      await open("联系方式");
      await lookInEveryWay(secretary);
      await fillIn(secretary, { "电话、地址、办公时间": CONTACT });
      assert.equal(await press(secretary, "公布联系方式"), 200);
      assert.match(await secretary.getByRole("status").innerText(), /联系方式已公布/);
      await fillIn(secretary, { "英文名称（可不填）": ENGLISH, "所属街道（可不填）": "护国街道" });
      assert.equal(await press(secretary, "保存名称和街道"), 200);
      assert.equal(await secretary.getByLabel("电话、地址、办公时间").inputValue(), CONTACT);
      await lookInEveryWay(secretary);
      for (const path of ["", "/report", "/about", "/track"]) {
        await resident.goto(`${server.url}${HOME}${path}`);
        assert.ok((await resident.locator("footer.site").innerText()).includes(CONTACT), path);
      }
      await mirror(resident);
      await follow(resident, resident.getByRole("link", { name: "English", exact: true }));
      assert.equal(await resident.locator("header a.name").innerText(), ENGLISH);
      assert.ok((await resident.locator("footer.site").innerText()).includes(CONTACT));
      await mirror(resident);
      await follow(resident, resident.getByRole("link", { name: "中文", exact: true }));
    });
  });
}
