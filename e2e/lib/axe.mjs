// Looking at a page: no violation of WCAG 2.2 A and AA, no text missing, nothing wider than the window.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PHONE, follow, openContext } from "./browser.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Families of text keys, and what follows them. */
const KEYS =
  /\b(nav|problem|stage|channel|track|outcome|role|act|step|refusal|clock|span|report|work)-[a-z][a-z-]+\b/g;

/** Only what is broken is written down at length: gathering where every rule is kept takes longer than the rules do. No
 * rule of these reads style sheets, which would be fetched again for every page. */
const ASKED = { runOnly: TAGS, resultTypes: ["violations"], preload: { assets: ["media"] } };
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** No rule of axe is broken. It is brought into a page once: that takes as long as many of its rules. */
export async function assertAccessible(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async (asked) => {
    const { violations } = await window.axe.run(document, asked);
    return violations.map((v) => `${v.id}: ${v.help} at ${v.nodes.map((n) => n.target.join(" ")).join("; ")}`);
  }, ASKED);
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

/** Texts that are printed over each other, and what stands out of the window at its sides. */
function misplaced() {
  const found = [];
  // A bar that stays in sight lies over what is scrolled beneath it.
  const stays = (element) => element && (getComputedStyle(element).position === "sticky" || stays(element.parentElement));
  const isSeen = (element) => {
    if (stays(element)) return false;
    const folded = element.closest("details:not([open]) > :not(summary)");
    const { width, height } = element.getBoundingClientRect();
    return !folded && !element.closest(".hidden, .skip, svg, option") && width > 1 && height > 1;
  };
  // What a list or a table that scrolls does not show now is nowhere.
  const clipped = (element, { top, bottom, left, right }) => {
    for (let box = element; box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === "visible") continue;
      const edge = box.getBoundingClientRect();
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
    }
    return { top, bottom, left, right };
  };
  const rows = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (!node.data.trim() || !isSeen(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const at of range.getClientRects()) {
      const shown = clipped(node.parentElement, at);
      if (shown.left < shown.right) rows.push({ node, at: shown });
    }
  }
  rows.sort((a, b) => a.at.top - b.at.top);
  for (const [index, { node, at }] of rows.entries()) {
    if (at.left < -1 || at.right > document.documentElement.clientWidth + 1) found.push(`out: ${node.data.trim()}`);
    for (let next = index + 1; next < rows.length && rows[next].at.top < at.bottom - 6; next += 1) {
      const other = rows[next];
      const wide = Math.min(at.right, other.at.right) - Math.max(at.left, other.at.left);
      const high = Math.min(at.bottom, other.at.bottom) - other.at.top;
      if (other.node !== node && wide > 2 && high > 6) found.push(`${node.data.trim()} / ${other.node.data.trim()}`);
    }
  }
  return found;
}

/** No script failed, no text key shows through, Chinese names are marked, nothing is wider than the window, and no text
 * is printed over another. */
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
  assert.deepEqual(await page.evaluate(misplaced), [], `texts out of their place at ${page.url()}`);
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

/** Opens all that is folded. */
export function openAll(page) {
  return page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
}

/** Looks at a page with all its forms open. */
export async function look(page) {
  await openAll(page);
  await assertSound(page);
  await assertAccessible(page);
}

/** Looks at a page as it stands, and on a phone in large print and dark, as those read it whose eyes tire in the evening. */
export async function lookInPrints(page) {
  await look(page);
  const window = page.viewportSize();
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: "dark" });
  // What the page comes with for whoever chose it; what stands there from a form that was sent stays.
  const printed = (print) => page.evaluate((chosen) => Object.assign(document.documentElement.dataset, chosen), { print });
  await printed("large");
  await look(page);
  await printed("normal");
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(window);
}

/** Looks at a page in Chinese and in English, and comes back to Chinese. */
export async function lookInBothLanguages(page, lookAt = look) {
  for (const [language, other] of [["zh-CN", "English"], ["en", "中文"]]) {
    assert.equal(await page.locator("html").getAttribute("lang"), language);
    await lookAt(page);
    await follow(page, page.getByRole("link", { name: other, exact: true }));
  }
}

/** Looks at a page in both languages, in normal and in large print, light and dark. */
export function lookInEveryWay(page) {
  return lookInBothLanguages(page, lookInPrints);
}
