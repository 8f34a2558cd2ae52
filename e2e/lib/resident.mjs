// What residents do on their phones, without an account and without script.

import { fact, fillIn, follow, openContext, press } from "./browser.mjs";
import { HOME } from "./community.mjs";

/** A phone of 390 px on which no script runs, at the community's first page. */
export async function openPhone(browser, url) {
  const context = await openContext(browser, { phone: true, script: false });
  const page = await context.newPage();
  await page.goto(url + HOME);
  return page;
}

/** Reports a matter at a place, from the first page to the receipt; gives its number and the tracking code. */
export async function report(page, place, what, files = []) {
  await follow(page, page.locator("header a.name"));
  await follow(page, page.getByRole("link", { name: "说一件事" }));
  await fillIn(page, { 选地点: { choose: place } });
  await press(page, "下一步");
  await fillIn(page, { "什么事？": what, ...(files.length > 0 && { "照片（可不传）": { files } }) });
  await press(page, "下一步");
  await press(page, "下一步");
  await press(page, "发送");
  return receipt(page);
}

/** What the receipt says: the number and the tracking code. */
export async function receipt(page) {
  return { number: await fact(page, "编号"), code: await fact(page, "查询码") };
}

/** Opens the raiser's own page of a matter. */
export async function track(page, code) {
  await follow(page, page.getByRole("link", { name: "查进展", exact: true }));
  await fillIn(page, { 请输入查询码或编号: code });
  return press(page, "查看");
}

/** Opens a public matter by its title, from the list. */
export async function openMatter(page, title) {
  await follow(page, page.getByRole("link", { name: "事项", exact: true }));
  await follow(page, page.getByRole("link", { name: title }));
}

/** Says "me too" on the page of a matter, with a telephone number. */
export async function sayMeToo(page, phone) {
  await page.locator("summary", { hasText: "我也遇到" }).click();
  await fillIn(page, { 打电话: true, 手机号: phone });
  return press(page, "我也遇到");
}

/** The steps of a matter's story, the latest first. */
export function story(page) {
  return page.locator(".story b").allInnerTexts();
}
