// A courtyard founds its group: proposed by its building lead, agreed to by the homes, announced for a week, objected to
// by neighbours without an account, established, with a leader and seats.
//
// The rule asks for seven days of notice in which anybody may object, and none of them can be left out: a sheet that hung
// before is noted three days later at the most, and its last day is never before the day on which it is noted. So the story
// begins eight days ago, under a clock of that day, and goes on today.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, fillIn, follow, press } from "../lib/browser.mjs";
import { COURTYARD, addPerson } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { act, offered, openDesk, openForm } from "../lib/desk.mjs";
import { photograph } from "../lib/picture.mjs";
import { later, raise, strike } from "../lib/stage.mjs";

const DAYS = 8;
const LEAD = ["louzhang", "段楼长", "building_lead", `place:${COURTYARD}`];
const GROUP = "14号院议事小组";
const TITLE = `关于成立${GROUP}的公示`;
const OBJECTION = "征求意见那天我家没人，组长的人选请再问一遍。";
const ATTACK = "组长是个骗子！";
const ANSWER = "已上门补征求，您家的意见已记入签字表。";

/** The list of bodies, through its door. */
async function openBodies(page) {
  for (const name of ["议事", "议事组织"]) {
    await follow(page, page.getByRole("banner").getByRole("link", { name, exact: true }));
  }
}

/** The page of the group, from the list of bodies. */
async function openGroup(page) {
  await openBodies(page);
  return follow(page, page.getByRole("link", { name: GROUP }));
}

/** The notice of the group, from its page. */
function openNotice(page) {
  return follow(page, page.getByRole("main").getByRole("link", { name: /^\d+年.*至/ }));
}

