import { chromium } from "playwright-core";
const base = "http://127.0.0.1:8091";
const out = "/tmp/mt/shots";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
async function open({ language = "zh-CN", phone = false, large = false, login = null }) {
  const viewport = phone ? { width: 390, height: 844 } : { width: 1280, height: 900 };
  const context = await browser.newContext({ locale: language, viewport, timezoneId: "Asia/Shanghai" });
  const page = await context.newPage();
  if (login) {
    await page.goto(`${base}/c/mingtong/desk`);
    await page.locator("input[name=login]").fill(login);
    await page.locator("input[name=password]").fill("mingtong-demo");
    await Promise.all([page.waitForEvent("load"), page.locator("form:has(input[name=password]) button[type=submit]").first().click()]);
  }
  await page.goto(`${base}/c/mingtong?lang=${language}`);
  if (large) await page.goto(`${base}/c/mingtong?print=large`);
  return page;
}
async function shot(page, path, name, before) {
  const response = await page.goto(`${base}/c/mingtong${path}`);
  if (before) await before(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  await page.screenshot({ path: `${out}/${name}.png`, fullPage: true });
  console.log(name, response.status(), wide ? "WIDE" : "");
}
const year = new Date().getFullYear();
const expand = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((it) => (it.open = true)));
const jobs = process.argv.slice(2);
const all = {
  pub: async () => {
    const sets = [["zh-p", { phone: true }], ["en-d", { language: "en" }], ["zh-pl", { phone: true, large: true }]];
    for (const [tag, options] of sets) {
      const page = await open(options);
      await shot(page, "/lists", `lists-${tag}`, expand);
      await shot(page, "/lists/resources", `resources-${tag}`);
      await shot(page, "/lists/uptakes", `uptakes-${tag}`);
      await shot(page, "/units", `units-${tag}`);
      await shot(page, "/needs/new", `new-${tag}`);
      const links = await (await page.goto(`${base}/c/mingtong/lists`), page.locator("main ol.dates a.title").evaluateAll((all) => all.map((a) => a.getAttribute("href"))));
      for (const [n, link] of links.entries()) await shot(page, link.replace("/c/mingtong", ""), `need${n}-${tag}`);
      const units = await (await page.goto(`${base}/c/mingtong/units`), page.locator("main ul a").evaluateAll((all) => all.map((a) => [a.textContent, a.getAttribute("href")])));
      const unit = units.find(([name]) => name.includes("电建"))[1];
      await shot(page, unit.replace("/c/mingtong", ""), `unit-${tag}`);
      await shot(page, "/matters/2021-0010", `matter-${tag}`);
    }
  },
  desk: async () => {
    const page = await open({ login: "shequ" });
    await shot(page, "/desk", "desk-zh-d");
    await shot(page, "/desk/needs", "deskneeds-zh-d");
    await shot(page, "/needs/new", "desknew-zh-d");
    const links = await (await page.goto(`${base}/c/mingtong/desk/needs`), page.locator("main ol.dates a.title").evaluateAll((all) => all.map((a) => a.getAttribute("href"))));
    for (const [n, link] of links.entries()) await shot(page, link.replace("/c/mingtong", ""), `deskneed${n}-zh-d`, expand);
    const phone = await open({ login: "dianjian", phone: true });
    await shot(phone, "/lists", "unitlists-zh-p");
    for (const [n, link] of links.entries()) await shot(phone, link.replace("/c/mingtong", ""), `unitneed${n}-zh-p`, expand);
    await shot(phone, "/resources/new", "unitres-zh-p");
    const en = await open({ login: "shuji", language: "en" });
    for (const [n, link] of links.entries()) await shot(en, link.replace("/c/mingtong", ""), `sec${n}-en-d`, expand);
  },
};
for (const job of jobs) await all[job]();
await browser.close();
