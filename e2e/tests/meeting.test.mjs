// A meeting from its notice to minutes that stand, as whoever convenes it, a member with a telephone, and whoever looks
// on live it. Clicks are counted.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, fillIn, follow, openContext, press } from "../lib/browser.mjs";
import { PASSWORD } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { act, offered, openDesk, openForm, signIn } from "../lib/desk.mjs";
import { photograph } from "../lib/picture.mjs";
import { run } from "../lib/server.mjs";
import { raise, strike } from "../lib/stage.mjs";

const COUNCIL = "居民议事会";
const TITLE = "门头加固议事会";
const MOTION = "居民自筹300元，社区出400元，修好门头";
const [CONVENOR, TELLER, OTHER_TELLER, MEMBER] = ["段召集", "柏监票", "罗计票", "高成员"];
/** With those four, 31: the member with the telephone signs in, the others are noted. */
const OTHERS = Array.from({ length: 27 }, (_, nth) => `成员${String(nth + 1).padStart(2, "0")}`);
const DAY_MS = 24 * 60 * 60 * 1000;

/** A day of the community's, so many days from today. */
const day = (days) => new Date(Date.now() + 8 * 60 * 60 * 1000 + days * DAY_MS).toISOString().slice(0, 10);
/** The time of the day now: a meeting is opened at the hour that was told. */
const clock = () => new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(11, 16);

/** A council of people who can sign in; here people may be told on the day itself. */
async function prepare(database) {
  const admin = async (...args) => {
    const { code } = await run(database, ["admin", ...args, "--community", "mingtong"], { MINGTONG_PASSWORD: PASSWORD });
    assert.equal(code, 0, `mingtong admin ${args.join(" ")}`);
  };
  const basis = ["--jurisdiction", "本社区", "--basis", "居民会议决定（示例）", "--from", "2020-01-01"];
  await admin("rule", "set", "meeting.notice_days", "0", ...basis);
  await admin("body", "add", COUNCIL, "--kind", "council");
  for (const [name, login] of [[CONVENOR, "zhaoji"], [MEMBER, "chengyuan"]]) {
    await admin("person", "add", name, "--role", "council_member", "--scope", `body:${COUNCIL}`, "--login", login);
  }
}

/** Gives the council its seats: those who can sign in from the list, the others by their names. */
async function seat(secretary, root) {
  await follow(secretary, secretary.getByRole("link", { name: "议事", exact: true }));
  await follow(secretary, secretary.getByRole("link", { name: COUNCIL }).first());
  const form = await openForm(secretary, "就任");
  const csrf = await form.locator("[name=csrf]").inputValue();
  const action = new URL(await form.locator("form").getAttribute("action"), root).href.split("#")[0];
  const known = async (name) => form.locator("[name=person] option").filter({ hasText: name }).getAttribute("value");
  const seats = [CONVENOR, TELLER, OTHER_TELLER, MEMBER, ...OTHERS];
  const persons = { [CONVENOR]: await known(CONVENOR), [MEMBER]: await known(MEMBER) };
  for (const name of seats) {
    const office = name === CONVENOR ? "convenor" : [TELLER, OTHER_TELLER].includes(name) ? "teller" : "member";
    const who = persons[name] ? { person: persons[name] } : { name };
    const fields = { csrf, office, by: "election", from: day(0), ...who };
    const answer = await secretary.request.post(action, { form: fields, maxRedirects: 0 });
    assert.equal(answer.status(), 303, `${name} is seated`);
  }
}

/** Presses, and counts that. */
function counting() {
  const counted = { clicks: 0 };
  counted.click = async (pressed) => {
    counted.clicks += 1;
    await pressed.click();
  };
  counted.follow = async (page, pressed) => {
    counted.clicks += 1;
    return follow(page, pressed);
  };
  return counted;
}