for (const [name, engine] of engines) {
  describe(`a courtyard founds its group on ${name}`, () => {
    let stage, staff, secretary;

    before(async () => {
      stage = await raise(engine, (database) => addPerson(database, LEAD), DAYS);
    });

    after(() => strike(stage));

    test("its building lead proposes it, on a phone", async () => {
      const lead = await openDesk(stage.browser, stage.server.url, "louzhang", { phone: true });
      await openBodies(lead);
      await follow(lead, lead.getByRole("link", { name: "提议或登记议事组织" }));
      await lookInBothLanguages(lead);
      const place = { 属于哪个院坝: { choose: COURTYARD } };
      await fillIn(lead, { 种类: { choose: "院坝议事小组" }, 名称: GROUP, ...place, 席位数: "5" });
      await fillIn(lead, { "谁提议、为什么": "楼栋长和三户党员家庭提议：院里没有物业，要有人牵头。" });
      assert.equal(await press(lead, "提交"), 200);
      assert.ok(await lead.getByText("已提议，待居民同意").isVisible());
    });

    test("half of the homes are too few; with one more they agree, and the desk says who shall sit in it", async () => {
      staff = await openDesk(stage.browser, stage.server.url, "shequ");
      await openGroup(staff);
      const homes = (agreed) => ({ 逐户征求: true, 应征求多少户: "48", 同意多少户: agreed });
      assert.equal(await act(staff, "登记居民同意", { ...homes("24"), 居民同意了什么: "同意由楼栋长任组长。" }), 422);
      assert.match(await complaint(staff), /24\/48/);
      assert.equal(await act(staff, "登记居民同意", { 同意多少户: "25" }), 200);
      secretary = await openDesk(stage.browser, stage.server.url, "shuji");
      await openGroup(secretary);
      for (const [member, office] of [["段楼长", "召集人（组长）"], ["马监票", "监票人"], ["柏大姐", "成员"]]) {
        const seat = { "不在名单里的，写姓名": member, [office]: true, 居民推选: true };
        assert.equal(await act(secretary, "就任", seat), 200, member);
      }
      await look(secretary);
    });

    test("it is announced by a notice, drafted from what is recorded, for the week that the rule asks", async () => {
      await openGroup(staff);
      await lookInBothLanguages(staff);
      const draft = await staff.getByLabel("正文").inputValue();
      assert.match(draft, /应征求48户，同意25户/);
      assert.match(draft, /段楼长（召集人（组长））、马监票（监票人）、柏大姐（成员）/);
      assert.equal(await act(staff, "公示"), 200);
      assert.equal(await openNotice(staff), 200);
      assert.ok(await staff.getByRole("heading", { name: TITLE }).isVisible());
      assert.ok(await staff.getByText("柏大姐（成员）").isVisible(), "members are named, as their office asks");
      const sheet = await photograph(stage.browser, "院门口的公示");
      assert.equal(await act(staff, "登记张贴", { 小区门口: true, 张贴的照片: { files: [sheet] } }), 200);
      await lookInBothLanguages(staff);
    });

    test("neighbours object to it without an account; what is sent twice is one objection", async () => {
      const { resident, mirror } = stage;
      await openGroup(resident);
      await mirror(resident);
      assert.ok(await resident.getByText("期满、异议都答复、组成核对都符合以后，才能宣布成立").isVisible());
      await openNotice(resident);
      for (const [text, number] of [[OBJECTION, 1], [OBJECTION, 1], [ATTACK, 2]]) {
        await fillIn(resident, { "您不同意什么，为什么": text });
        assert.equal(await press(resident, "提出异议"), 200);
        assert.match(await resident.getByRole("status").innerText(), new RegExp(`第 ${number} 号异议`));
      }
      await mirror(resident);
      await follow(resident, resident.getByRole("link", { name: GROUP }));
      assert.ok(await resident.getByText("2条异议等待答复").isVisible());
    });

    test("the desk withholds what attacks somebody, answers both, and nothing stands before the week is over", async () => {
      await staff.reload();
      const answerTo = async (number, name, answers) => {
        const form = await openForm(staff.locator(`#objection-${number}`), name);
        await fillIn(form, answers);
        assert.equal(await press(staff, name, form), 200, `${name} ${number}`);
      };
      await answerTo(2, "不公开异议内容", { 为什么不公开第2号异议的内容: "含有人身攻击。" });
      await answerTo(1, "答复异议", { 答复第1号异议: ANSWER });
      await answerTo(2, "答复异议", { 答复第2号异议: ANSWER });
      await look(staff);
      await openGroup(secretary);
      assert.ok(!(await offered(secretary)).includes("宣布成立"), "the week is not over");
      const { resident, mirror } = stage;
      await openNotice(resident);
      await mirror(resident);
      const read = await resident.getByRole("main").innerText();
      assert.ok(read.includes(OBJECTION) && read.includes(ANSWER) && read.includes("含有人身攻击"));
      assert.ok(!read.includes(ATTACK), "that it is withheld is said, and not what");
    });

    test("eight days later it is established, with its leader and members, on the courtyard's page too", async () => {
      await later(stage, DAYS);
      secretary = await openDesk(stage.browser, stage.server.url, "shuji");
      await openGroup(secretary);
      await look(secretary);
      assert.equal(await act(secretary, "宣布成立", { 公示期间的意见和答复: "两条异议，都已答复。" }), 200);
      await lookInBothLanguages(secretary);
      const { resident, mirror } = stage;
      await openGroup(resident);
      await mirror(resident);
      const page = await resident.getByRole("main").innerText();
      for (const words of ["已成立", "段楼长", "马监票", "柏大姐", "应征求 48 户，同意 25 户"]) {
        assert.ok(page.includes(words), words);
      }
      await openNotice(resident);
      await follow(resident, resident.getByRole("link", { name: COURTYARD }));
      assert.ok(await resident.getByRole("link", { name: GROUP }).isVisible(), "a courtyard's page shows its body");
      await mirror(resident);
    });

    test("its list of members and its notice with what came of it are printed, and opened in Word", async () => {
      await follow(secretary, secretary.getByRole("link", { name: "成员名单（打印、Word）" }));
      await lookInBothLanguages(secretary);
      assert.ok(await secretary.getByRole("cell", { name: "柏大姐" }).isVisible());
      const { resident, mirror } = stage;
      await openGroup(resident);
      await openNotice(resident);
      await follow(resident, resident.getByRole("link", { name: "公示文书（打印、Word）" }));
      await mirror(resident);
      const read = await resident.getByRole("main").innerText();
      assert.ok(read.includes("第1号异议") && read.includes(ANSWER) && !read.includes(ATTACK));
      const file = resident.waitForEvent("download");
      await resident.getByRole("link", { name: "下载 Word 文件" }).click();
      assert.equal((await file).suggestedFilename(), `${TITLE}.docx`);
    });
  });
}
