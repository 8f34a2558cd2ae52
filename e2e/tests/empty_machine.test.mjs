// From an empty machine to a community that works, without the command line after `serve`: the setup code, places, units,
// people, rules, a body, contact, each on its page; then a resident reports and a unit answers.

import assert from "node:assert/strict";
import { access, stat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, fact, fillIn, follow, openContext, press, startBrowser } from "../lib/browser.mjs";
import { COURTYARD, HOME } from "../lib/community.mjs";
import { temporaryDirectory } from "../lib/database.mjs";
import { act, openDesk, openFromWorklist, signIn } from "../lib/desk.mjs";
import { openMatter, openPhone, report, story } from "../lib/resident.mjs";
import { start } from "../lib/server.mjs";

const BUILDINGS = 50;
const ENTRANCES = 6;
const UNITS = ["物业服务中心", "园林绿化队", "便民维修站", "市政养护所", "供水公司", "电力公司"];
const PASSWORD = "榕树下的石桌旁边";
const CODE = /[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/;
const LAMP = "3栋2单元的楼道灯不亮";
/** Twelve people: name, role, where, login. */
const PEOPLE = [
  ["周社工", "社区工作者", "", "zhou"],
  ["吴书记", "社区书记", "", "wu"],
  ["曹队长", "单位经办人", "便民维修站", "cao"],
  ["何楼长", "楼栋长", `${COURTYARD} 1栋`, "he"],
  ["钱主任", "街道", "", "qian"],
  ["朱网格员", "网格员", COURTYARD, "zhu"],
  ["许代表", "接访代表", "", "xu"],
  ["韩监督", "监督员", "", "han"],
  ["严师傅", "单位经办人", "园林绿化队", "yan"],
  ["孔经理", "单位经办人", "物业服务中心", "kong"],
  ["华管理", "管理员", "", "hua"],
  ["金楼长", "楼栋长", `${COURTYARD} 2栋`, "jin"],
];
/** In hours: a story that runs on any day must not need the holidays of a year that are not published yet. */
const RULES = [
  ["clock.accept", 48],
  ["clock.first_reply", 120],
  ["clock.finish", 360],
  ["clock.verify", 120],
  ["clock.close", 48],
];
/** What is still missing where nine people have not come in yet, and at the end of a year. */
const MISSING_YET = ["每个单位有一位经办人", "请进来的人都设好密码", "录入放假安排"];

let machine, server, browser, admin, links;

/** 50 buildings with 6 entrances each, as a spreadsheet gives them. */
function places() {
  const rows = ["名称\t类型\t编码\t上级", `${COURTYARD}\t院坝\t\t`];
  for (let building = 1; building <= BUILDINGS; building += 1) {
    rows.push(`${building}栋\t楼栋\t\t${COURTYARD}`);
    for (let nth = 1; nth <= ENTRANCES; nth += 1) rows.push(`${nth}单元\t单元\t\t${COURTYARD} ${building}栋`);
  }
  return rows.join("\n");
}

/** Opens what is administered, and from there a page. */
async function openAdmin(name) {
  await follow(admin, admin.getByRole("link", { name: "管理", exact: true }).first());
  if (name) await follow(admin, admin.locator("main").getByRole("link", { name, exact: true }).first());
}

/** What is still missing, by its words. */
async function missing() {
  await openAdmin();
  return admin.locator("section[aria-labelledby=missing] li a").allInnerTexts();
}

before(async () => {
  machine = await temporaryDirectory();
  server = await start({ arguments: ["--data", join(machine.path, "data")] });
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await machine?.remove();
});

test("the code of the terminal founds the community, once", async () => {
  const [code] = CODE.exec(await server.line(CODE));
  const file = join(machine.path, "data", "setup-code");
  assert.equal((await readFile(file, "utf8")).trim(), code);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  admin = await (await openContext(browser)).newPage();
  await admin.goto(server.url);
  await lookInBothLanguages(admin);
  await follow(admin, admin.getByRole("link", { name: "首次设置", exact: true }));
  await lookInBothLanguages(admin);
  const named = { 社区名称: "明通巷社区", 网址里的简称: "mingtong", 编号前面的字: "明通" };
  const called = { 英文名称: "Mingtong Lane Community", 所属街道: "护国街道" };
  const community = { ...named, ...called, 怎么联系社区: "0871-60000000" };
  await fillIn(admin, { 设置码: "AAAA-AAAA-AAAA", ...community, 姓名: "冯管理", 登录名: "feng", 密码: PASSWORD });
  assert.equal(await press(admin, "建社区"), 403);
  assert.match(await complaint(admin), /设置码不对/);
  await look(admin);
  await fillIn(admin, { 设置码: code.toLowerCase(), 密码: PASSWORD });
  assert.equal(await press(admin, "建社区"), 200);
  assert.ok(admin.url().endsWith(`${HOME}/desk/admin`), admin.url());
  await lookInBothLanguages(admin);
  const again = await fetch(`${server.url}/setup`, { redirect: "manual" });
  assert.equal(again.headers.get("location"), "/", "nobody sets anything up twice");
  assert.ok(!(await missing()).includes("写上怎么联系社区"));
});

test("fifty buildings with six entrances, and six units, in one paste each", async () => {
  await openAdmin("登记地点");
  await fillIn(admin, { 粘贴的表格: places() });
  assert.equal(await press(admin, "导入"), 200);
  assert.match(await admin.getByRole("status").innerText(), new RegExp(`新增 ${1 + BUILDINGS * (1 + ENTRANCES)} 个`));
  await openAdmin("登记单位");
  await admin.locator("summary", { hasText: "一次登记多个单位" }).click();
  await fillIn(admin, { "单位名称，每行一个": UNITS.join("\n") });
  assert.equal(await press(admin, "全部登记"), 200);
  assert.match(await admin.getByRole("status").innerText(), /新登记 6 个单位/);
  await look(admin);
});

test("twelve people in one paste, each with a slip; three of them come in", async () => {
  await openAdmin("请社区工作者进来");
  await lookInBothLanguages(admin);
  await fillIn(admin, { 粘贴的人员: [["谁", "村长", "", "x"], ...PEOPLE].map((cells) => cells.join("\t")).join("\n") });
  assert.equal(await press(admin, "登记并生成链接"), 422);
  assert.match(await admin.getByRole("main").innerText(), /第 1 行[^]*没有叫“村长”的身份/);
  await look(admin);
  await fillIn(admin, { 粘贴的人员: PEOPLE.map((cells) => cells.join("\t")).join("\n") });
  assert.equal(await press(admin, "登记并生成链接"), 200);
  assert.equal(await admin.locator(".slips > li").count(), PEOPLE.length);
  await look(admin);
  links = await admin.locator(".slips > li a").evaluateAll((all) => all.map((link) => link.href));
  assert.equal(new Set(links).size, PEOPLE.length);
  for (const [nth, [, , , login]] of PEOPLE.slice(0, 3).entries()) {
    const page = await (await openContext(browser, { phone: true })).newPage();
    await page.goto(links[nth]);
    await fillIn(page, { 新密码: PASSWORD });
    assert.equal(await press(page, "保存密码"), 200);
    await follow(page, page.locator("main").getByRole("link", { name: "登录", exact: true }));
    assert.equal(await signIn(page, login, PASSWORD), 200);
    await page.context().close();
  }
  const left = await missing();
  assert.ok(!left.includes("请社区工作者进来") && !left.includes("再有一位能管人员的"), left.join());
  assert.ok(left.includes("请进来的人都设好密码"), left.join());
});

test("own rules, a body, another contact, a text for all: what is missing goes by itself", async () => {
  for (const [rule, hours] of RULES) {
    await openAdmin("规则簿");
    await follow(admin, admin.locator(`a[href$="rule=${rule}"]`));
    await fillIn(admin, { 数值: String(hours), 单位: { choose: "小时" }, 依据: "居民会议决定（示例）" });
    assert.equal(await press(admin, "设定这条规则"), 200, rule);
  }
  await openAdmin("规则簿");
  await follow(admin, admin.locator('a[href$="rule=publication.review_residents"]'));
  await admin.getByRole("radio", { name: "否", exact: true }).check();
  await fillIn(admin, { 依据: "居民会议决定（示例）" });
  assert.equal(await press(admin, "设定这条规则"), 200);
  await openAdmin("登记议事组织");
  await lookInBothLanguages(admin);
  await follow(admin, admin.getByRole("link", { name: "提议或登记议事组织" }));
  await fillIn(admin, { 种类: { choose: "居民议事会" }, 名称: "明通巷居民议事会", 席位数: "7" });
  assert.equal(await press(admin, "提交"), 200);
  await openAdmin("议事组织");
  assert.match(await admin.getByRole("main").innerText(), /缺成员[^]*明通巷居民议事会/);
  await lookInBothLanguages(admin);
  await openAdmin("联系方式");
  await fillIn(admin, { "电话、地址、办公时间": "0871-61234567，明通巷25号" });
  assert.equal(await press(admin, "公布联系方式"), 200);
  await openAdmin("社区常用语");
  const body = "您反映的{标题}（{编号}）已派人去办。";
  await fillIn(admin, { 名称: "派人了", 用在哪里: { choose: "公开答复" }, 内容: body });
  assert.equal(await press(admin, "保存"), 200);
  await lookInBothLanguages(admin);
  const left = await missing();
  assert.deepEqual(left.filter((words) => !MISSING_YET.includes(words)), []);
  await assert.rejects(access(join(machine.path, "data", "setup-code")), "the code was used, and its file is gone");
});

test("a resident reports, the desk accepts and assigns, the unit claims and answers", async () => {
  const resident = await openPhone(browser, server.url);
  await report(resident, COURTYARD, LAMP);
  const staff = await openDesk(browser, server.url, "zhou", { password: PASSWORD });
  await openFromWorklist(staff, LAMP);
  assert.equal(await act(staff, "受理", { 同时交办给: { choose: "便民维修站" } }), 200);
  await follow(staff, staff.getByRole("link", { name: "管理", exact: true }).first());
  for (const name of ["事项台账", "导入的信件"]) {
    assert.ok(await staff.locator("ul.doors").getByRole("link", { name, exact: true }).isVisible(), name);
  }
  await follow(staff, staff.locator("ul.doors").getByRole("link", { name: "导入的信件", exact: true }));
  assert.match(await staff.getByRole("heading", { level: 1 }).innerText(), /导入的信件/);
  const unit = await openDesk(browser, server.url, "cao", { phone: true, password: PASSWORD });
  await openFromWorklist(unit, LAMP);
  assert.equal(await act(unit, "认领", { 打算怎么办: "明天换灯。" }), 200);
  assert.equal(await act(unit, "公开答复", { 常用语: { choose: "派人了" } }, "填入"), 200);
  assert.equal(await act(unit, "公开答复"), 200);
  await openMatter(resident, LAMP);
  assert.equal(await fact(resident, "现在"), "办理中");
  assert.ok((await story(resident)).includes("答复"), (await story(resident)).join());
});
