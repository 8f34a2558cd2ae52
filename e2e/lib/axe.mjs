// Looking at a page: no violation of WCAG 2.2 A and AA, no text missing, nothing wider than the window.

import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { follow, openContext } from "./browser.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Families of text keys, and what follows them. */
const KEYS =
  /\b(nav|problem|stage|channel|track|outcome|role|act|step|refusal|clock|span|report|work)-[a-z][a-z-]+\b/g;

/** No rule of axe is broken. */
export async function assertAccessible(page) {
  // Legacy mode only leaves out frames of other origins, of which we have none, and takes half the time.
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze();
  const found = violations.map((v) => `${v.id}: ${v.help} at ${v.nodes.map((n) => n.target.join(" ")).join("; ")}`);
  assert.deepEqual(found, [], `axe at ${page.url()}`);
}

/** Names in Chinese that a page in another language does not say to be Chinese, so that they are read out as noise. */
function unmarked() {
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.data.replace(/\p{Script=Han}+\d{4}-\d{4}/gu, ""); // the number of a matter
    const isName = /\p{Script=Han}/u.test(text) && !/[a-z]/i.test(text);
    if (isName && !texts.currentNode.parentElement.closest("[lang]").lang.startsWith("zh")) found.push(text);
  }
  return found;
}

/** No script failed, no text key shows through, Chinese names are marked, nothing is wider than the window. */
export async function assertSound(page) {
  assert.deepEqual((await page.pageErrors()).map(String), [], `errors of the script at ${page.url()}`);
  const text = await page.locator("body").innerText();
  assert.equal(text.match(KEYS), null, `keys without a text at ${page.url()}`);
  assert.deepEqual(await page.evaluate(unmarked), [], `Chinese that is not marked as such at ${page.url()}`);
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  assert.ok(overflow <= 0, `${page.url()} is ${overflow} px wider than the window`);
}

/** Looks at pages that are open without script, which axe cannot do without: through a copy of the page with script. */
export async function openMirror(browser) {
  const copy = await (await openContext(browser, { phone: true })).newPage();
  return async (page) => {
    await assertSound(page);
    const [url, body] = [page.url(), await page.content()];
    await copy.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
    await copy.goto(url);
    await assertAccessible(copy);
    await copy.unroute(url);
  };
}

/** Looks at a page with all its forms open. */
export async function look(page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await assertSound(page);
  await assertAccessible(page);
}

/** Looks at a page in Chinese and in English, and comes back to Chinese. */
export async function lookInBothLanguages(page) {
  for (const [language, other] of [["zh-CN", "English"], ["en", "中文"]]) {
    assert.equal(await page.locator("html").getAttribute("lang"), language);
    await look(page);
    await follow(page, page.getByRole("link", { name: other, exact: true }));
  }
}
