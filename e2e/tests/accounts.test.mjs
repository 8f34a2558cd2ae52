// An account as its person has it: a link handed over, another password, codes of a telephone at sign-in.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, fillIn, follow, openContext, press } from "../lib/browser.mjs";
import { HOME } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { openDesk } from "../lib/desk.mjs";
import { raise, strike } from "../lib/stage.mjs";

const CHOSEN = "榕树下的石桌旁边";
const OTHER = "三单元门口的邮筒";

for (const [name, engine] of engines) {
  describe(`accounts on ${name}`, () => {
    let stage, secretary, newcomer, url;

    before(async () => {
      stage = await raise(engine);
      url = stage.server.url;
      secretary = await openDesk(stage.browser, url, "shuji");
      newcomer = await (await openContext(stage.browser)).newPage();
    });

    after(() => strike(stage));

    const signIn = async (login, password) => {
      await newcomer.goto(`${url}${HOME}/sign-in`);
      await fillIn(newcomer, { 登录名: login, 密码: password });
      return press(newcomer, "登录");
    };

    test("a link is made, shown once and handed over; its holder chooses a password and comes in", async () => {
      await secretary.goto(`${url}${HOME}/desk/people/new`);
      await fillIn(secretary, { 姓名: "何社工", 身份: { choose: "社区工作者" } });
      assert.equal(await press(secretary, "登记一个人"), 200);
      await secretary.locator("#link-form summary").click();
      await secretary.locator("#link-login").fill("he");
      assert.equal(await press(secretary, "发一个设密码的链接", secretary.locator("#link-form")), 200);
      await look(secretary);
      const text = await secretary.getByRole("main").innerText();
      const code = text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)[0];
      await newcomer.goto(`${url}${HOME}/welcome?code=${code}`);
      await lookInBothLanguages(newcomer);
      await fillIn(newcomer, { 新密码: "12345678" });
      assert.equal(await press(newcomer, "保存密码"), 422);
      assert.match(await complaint(newcomer), /太容易猜到/);
      await fillIn(newcomer, { 新密码: CHOSEN });
      assert.equal(await press(newcomer, "保存密码"), 200);
      await newcomer.goto(`${url}${HOME}/welcome?code=${code}`);
      assert.match(await complaint(newcomer), /已经用过/);
      assert.equal(await signIn("he", CHOSEN), 200);
      assert.ok(new URL(newcomer.url()).pathname.endsWith("/desk"));
    });

    test("another password; codes of a telephone, which are asked from then on", async () => {
      await newcomer.goto(`${url}${HOME}/account`);
      await lookInBothLanguages(newcomer);
      await fillIn(newcomer, { 现在的密码: CHOSEN, 新密码: OTHER });
      assert.equal(await press(newcomer, "换密码"), 200);
      assert.ok(await newcomer.getByText("密码已换好").isVisible());
      await follow(newcomer, newcomer.getByRole("link", { name: "打开动态码" }));
      await lookInBothLanguages(newcomer);
      assert.equal(await press(newcomer, "开始"), 200);
      await look(newcomer);
      const secret = (await newcomer.locator("figcaption .code").innerText()).replaceAll(" ", "");
      const first = codeOf(secret);
      await fillIn(newcomer, { 软件现在显示的动态码: first });
      assert.equal(await press(newcomer, "打开动态码"), 200);
      await look(newcomer);
      assert.equal(await newcomer.locator("li.code").count(), 8);
      const paper = await newcomer.locator("li.code").first().innerText();
      await newcomer.context().clearCookies();
      assert.equal(await signIn("he", OTHER), 200);
      await lookInBothLanguages(newcomer);
      await fillIn(newcomer, { 动态码: first });
      assert.equal(await press(newcomer, "登录"), 422, "it was taken");
      await fillIn(newcomer, { 动态码: paper });
      assert.equal(await press(newcomer, "登录"), 200);
      assert.ok(new URL(newcomer.url()).pathname.endsWith("/desk"));
    });
  });
}

// The code that a telephone shows now (RFC 6238).
function codeOf(secret) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", key).update(step).digest();
  const code = digest.readUInt32BE(digest.at(-1) & 0x0f) & 0x7fff_ffff;
  return String(code % 1_000_000).padStart(6, "0");
}
