// Accessibility: no violation of WCAG 2.2 A and AA on a page.

import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export async function assertAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.map((v) => `${v.id}: ${v.help} at ${v.nodes.map((n) => n.target.join(" ")).join("; ")}`);
  assert.deepEqual(found, [], `axe at ${page.url()}`);
}

/** No text key shows through, and nothing is wider than the window. */
export async function assertSound(page) {
  const text = await page.locator("body").innerText();
  const keys = text.match(/\b(nav|problem|stage|channel|track|outcome|role|act|step|refusal|clock|span|report|work)-[a-z][a-z-]+\b/g);
  assert.equal(keys, null, `keys without a text at ${page.url()}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `${page.url()} is ${overflow} px wider than the window`);
}
