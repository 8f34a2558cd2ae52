// A matter that goes to the council, is decided there and comes back with who does it until when. What
// happens in the meeting itself is done over the API: it has a story of its own.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, follow, press } from "../lib/browser.mjs";
import { CARPENTERS, PASSWORD } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { act, offered, openDesk, openForm, openFromWorklist } from "../lib/desk.mjs";
import { photograph } from "../lib/picture.mjs";
import { raise, strike } from "../lib/stage.mjs";

const TITLE = "单元门头掉灰，下面有人走";
const COUNCIL = "居民议事会";
const DECIDED = "修好单元门头，居民自筹300元，社区支持400元。";
const NAMED = "关于修门头的协商意见";
const VIEW = "应当由物业出这笔钱。";
const DAY_MS = 24 * 3600 * 1000;

/** Whoever is signed in over the API. */
async function api(url, login) {
  const base = `${url}/api/v1/communities/mingtong`;
  const ask = (token) => async (path, body) => {
    const type = body?.mimeType ?? "application/json";
    const headers = { "content-type": type, ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const sent = body === undefined ? {} : { method: "POST", body: body.buffer ?? JSON.stringify(body) };
    const answer = await fetch(base + path, { headers, ...sent });
    const text = await answer.text();
    assert.ok(answer.ok, `${path}: ${answer.status} ${text}`);
    return text === "" ? {} : JSON.parse(text);
  };
  const { token } = await ask()("/sessions", { login, password: PASSWORD });
  return ask(token);
}

/** A council of three, whoever leads it first. */
async function formCouncil(secretary) {
  const { id } = await secretary("/bodies", { name: COUNCIL, kind: "council", size: 3 });
  const members = [];
  for (const [name, office] of [["段召集", "convenor"], ["马记录", "member"], ["柏监票", "member"]]) {
    const { id: person } = await secretary("/persons", { name });
    const from = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
    await secretary(`/bodies/${id}/seat`, { person, office, from, by: "election" });
    members.push(person);
  }
  return { id, members };
}

/** The council meets, and decides by hands: two for it, one against it, whose view is recorded; all of them sign. */
async function meet(browser, secretary, council, matter) {
  const [chair, recorder, teller] = council.members;
  const items = [{ kind: "decide", title: "修门头", matter }];
  const called = { body: council.id, title: "例会", place: "会议室", starts_ms: Date.now(), items };
  const { id } = await secretary("/meetings", called);
  const post = (name, body) => secretary(`/meetings/${id}/${name}`, body);
  await post("sign-in", { persons: council.members, attends: "member", by: "sheet" });
  await post("open-meeting", { chair, recorder, tellers: [recorder, teller] });
  await post("put-motion", { item: 1, text: DECIDED, mover: recorder });
  const hands = { motion: 1, agree: 2, oppose: 1, abstain: 0, counted_by: [recorder, teller] };
  await post("decide-by-hands", hands);
  await post("record-view", { item: 1, person: teller, text: VIEW });
  await post("end-meeting", {});
  await post("write-minutes", { text: `表决通过：${DECIDED}` });
  const version = (await secretary(`/meetings/${id}`)).minutes[0].digest;
  const { id: sheet } = await secretary("/pictures", await photograph(browser, "签字页"));
  for (const person of council.members) await post("sign-minutes", { version, person, pictures: [sheet] });
  await post("freeze-minutes", {});
  return id;
}

for (const [name, engine] of engines) {
  describe(`a resolution on ${name}`, () => {
    let stage, browser, server, mirror, resident, staff, secretary, council, meeting, number;

    before(async () => {
      stage = await raise(engine);
      ({ browser, server, mirror, resident } = stage);
      secretary = await api(server.url, "shuji");
      // The notice of a meeting takes days; a story that runs on any day lets a late one be voted on.
      const from = "2020-01-01";
      const rule = { rule: "meeting.late_notice_votes", value: 1, jurisdiction: "本社区", basis: "示例", from };
      await secretary("/rules", rule);
      council = await formCouncil(secretary);
    });

    after(() => strike(stage));

    test("the desk takes a matter to the council; its clock runs on", async () => {
      await secretary("/matters", { text: `${TITLE}。` });
      staff = await openDesk(browser, server.url, "shequ");
      await openFromWorklist(staff, TITLE);
      assert.equal(await act(staff, "受理"), 200);
      assert.equal(await act(staff, "提交协商"), 200);
      assert.match(await staff.getByRole("main").innerText(), /协商中[\s\S]*居民议事会/);
      await lookInBothLanguages(staff);
      number = new URL(staff.url()).pathname.match(/\d{4}-\d{4}/)[0];
      await staff.goto(`${server.url}/c/mingtong/bodies/${council.id}`);
      assert.ok(await staff.getByRole("link", { name: TITLE }).isVisible(), "it stands among the topics before it");
      await lookInBothLanguages(staff);
    });

    test("what the council carried is drawn up with everything filled in", async () => {
      meeting = await meet(browser, secretary, council, number);
      await staff.goto(`${server.url}/c/mingtong/desk/resolutions/new?meeting=${meeting}&item=1`);
      await lookInBothLanguages(staff);
      assert.equal(await staff.getByLabel("做什么").first().inputValue(), DECIDED);
      const until = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
      await staff.getByLabel("决议名称").fill(NAMED);
      const first = staff.getByRole("group", { name: "第 1 条" });
      await first.getByLabel("谁来办").selectOption({ label: CARPENTERS });
      await first.getByLabel("资金（元，可不填）").fill("七百");
      await first.getByLabel("办到哪一天").fill(until);
      assert.equal(await press(staff, "保存决议"), 422);
      assert.match(await complaint(staff), /金额只填数字/);
      const again = staff.getByRole("group", { name: "第 1 条" });
      await again.getByLabel("资金（元，可不填）").fill("700");
      await again.getByLabel("资金来源").selectOption({ label: "居民自筹" });
      await again.getByLabel("资金说明").fill("居民自筹300元，社区支持400元");
      assert.equal(await press(staff, "保存决议"), 200);
      const read = await staff.getByRole("main").innerText();
      for (const words of ["协商意见", "供参考，没有约束力", "700.00 元", "赞成 2，反对 1", VIEW]) {
        assert.ok(read.includes(words), words);
      }
      await lookInBothLanguages(staff);
    });

    test("published, it comes back into its matter with who does it until when", async () => {
      assert.equal(await act(staff, "公示决议"), 200);
      assert.match(await staff.getByRole("main").innerText(), /公示中/);
      await look(staff);
      assert.ok(!(await offered(staff)).includes("决议生效"), "not before its notice is over");
      await resident.goto(`${server.url}/c/mingtong/matters/${number}`);
      const read = await resident.getByRole("main").innerText();
      for (const words of ["已交办", CARPENTERS, "决议公布", NAMED, DECIDED]) assert.ok(read.includes(words), words);
      await mirror(resident);
      await follow(resident, resident.getByRole("link", { name: NAMED }));
      assert.match(await resident.getByRole("main").innerText(), /已交办/);
      await mirror(resident);
    });

    test("whoever did not agree is answered, for everybody to read", async () => {
      const answer = "物业没有这笔维修款，已书面催要。";
      const form = await openForm(staff, "答复少数意见");
      await form.getByLabel("答复谁的意见").selectOption({ index: 1 });
      await form.getByLabel("答复", { exact: true }).fill(answer);
      assert.equal(await press(staff, "答复少数意见", form), 200);
      await resident.reload();
      assert.ok(await resident.getByText(answer).isVisible());
      await mirror(resident);
    });
  });
}
