// A resident sees what the community keeps about them, without script and with the code alone: puts it right, asks the
// desk for what others work with, takes it along, erases it. The supervisor reads who looked; the resident reads a role.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lookInBothLanguages, openAll } from "../lib/axe.mjs";
import { complaint, fillIn, follow, openContext, press } from "../lib/browser.mjs";
import { COURTYARD, HOME, PASSWORD } from "../lib/community.mjs";
import { sqlite } from "../lib/database.mjs";
import { openDesk, openFromWorklist } from "../lib/desk.mjs";
import { receipt, track } from "../lib/resident.mjs";
import { run } from "../lib/server.mjs";
import { raise, strike } from "../lib/stage.mjs";

const WHAT = "楼道灯一闪一闪，晚上看不清台阶";
const PHONE = "13812345678";
let stage, code;

/** Somebody who watches over what staff do. */
async function prepare(database) {
  const role = ["--role", "supervisor", "--scope", "community", "--login", "jiandu"];
  const args = ["admin", "person", "add", "简监督", "--community", "mingtong", ...role];
  const { code: status, output } = await run(database, args, { MINGTONG_PASSWORD: PASSWORD });
  assert.equal(status, 0, output);
}

/** The form of an act on the page of one's own data, opened. */
async function open(page, act) {
  const summary = page.locator("details.act > summary").filter({ hasText: new RegExp(`^${act}$`) });
  const form = summary.locator("xpath=..");
  if ((await form.getAttribute("open")) === null) await summary.click();
  return form;
}

before(async () => {
  stage = await raise(sqlite, prepare);
});
after(() => strike(stage));

test("a resident reports, and leaves a number", async () => {
  const page = stage.resident;
  await follow(page, page.getByRole("link", { name: "说一件事" }));
  await fillIn(page, { 选地点: { choose: COURTYARD } });
  await press(page, "下一步");
  await fillIn(page, { "什么事？": WHAT });
  await press(page, "下一步");
  await page.getByRole("radio", { name: /^打电话/ }).check();
  await page.locator("#phone").fill(PHONE);
  await press(page, "下一步");
  await press(page, "发送");
  ({ code } = await receipt(page));
});

test("the staff look at the contact", async () => {
  const staff = await openDesk(stage.browser, stage.server.url, "shequ");
  await openFromWorklist(staff, new RegExp(WHAT.slice(0, 6)));
  await staff.locator("summary", { hasText: "提出人和联系方式" }).click();
  await staff.getByRole("link", { name: PHONE }).waitFor();
});

test("a code that is none opens nothing", async () => {
  const page = stage.resident;
  await follow(page, page.getByRole("link", { name: "查进展", exact: true }));
  await follow(page, page.getByRole("link", { name: "看看社区留着我哪些个人信息" }));
  await stage.mirror(page);
  await fillIn(page, { 查询码或码条: "AAAA-AAAA-AAAA" });
  await press(page, "打开");
  assert.match(await complaint(page), /没有这个码/);
  await stage.mirror(page);
});

test("the code opens everything that is kept, and says in which role somebody looked", async () => {
  const page = stage.resident;
  await track(page, code);
  await press(page, "看看社区留着我哪些个人信息");
  assert.equal(page.url(), `${stage.server.url}${HOME}/my-data`, "no address shows the code");
  const shown = await page.getByRole("main").innerText();
  for (const part of [PHONE, WHAT, "社区工作者", "什么时候起", "不能删"]) assert.ok(shown.includes(part), part);
  const telephone = await (await openContext(stage.browser, { phone: true })).newPage();
  await telephone.goto(`${stage.server.url}${HOME}/my-data?print=large`);
  await fillIn(telephone, { 查询码或码条: code });
  await press(telephone, "打开");
  await lookInBothLanguages(telephone);
});

test("a number that nobody can call is kept in the form; the right one holds at once", async () => {
  const page = stage.resident;
  let form = await open(page, "更正姓名和联系方式");
  await fillIn(form, { 提出人: "白阿姨", 电话: "138" });
  await press(page, "更正姓名和联系方式", form);
  form = await open(page, "更正姓名和联系方式");
  assert.equal(await form.getByLabel("电话").inputValue(), "138");
  await fillIn(form, { 电话: "13912345678" });
  await press(page, "更正姓名和联系方式", form);
  await page.getByText("已更正。").waitFor();
  assert.ok(!(await page.getByRole("main").innerText()).includes(PHONE));
});

test("it is taken along as a file in which nobody else stands", async () => {
  const page = stage.resident;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "导出数据文件（JSON）" }).click(),
  ]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const told = JSON.parse(Buffer.concat(chunks).toString("utf8"));
  assert.equal(told.contact.phone, "13912345678");
  assert.equal(told.matters.length, 1);
});

test("what others work with is asked of the desk, which answers", async () => {
  const page = stage.resident;
  const form = await open(page, "请居委会更正或删除");
  await form.getByRole("radio", { name: "删除" }).check();
  await fillIn(form, { "哪一处、为什么": "第一句里能看出我家在哪" });
  await press(page, "提交", form);
  await page.getByText("已提交").waitFor();
  const staff = await openDesk(stage.browser, stage.server.url, "shequ");
  await follow(staff, staff.getByRole("link", { name: "待告知", exact: true }));
  await follow(staff, staff.getByRole("link", { name: "个人信息请求" }));
  await lookInBothLanguages(staff);
  const answer = await open(staff, "答复");
  await answer.getByRole("radio", { name: "部分办了" }).check();
  await fillIn(answer, { "答复内容；没有办的，说明原因": "地点要留着派工，门牌已遮住。" });
  await press(staff, "答复", answer);
  await page.reload();
  await page.getByText("门牌已遮住").waitFor();
});

test("the supervisor reads who looked, and no name of a resident", async () => {
  const page = await openDesk(stage.browser, stage.server.url, "jiandu");
  await follow(page, page.getByRole("link", { name: "查看记录", exact: true }));
  const shown = await page.getByRole("main").innerText();
  assert.ok(shown.includes("看了姓名和联系方式"), shown);
  assert.ok(!shown.includes("白阿姨") && !shown.includes("13912345678"), shown);
  await lookInBothLanguages(page);
});

test("name and contact are erased at once, and the matter goes on", async () => {
  const page = stage.resident;
  const form = await open(page, "删除姓名和联系方式");
  await press(page, "马上删除", form);
  const shown = await page.getByRole("main").innerText();
  assert.ok(!shown.includes("白阿姨") && !shown.includes("13912345678") && shown.includes(WHAT), shown);
  await openAll(page);
  await stage.mirror(page);
  await press(page, "关闭这一页");
  assert.equal(await page.getByText(WHAT).count(), 0, "the next one at this screen finds it closed");
  const elsewhere = await (await openContext(stage.browser, { phone: true })).newPage();
  await elsewhere.goto(`${stage.server.url}${HOME}`);
  assert.equal(await track(elsewhere, code), 200);
});
