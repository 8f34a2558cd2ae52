// Every page that links lead to, in the demo and in the role that may see it: in either language, in normal print and in
// large print on a phone, in the light and in the dark; sound, and with axe. Each two of these meet in four ways of
// looking; with LOOKS=all it is all eight.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { look } from "../lib/axe.mjs";
import { openContext } from "../lib/browser.mjs";
import { DEMO_PASSWORD, HOME } from "../lib/community.mjs";
import { sqlite } from "../lib/database.mjs";
import { openDesk } from "../lib/desk.mjs";
import { raiseDemo, strike } from "../lib/stage.mjs";
import { pages, walk } from "../lib/walk.mjs";

/** Who walks, and how many pages they come to at the least. A page is looked at by whoever meets it first. */
const WALKERS = [
  [undefined, 78], ["shequ", 150], ["shuji", 160], ["jiedao", 92], ["daibiao", 90], ["danwei", 92], ["guanli", 110],
  ["jiandu", 90], ["wangge", 96], ["loudong", 98], ["zhuhu", 82], ["yezhu", 96],
];
const WAYS = ["zh-CN", "en"].flatMap((language) => ["normal", "large"].flatMap((print) => ["light", "dark"].map((light) =>
  ({ language, print, light })))).filter(({ language, print, light }) =>
  process.env.LOOKS === "all" || [language === "en", print === "large", light === "dark"].filter(Boolean).length % 2 === 0);
/** The wall goes on by itself, and says on it how it stands still. */
const STANDS_STILL = { "/wall": "/wall?still=1" };
/** An act has a page only where its form was sent and refused. */
const ACT = /\/acts\/\{act\}$/;
/** What comes only after a form, or where the demo has nothing of the kind: the stories look at it where they come to it. */
const NOT_BY_LINKS = [
  "/report/what", "/report/tell", "/report/check", "/report/receipt", "/sign-in/code", "/sign-in/return", "/split.html",
  "/letters/end", "/desk/many", "/desk/filters", "/desk/role", "/desk/places/posters.html", "/desk/resolutions/new",
  "/desk/funds/{id}/refund", "/desk/receptions/{reception}/close", "/desk/votes/{id}/box", "/matters/{number}/support",
  "/matters/{number}/code", "/matters/{number}/telephone", "/meetings/{id}/newcomers", "/notices/{id}/object",
  "/funds/{id}/given-back.html", "/meetings/{id}/motions/{motion}/result.html", "/meetings/{id}/elections/{nth}/result.html",
];

let stage;
const met = new Set();

before(async () => {
  stage = await raiseDemo(sqlite);
});

after(() => strike(stage));

/** The session of somebody who signs in; none of whoever does not. */
async function session(login) {
  if (login === undefined) return [];
  const desk = await openDesk(stage.browser, stage.server.url, login, { password: DEMO_PASSWORD });
  const cookies = await desk.context().cookies();
  await desk.context().close();
  return cookies.filter(({ name }) => name === "mt_session");
}

/** A page in a way of its own. */
async function openWay({ language, print, light }, cookies) {
  const context = await openContext(stage.browser, { language, phone: print === "large" });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: light });
  await page.goto(`${stage.server.url}${HOME}?print=${print}`);
  return { way: `${language} ${print} ${light}`, context, page };
}

/** In how many rows the doors of the navigation stand, and what whoever works here has beside them. */
function rowsOfDoors() {
  const lists = [...document.querySelectorAll("header .entries nav > ul")];
  return lists.map((list) => new Set([...list.children].map((entry) => entry.offsetTop)).size);
}

for (const [login, least] of WALKERS) {
  test(`the pages of ${login ?? "whoever does not sign in"}`, async () => {
    const cookies = await session(login);
    const ways = await Promise.all(WAYS.map((way) => openWay(way, cookies)));
    const found = await walk(ways[0].context, stage.server.url);
    assert.ok(found.size >= least, `${found.size} pages`);
    const fresh = [...found].filter(([route]) => !met.has(route));
    fresh.forEach(([route]) => met.add(route));
    const faults = [];
    await Promise.all(ways.map(async ({ way, page }) => {
      for (const [route, address] of fresh) {
        const answer = await page.goto(stage.server.url + HOME + (STANDS_STILL[route] ?? address));
        assert.equal(answer.status(), 200, address);
        await look(page).catch((error) => faults.push(`${route} ${way}: ${error.message}`));
        const rows = await page.evaluate(rowsOfDoors);
        if (rows.some((count) => count > 1)) faults.push(`${route} ${way}: doors in ${rows} rows`);
      }
    }));
    assert.deepEqual(faults, []);
    await Promise.all(ways.map(({ context }) => context.close()));
  });
}

test("no page is left out", () => {
  const left = pages().filter((route) => !met.has(route) && !ACT.test(route));
  assert.deepEqual(left.filter((route) => !NOT_BY_LINKS.includes(route)), []);
});
