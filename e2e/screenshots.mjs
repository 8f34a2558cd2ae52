// The pictures in docs/images, taken anew: MINGTONG_BIN=… npm run screenshots [DIRECTORY]
// The demonstration with a few matters that are open now, on a phone and a desktop, in both languages.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { follow, openContext, startBrowser } from "./lib/browser.mjs";
import { sqlite } from "./lib/database.mjs";
import { act, signIn } from "./lib/desk.mjs";
import { start } from "./lib/server.mjs";

const HOME = "/c/mingtong";
const PASSWORD = "mingtong-demo";
const SAID = [
  "东风巷3号院的路灯坏了两盏，晚上老人下楼看不清台阶。",
  "14号院门口的井盖松了，孩子骑车经过会翻，请尽快换。",
  "三单元楼道堆了旧沙发，堵了消防通道。",
  "院里的健身器材掉漆生锈，希望能修一修。",
  "小区门口早市散场后菜叶没人扫，夏天有味道。",
];
/** What the picture of a page shows: its address, given the open and the finished matter. */
const PAGES = {
  home: () => "",
  matters: () => "/matters",
  matter: ({ finished }) => finished,
};

const directory = process.argv[2] ?? join(import.meta.dirname, "../docs/images");
await mkdir(directory, { recursive: true });
const database = await sqlite();
const server = await start(database, "demo");
const browser = await startBrowser();
try {
  const shown = await prepare();
  for (const [language, name] of [["zh-CN", "zh"], ["en", "en"]]) {
    for (const phone of [true, false]) await take(shown, language, `${name}-${phone ? "phone" : "desktop"}`, phone);
  }
} finally {
  await browser.close();
  await server.stop();
  await database.remove();
}

/** Raises the open matters and lets the desk begin with some of them. */
async function prepare() {
  const page = await (await openContext(browser)).newPage();
  await page.goto(`${server.url}${HOME}/matters?q=巷道井盖松动`);
  const finished = await page.locator(".matters a.title").first().getAttribute("href");
  const raised = [];
  for (const text of SAID) {
    const answer = await fetch(`${server.url}/api/v1/communities/mingtong/matters`, {
      method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ text }),
    });
    if (answer.status !== 201) throw new Error(`the report was answered ${answer.status}: ${await answer.text()}`);
    raised.push((await answer.json()).id);
  }
  await page.goto(`${server.url}${HOME}/desk`);
  await signIn(page, "shequ", PASSWORD);
  for (const id of raised.slice(0, 3)) {
    await page.goto(`${server.url}${HOME}/matters/${id}`);
    await act(page, "受理");
  }
  await page.context().close();
  return { finished: finished.replace(HOME, ""), open: `/matters/${raised[0]}` };
}

async function take(shown, language, suffix, phone) {
  const page = await (await openContext(browser, { language, phone })).newPage();
  const keep = async (name) => {
    await page.screenshot({ path: join(directory, `${name}-${suffix}.png`), fullPage: true });
  };
  for (const [name, path] of Object.entries(PAGES)) {
    await page.goto(server.url + HOME + path(shown));
    await keep(name);
  }
  await report(page, language, keep);
  await page.goto(`${server.url}${HOME}/desk`);
  await page.locator("input[name=login]").fill("shequ");
  await page.locator("input[name=password]").fill(PASSWORD);
  await follow(page, page.locator("main form button[type=submit]"));
  await keep("worklist");
  await page.goto(`${server.url}${HOME}${shown.open}?from=desk`);
  await keep("desk-matter");
  await page.context().close();
}

/** From the first question to the receipt. */
async function report(page, language, keep) {
  const next = () => follow(page, page.locator("main form button[type=submit]").last());
  await page.goto(`${server.url}${HOME}/report`);
  await next();
  await page.locator("textarea").fill(language === "en" ? "The bench under the ginkgo is loose." : "银杏树下的长椅松了，坐上去会晃。");
  await keep("report");
  for (const _ of ["what", "tell", "check"]) await next();
  await keep("receipt");
}