for (const [name, engine] of engines) {
  describe(`a meeting on ${name}`, () => {
    let stage, browser, server, mirror, resident, convenor, member, watcher, meeting;

    before(async () => {
      stage = await raise(engine, prepare);
      ({ browser, server, mirror, resident } = stage);
      await seat(await openDesk(browser, server.url, "shuji"), server.url);
    });

    after(() => strike(stage));

    const button = (name) => convenor.getByRole("button", { name, exact: true });
    const open = (page) => follow(page, page.getByRole("link", { name: TITLE }).first());

    test("whoever convenes it sends its notice; what was typed is kept", async () => {
      convenor = await openDesk(browser, server.url, "zhaoji");
      await follow(convenor, convenor.getByRole("main").getByRole("link", { name: "会议", exact: true }));
      await look(convenor);
      await follow(convenor, convenor.getByRole("link", { name: "召集会议" }));
      await lookInBothLanguages(convenor);
      const first = { 会议名称: TITLE, 日期: day(0), 从几点: clock(), 地点: "社区会议室", 第1项议题: "修门头" };
      await fillIn(convenor, first);
      assert.equal(await press(convenor, "发出会议通知"), 422);
      assert.match(await complaint(convenor), /每一项议题都要选怎么办/);
      assert.equal(await press(convenor, "再加一行"), 200);
      assert.equal(await convenor.getByLabel("会议名称").inputValue(), TITLE);
      const kinds = { 第1项怎么办: { choose: "表决" }, 第5项议题: "怎么停车", 第5项怎么办: { choose: "讨论" } };
      await fillIn(convenor, kinds);
      assert.equal(await press(convenor, "发出会议通知"), 200);
      meeting = new URL(convenor.url()).pathname;
      const sheet = await photograph(browser, "张贴的通知");
      assert.equal(await act(convenor, "登记通知", { 张贴: true, 照片: { files: [sheet] } }), 200);
      await lookInBothLanguages(convenor);
    });

    test("everybody reads when, where, what, and how people were told", async () => {
      await follow(resident, resident.getByRole("banner").getByRole("link", { name: "议事", exact: true }));
      await mirror(resident);
      await open(resident);
      await mirror(resident);
      const read = await resident.getByRole("main").innerText();
      for (const words of ["社区会议室", "修门头", "表决", "张贴", COUNCIL]) assert.ok(read.includes(words), words);
    });

    test("thirty are noted with 35 clicks at the most, and a member signs in with the code on the wall", async () => {
      const counted = counting();
      await counted.follow(convenor, convenor.getByRole("link", { name: "签到表", exact: true }));
      for (const name of [CONVENOR, TELLER, OTHER_TELLER, ...OTHERS]) {
        await counted.click(convenor.getByRole("checkbox", { name: new RegExp(`^${name} `) }));
      }
      await counted.follow(convenor, button("签到").first());
      assert.ok(counted.clicks <= 35, `${counted.clicks} clicks`);
      await lookInBothLanguages(convenor);
      member = await (await openContext(browser, { phone: true })).newPage();
      await member.goto(`${server.url}${meeting}/acts/sign_in`);
      assert.equal(await signIn(member, "chengyuan", PASSWORD), 200);
      await look(member);
      assert.equal(await press(member, "签到"), 200);
      assert.match(await member.getByRole("main").innerText(), /在场31人，应到31人/);
      await lookInBothLanguages(member);
    });

    test("a decision by hands takes five clicks, and those who look on see it come", async () => {
      await follow(convenor, convenor.getByRole("link", { name: TITLE }));
      assert.equal(await act(convenor, "宣布开会", { 记录人: { choose: MEMBER } }), 200);
      watcher = await (await openContext(browser, { phone: true })).newPage();
      await watcher.goto(`${server.url}${meeting}/live`);
      await follow(resident, resident.getByRole("link", { name: "现场" }));
      await mirror(resident);
      const counted = counting();
      const form = convenor.locator("#act-put_motion");
      await counted.click(form.locator("summary"));
      await counted.click(form.getByLabel("动议：要定什么"));
      await convenor.keyboard.type(MOTION);
      // Who moves it is chosen from the keyboard: the first who can.
      await convenor.keyboard.press("Tab");
      await convenor.keyboard.press("ArrowDown");
      await counted.follow(convenor, form.getByRole("button", { name: "提出动议" }));
      await counted.click(convenor.getByLabel("赞成", { exact: true }));
      for (const number of ["24", "5", "2"]) {
        await convenor.keyboard.type(number);
        await convenor.keyboard.press("Tab");
      }
      await counted.follow(convenor, button("举手表决"));
      assert.ok(counted.clicks <= 5, `${counted.clicks} clicks`);
      const read = await convenor.getByRole("main").innerText();
      assert.ok(read.includes("赞成24，反对5，弃权2") && read.includes("24 / 31"), read);
      await watcher.getByText("赞成24，反对5，弃权2").waitFor();
      await look(watcher);
      await follow(resident, resident.getByRole("link", { name: "刷新" }));
      assert.match(await resident.getByRole("main").innerText(), /赞成24，反对5，弃权2/);
      await mirror(resident);
      await lookInBothLanguages(convenor);
    });

    test("the minutes begin as a draft, are signed by both, and stand", async () => {
      assert.equal(await act(convenor, "议毕", { "议定了什么（可不填）": "下次带图纸来。" }), 200);
      assert.equal(await act(convenor, "散会"), 200);
      await follow(convenor, convenor.getByRole("link", { name: "会议纪要", exact: true }).first());
      const text = convenor.getByLabel("纪要正文");
      const draft = await text.inputValue();
      assert.ok(draft.includes(MOTION) && draft.includes("结果：通过。"), draft);
      await text.fill(`${draft}\n大家同意先修最松的一处。`);
      assert.equal(await press(convenor, "写纪要"), 200);
      assert.equal(await convenor.locator(".hand").innerText(), "大家同意先修最松的一处。");
      await lookInBothLanguages(convenor);
      assert.equal(await act(convenor, "签字"), 200);
      assert.ok(!(await offered(convenor)).includes("纪要定稿"), "whoever writes has not signed yet");
      await member.goto(`${server.url}${meeting}/minutes`);
      assert.equal(await act(member, "签字"), 200);
      await look(member);
      await convenor.goto(`${server.url}${meeting}/minutes`);
      assert.equal(await act(convenor, "纪要定稿"), 200);
      await lookInBothLanguages(convenor);
      await resident.goto(`${server.url}${meeting}/minutes`);
      await mirror(resident);
      const read = await resident.getByRole("main").innerText();
      assert.ok(read.includes("已定稿") && read.includes("2人签字") && read.includes(MOTION), read);
      assert.equal(await convenor.locator("details.act > summary").allInnerTexts().then((all) => all.join()), "更正纪要");
    });
  });
}
