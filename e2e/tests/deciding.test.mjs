// The pages on which people deliberate and decide, as the demo has them: in both languages on a phone, in large print and
// dark, for everybody and for whoever works at the desk.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { look } from "../lib/axe.mjs";
import { openContext, startBrowser } from "../lib/browser.mjs";
import { sqlite } from "../lib/database.mjs";
import { signIn } from "../lib/desk.mjs";
import { start } from "../lib/server.mjs";

let server, browser, database, pages, desk, counting;

/** What there is to look at, by the interface. */
async function list(path) {
  const answer = await fetch(`${server.url}/api/v1/communities/mingtong/${path}`);
  assert.equal(answer.status, 200, path);
  return (await answer.json()).items;
}

before(async () => {
  database = await sqlite();
  server = await start(database, "demo");
  browser = await startBrowser();
  const [ahead, past] = [await list("meetings?shown=ahead"), await list("meetings?shown=past")];
  const [bodies, notices, procedures] = [await list("bodies"), await list("notices"), await list("procedures")];
  const [open, published, rolls] = [await list("votes?shown=ahead"), await list("votes?shown=past"), await list("rolls")];
  const [vote, secret] = [open[0].id, published.find((it) => it.secrecy === "secret").id];
  const running = ahead.find((meeting) => meeting.stage === "running").id;
  const last = past.at(-1).id;
  pages = [
    "/deliberation", "/open", "/bodies", "/meetings", "/resolutions", "/procedures", "/notices",
    ...bodies.flatMap(({ id }) => [`/bodies/${id}`, `/bodies/${id}/members.html`]),
    ...[...ahead, ...past].map(({ id }) => `/meetings/${id}`),
    ...["people", "minutes", "live", "agenda.html", "notice.html", "sign-in.html"].map((of) => `/meetings/${running}/${of}`),
    ...["minutes", "minutes.html", "motions/1/result.html"].map((of) => `/meetings/${last}/${of}`),
    "/resolutions/2021-0001", "/resolutions/2021-0001/sheet.html",
    ...procedures.flatMap(({ id }) => [`/procedures/${id}`, `/procedures/${id}/register.html`]),
    ...notices.map(({ id }) => `/notices/${id}`),
    "/votes", "/slip", "/rolls", ...[...open, ...published].map(({ id }) => `/votes/${id}`),
    ...["ballots", "recount", "result.html", "call.html"].map((of) => `/votes/${published[0].id}/${of}`),
    ...["ballots", "result.html"].map((of) => `/votes/${secret}/${of}`),
    ...["", "/posted", "/notice.html"].map((of) => `/rolls/${rolls[0].id}${of}`),
  ];
  desk = [
    "/desk/meetings", `/desk/meetings/new?body=${bodies.at(-1).id}`, `/desk/resolutions/new?meeting=${last}`,
    "/desk/resolutions/result", "/desk/bodies/new", "/desk/notices", "/desk/notices/new", "/desk/procedures/new",
    `/desk/erase/meeting/${last}`, `/meetings/${running}`, `/meetings/${running}/people`, `/bodies/${bodies[0].id}`,
    `/procedures/${procedures[0].id}`, "/resolutions/2021-0001",
    "/desk/rolls/new", `/rolls/${rolls[0].id}/homes`,
    ...["home", "post", "imports"].map((of) => `/desk/rolls/${rolls[0].id}/${of}`),
    "/desk/votes/new", `/desk/votes/new?roll=${rolls[0].id}`, `/votes/${vote}`,
    ...["doors", "doors?building=1", "doors?building=1&tick=1", "electors/18", "slips", "proxies", "correct", "waiting",
      "doors.html"].map((of) => `/desk/votes/${vote}/${of}`),
  ];
  counting = [
    ...["papers", "electors/18", "ballots.html"].map((of) => `/desk/votes/${vote}/${of}`),
    `/desk/votes/${secret}/box`, `/desk/votes/${published[0].id}/tally.html`,
  ];
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await database?.remove();
});

async function lookAt(page, paths) {
  for (const path of paths) {
    assert.equal((await page.goto(`${server.url}/c/mingtong${path}`)).status(), 200, path);
    await look(page);
  }
}

for (const language of ["zh-CN", "en"]) {
  test(`everybody, in ${language}: in large print and dark`, async () => {
    const page = await (await openContext(browser, { phone: true, language })).newPage();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`${server.url}/c/mingtong?print=large`);
    assert.equal(await page.locator("html").getAttribute("data-print"), "large");
    await lookAt(page, pages);
    await page.context().close();
  });

  test(`the desk, in ${language}: on a phone, dark`, async () => {
    const page = await (await openContext(browser, { phone: true })).newPage();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`${server.url}/c/mingtong/desk`);
    assert.equal(await signIn(page, "shuji", "mingtong-demo"), 200);
    await page.goto(`${server.url}/c/mingtong?lang=${language}`);
    await lookAt(page, desk);
    await page.context().close();
  });

  test(`whoever counts, in ${language}: in large print`, async () => {
    const page = await (await openContext(browser, { phone: true })).newPage();
    await page.goto(`${server.url}/c/mingtong/desk?print=large`);
    assert.equal(await signIn(page, "loudong", "mingtong-demo"), 200);
    await page.goto(`${server.url}/c/mingtong?lang=${language}`);
    await lookAt(page, counting);
    await page.context().close();
  });
}
