// Every page, as people see it: phone and desktop, both languages, large print; without script and with axe.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { assertAccessible, assertSound, openAll } from "../lib/axe.mjs";
import { PHONE, follow, openContext, startBrowser } from "../lib/browser.mjs";
import { sqlite, temporaryDirectory } from "../lib/database.mjs";
import { act, signIn } from "../lib/desk.mjs";
import { photograph } from "../lib/picture.mjs";
import { untilSigned } from "../lib/proof.mjs";
import { report, track } from "../lib/resident.mjs";
import { run, start } from "../lib/server.mjs";

const PAGES = ["", "/report", "/track", "/matters", "/matters?shown=unanswered", "/receptions", "/notices", "/places", "/lists", "/lists/resources", "/lists/uptakes", "/units", "/needs/new", "/funds", "/agreements", "/projects", "/count", "/count?rule=owners&matter=use_fund", "/numbers", "/numbers?channel=web", "/numbers/report.html", "/overview", "/wall?still=1", "/about", "/record", "/log", "/sign-in"];
// A vote with its answer, as somebody was sent it.
const COUNTED =
  "/count?rule=owners&matter=use_fund&date=2023-05-01&electorate.heads=36&electorate.area=3508.53&took_part.heads=36" +
  "&took_part.area=3508.53&cast.agree.heads=24&cast.agree.area=2398.41";

let server, browser, database;

before(async () => {
  database = await sqlite();
  server = await start(database, "demo");
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await database?.remove();
});

async function firstMatter(page) {
  await page.goto(`${server.url}/c/mingtong/matters`);
  return page.locator(".matters a.title").first().getAttribute("href");
}

for (const language of ["zh-CN", "en"]) {
  for (const phone of [true, false]) {
    test(`pages in ${language} on a ${phone ? "phone" : "desktop"}`, async () => {
      const context = await openContext(browser, { language, phone });
      const page = await context.newPage();
      const problems = [];
      page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
      page.on("pageerror", (error) => problems.push(String(error)));
      const matter = await firstMatter(page);
      for (const path of [...PAGES.map((path) => `/c/mingtong${path}`), matter, "/c/shangluo", "/", "/count", COUNTED]) {
        const response = await page.goto(server.url + path);
        assert.equal(response.status(), 200, path);
        assert.equal(await page.locator("html").getAttribute("lang"), language, path);
        await assertSound(page);
        await assertAccessible(page);
      }
      assert.deepEqual(problems, []);
      await context.close();
    });
  }
}

test("the record of the demo is signed by the key on its sheet, and holds", async () => {
  const secrets = await temporaryDirectory();
  const key = join(secrets.path, "log.pub");
  const page = await browser.newPage();
  for (const home of ["/c/mingtong", "/c/shangluo"].map((path) => server.url + path)) {
    await untilSigned(home);
    await page.goto(`${home}/log/sheet.html`);
    const [told] = (await page.locator("body").innerText()).match(/mingtong\.example\/c\/\S+\+[0-9a-f]{8}\+\S+/);
    await writeFile(key, told);
    const { code, output } = await run({ ...database, arguments: [] }, ["verify", `${home}/log`, "--key", key]);
    assert.equal(code, 0, output);
  }
  await page.close();
  await secrets.remove();
});

test("a page that is not there leads on", async () => {
  const context = await openContext(browser, { phone: true });
  const page = await context.newPage();
  for (const [path, home] of [["/nothing", "/"], ["/c/mingtong/nothing", "/c/mingtong"], ["/c/mingtong/matters/2026-9999", "/c/mingtong"]]) {
    assert.equal((await page.goto(server.url + path)).status(), 404, path);
    assert.equal(await page.locator("main a.button").first().getAttribute("href"), home);
    await assertSound(page);
    await assertAccessible(page);
  }
  await context.close();
});

for (const language of ["zh-CN", "en"]) {
  test(`large print in ${language} fits the phone`, async () => {
    const context = await openContext(browser, { language, phone: true });
    const page = await context.newPage();
    await page.goto(`${server.url}/c/mingtong?print=large`);
    assert.equal(await page.locator("html").getAttribute("data-print"), "large");
    for (const path of [...PAGES.map((path) => `/c/mingtong${path}`), await firstMatter(page)]) {
      await page.goto(server.url + path);
      await assertSound(page);
    }
    await context.close();
  });
}

/** The lists of the page that is open: how wide they are, and in how many columns. */
function listed(page) {
  return page.locator("main :is(.matters, .dates)").evaluateAll((lists) => lists.map((list) => {
    const lefts = [...list.children].map((row) => row.getBoundingClientRect().left);
    return { width: list.getBoundingClientRect().width, columns: new Set(lefts).size };
  }));
}

test("public lists use the width of a desktop, in two columns; a phone has one", async () => {
  const context = await openContext(browser);
  const page = await context.newPage();
  const desktop = page.viewportSize();
  for (const path of ["matters", "notices", "meetings", "votes", "funds", "projects", "agreements", "lists", "lists/resources", "rolls"]) {
    await page.goto(`${server.url}/c/mingtong/${path}`);
    assert.ok((await listed(page)).some(({ columns }) => columns === 2), path);
    assert.ok((await listed(page)).every(({ width }) => width >= 0.9 * desktop.width), path);
    await page.setViewportSize(PHONE);
    assert.ok((await listed(page)).every(({ columns }) => columns === 1), path);
    await page.setViewportSize(desktop);
  }
  await context.close();
});

