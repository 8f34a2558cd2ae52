// Browsers: a phone or a desktop, in a language, with or without script.

import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-quic",
];
/** Milliseconds after which what is waited for will not come. */
const PATIENCE_MS = 15_000;
/** The windows of what people hold, in CSS pixels. */
export const PHONE = { width: 390, height: 844 };
const [TABLET, DESKTOP] = [{ width: 820, height: 1180 }, { width: 1280, height: 900 }];

/** Debian's Chromium without a desktop around it: the same pages, printed papers and downloads with a third less work. */
export function startBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell", args: FLAGS });
}

/** A phone, a tablet or a desktop, in a language. */
export async function openContext(browser, { language = "zh-CN", phone = false, tablet = false, script = true } = {}) {
  const viewport = phone ? PHONE : tablet ? TABLET : DESKTOP;
  const settings = { locale: language, viewport, javaScriptEnabled: script, timezoneId: "Asia/Shanghai" };
  const context = await browser.newContext(settings);
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** Presses what leads to another page, waits until that is there, and gives its status. */
export async function follow(page, pressed) {
  const isPage = (response) => response.request().isNavigationRequest() && response.status() !== 303;
  const [response] = await Promise.all([page.waitForResponse(isPage), page.waitForEvent("load"), pressed.click()]);
  return response.status();
}

/** Presses the button of a form; gives the status of the page that comes. */
export function press(page, name, scope = page) {
  return follow(page, scope.getByRole("button", { name, exact: true }));
}

/** Fills in fields by their labels: a text; `true` for what is ticked; `{ choose }` from a list; `{ files }`. */
export async function fillIn(scope, answers) {
  for (const [label, answer] of Object.entries(answers)) {
    const field = scope.getByLabel(label);
    if (answer === true) await field.check();
    else if (answer.choose) await field.selectOption({ label: answer.choose });
    else if (answer.files) await field.setInputFiles(answer.files);
    else await field.fill(answer);
  }
}

/** What stands beside a word in a list of facts (编号, 查询码, 现在), without the small print below it. */
export async function fact(page, word) {
  const term = page.getByRole("term").filter({ hasText: word });
  const [first] = (await term.locator("xpath=following-sibling::dd[1]").innerText()).trim().split("\n");
  return first;
}

/** The words of what is announced as wrong. */
export function complaint(page) {
  return page.getByRole("alert").innerText();
}

/** A day so many days from today in China, where the community is, as a form takes it. */
export function day(days) {
  const inChina = Date.now() + 8 * 3_600_000;
  return new Date(inChina + days * 86_400_000).toISOString().slice(0, 10);
}
