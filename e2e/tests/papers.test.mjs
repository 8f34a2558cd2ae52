// What people print where they look for it: each paper is as many pages as it promises, of the size it promises.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { fillIn, follow, press } from "../lib/browser.mjs";
import { CARPENTERS, COURTYARD, HOME, LANE } from "../lib/community.mjs";
import { sqlite } from "../lib/database.mjs";
import { act, openDesk, openFromWorklist } from "../lib/desk.mjs";
import { photograph } from "../lib/picture.mjs";
import { report } from "../lib/resident.mjs";
import { raise, strike } from "../lib/stage.mjs";

const BENCH = "院内休闲排椅损坏，急需更换";
/** Points of a millimetre, and how far a renderer rounds. */
const POINTS = 72 / 25.4;
const ROUNDING = 1.5;

/** The pages of what the browser prints, each as its width and height in mm. */
async function printed(page) {
  const file = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const boxes = [...file.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
  return boxes.map(([, width, height]) => [Number(width) / POINTS, Number(height) / POINTS]);
}

function assertPages(pages, count, [width, height]) {
  assert.equal(pages.length, count, JSON.stringify(pages));
  for (const [wide, high] of pages) {
    assert.ok(Math.abs(wide - width) < ROUNDING && Math.abs(high - height) < ROUNDING, `${wide} × ${high} mm`);
  }
}

const A4 = [210, 297];

describe("papers", () => {
  let stage, browser, server, resident, staff;

  before(async () => {
    stage = await raise(sqlite);
    ({ browser, server, resident } = stage);
  });

  after(() => strike(stage));

  test("the receipt of a report is a strip of 80 mm", async () => {
    const files = [];
    for (const what of ["断裂", "木条", "底座", "全貌"]) files.push(await photograph(browser, what));
    await report(resident, COURTYARD, `${BENCH}。${"三张排椅的木条都断裂了，老人坐不住。".repeat(80)}`, files);
    assertPages(await printed(resident), 1, [80, 170]);
  });

  test("a long matter with four pictures is handed on on one sheet, and answered on one", async () => {
    staff = await openDesk(browser, server.url, "shequ");
    await openFromWorklist(staff, BENCH);
    await act(staff, "受理");
    const asked = "请在本周内更换，换好后拍照。".repeat(30);
    await act(staff, "交办", { 单位: { choose: CARPENTERS }, 要求: asked });
    const matter = staff.url();
    await follow(staff, staff.getByRole("link", { name: "办理单（打印、Word）" }));
    await lookInBothLanguages(staff);
    assertPages(await printed(staff), 1, A4);
    await staff.goto(matter);
    await act(staff, "公开答复", { 答复内容: "排椅已经修好，欢迎来坐。".repeat(30) });
    await follow(staff, staff.getByRole("link", { name: "答复函（打印、Word）" }));
    await look(staff);
    assertPages(await printed(staff), 1, A4);
  });

  test("a poster is one sheet, and of two chosen places there are two", async () => {
    await resident.goto(`${server.url}${HOME}/places`);
    await follow(resident, resident.getByRole("link", { name: COURTYARD }));
    await follow(resident, resident.getByRole("link", { name: "打印海报（A4）" }));
    await stage.mirror(resident);
    assertPages(await printed(resident), 1, A4);
    assert.ok(!(await resident.getByRole("main").innerText()).includes("排椅"));
    await staff.goto(`${server.url}${HOME}/desk/places`);
    await staff.locator("#posters > summary").click();
    await fillIn(staff.locator("#posters"), { [COURTYARD]: true, [LANE]: true });
    await press(staff, "生成海报");
    await look(staff);
    assertPages(await printed(staff), 2, A4);
  });

  test("whoever scans the code at a gate is asked what it is, and not where", async () => {
    const places = `${server.url}${HOME}/places`;
    await resident.goto(places);
    await follow(resident, resident.getByRole("link", { name: COURTYARD }));
    await follow(resident, resident.getByRole("link", { name: "说一件事" }));
    assert.ok(await resident.getByLabel("什么事？").isVisible());
    assert.ok((await resident.getByRole("main").innerText()).includes(COURTYARD));
    await stage.mirror(resident);
  });

  test("a retired place is named with what was there, has no poster, and comes back", async () => {
    const poster = () => resident.getByRole("link", { name: "打印海报（A4）" }).count();
    await staff.goto(`${server.url}${HOME}/desk/places`);
    await follow(staff, staff.getByRole("link", { name: LANE, exact: true }));
    assert.equal(await act(staff, "停用"), 200);
    assert.match(await staff.getByRole("main").innerText(), /停用。这里以前的事项/);
    await lookInBothLanguages(staff);
    await resident.goto(`${server.url}${HOME}/places`);
    await follow(resident, resident.getByRole("link", { name: `${LANE}（已停用）` }));
    await stage.mirror(resident);
    assert.equal(await poster(), 0);
    assert.equal(await act(staff, "恢复使用"), 200);
    await resident.goto(`${server.url}${HOME}/places`);
    await follow(resident, resident.getByRole("link", { name: LANE, exact: true }));
    assert.equal(await poster(), 1);
  });
});