test("the main navigation in large print stands in one row on a phone and on a desktop", async () => {
  for (const phone of [true, false]) {
    const context = await openContext(browser, { phone });
    const page = await context.newPage();
    await page.goto(`${server.url}/c/mingtong?print=large`);
    const tops = await page.getByRole("navigation", { name: "主要栏目" }).getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
    assert.equal(tops.length, 5);
    assert.equal(new Set(tops).size, 1, `${phone ? "phone" : "desktop"}: ${tops}`);
    // The pages of a door: what does not fit stands behind "更多", which is taller than one row once it is opened.
    await page.goto(`${server.url}/c/mingtong/notices`);
    const beside = page.locator("header .behind").first();
    const rowed = async () => (await beside.boundingBox()).height;
    const folded = await rowed();
    await beside.locator("summary").click();
    assert.ok(phone ? folded < (await rowed()) : folded <= (await rowed()), `${folded} px`);
    assert.ok(folded <= 1.5 * (await beside.getByRole("link").first().boundingBox()).height, `${folded} px`);
    await context.close();
  }
});

/** A report with two pictures that waits until the desk has looked; its text is masked, one picture is taken down. */
async function raiseWaiting(resident, staff) {
  const place = "东风巷14号院";
  const files = [await photograph(browser, "漏水"), await photograph(browser, "楼道")];
  await resident.goto(`${server.url}/c/mingtong`);
  const { number, code } = await report(resident, place, "张秀兰家的水管漏到楼道，电话13800138000。", files);
  await staff.goto(`${server.url}/c/mingtong/desk`);
  await signIn(staff, "shequ", "mingtong-demo");
  await staff.goto(`${server.url}/c/mingtong/desk/find?q=${encodeURIComponent(number)}`);
  const matter = await staff.locator(".worklist .title a").first().getAttribute("href");
  await staff.goto(server.url + matter);
  const links = (kind) => staff.locator(`a[href*="/pieces/${kind}/"]`).evaluateAll((all) => all.map((a) => a.href));
  const pieces = [...(await links("text")), ...(await links("picture"))];
  await staff.goto(pieces[1]);
  assert.equal(await act(staff, "遮盖文字", { 要遮盖的字: "张秀兰" }), 200);
  await staff.goto(pieces.at(-1));
  assert.equal(await act(staff, "撤下", { "为什么撤下（会公开）": "拍到了邻居" }), 200);
  await track(resident, code);
  const paths = ["/desk", "/desk?shown=review", "/desk/raise", "/desk/tell", "/desk/find?state=received"];
  const desk = [...paths.map((path) => `/c/mingtong${path}`), matter, `${matter}?from=desk`];
  return { matter, desk: [...desk, ...pieces.map((url) => new URL(url).pathname)] };
}

/** The pictures of a page that do not come. */
async function missing(images) {
  const comes = (src) => fetch(src).then((answer) => answer.ok);
  const all = await Promise.all(images.map(async ({ src }) => [src, await comes(src)]));
  return all.filter(([, came]) => !came).map(([src]) => src);
}

test("a report that waits fits the pages of everybody, in both languages and prints", async () => {
  const [own, anybody, staff] = await Promise.all(
    [true, true, false].map(async (phone) => (await openContext(browser, { phone })).newPage()),
  );
  const { matter, desk } = await raiseWaiting(own, staff);
  const readers = [[own, ["/c/mingtong/track"]], [anybody, [matter, "/c/mingtong/matters"]], [staff, desk]];
  for (const [page, paths] of readers) {
    for (const [language, print] of [["zh-CN", "large"], ["en", "large"], ["en", "normal"]]) {
      await page.goto(`${server.url}${paths[0]}?lang=${language}`);
      await page.goto(`${server.url}${paths[0]}?print=${print}`);
      for (const path of paths) {
        assert.equal((await page.goto(server.url + path)).status(), 200, path);
        assert.equal(await page.locator("html").getAttribute("lang"), language, path);
        for (const width of [1280, 1000, 390]) {
          await page.setViewportSize({ width, height: 900 });
          await openAll(page);
          await assertSound(page);
        }
        if (language === "en" && print === "large") await assertAccessible(page);
        assert.deepEqual(await page.locator("main img").evaluateAll(missing), [], path);
      }
    }
  }
  await Promise.all([own, anybody, staff].map((page) => page.context().close()));
});

test("the worklist stands beside a matter from 1000 px up, and is gone through by keys", async () => {
  const context = await openContext(browser);
  const page = await context.newPage();
  await page.goto(`${server.url}/c/shangluo/desk?shown=unanswered`);
  await signIn(page, "shequ", "mingtong-demo");
  await follow(page, page.locator(".worklist .title a").first());
  const [list, back] = [page.locator("nav.beside"), page.locator("main").getByRole("link", { name: "返回待办" })];
  const open = () => list.locator("[aria-current=page]").innerText();
  const first = await open();
  await assertSound(page);
  await assertAccessible(page);
  await page.keyboard.press("j");
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  assert.notEqual(await open(), first);
  assert.match(page.url(), /from=desk&shown=unanswered$/);
  await page.keyboard.press("e");
  assert.equal(await page.evaluate(() => document.activeElement.matches("details.act > summary")), true);
  assert.deepEqual([await list.isVisible(), await back.isVisible()], [true, false]);
  await page.setViewportSize({ width: 999, height: 900 });
  assert.deepEqual([await list.isVisible(), await back.isVisible()], [false, true]);
  assert.ok((await page.locator("dl.facts").boundingBox()).width <= 720, "the matter is a column for reading");
  await context.close();
});
