// What people who sign in do at their desks: the worklist, and the forms of a matter.

import { fillIn, follow, openContext, press } from "./browser.mjs";
import { HOME, PASSWORD } from "./community.mjs";

/** Signs somebody in, in a browser of their own; what they see is their worklist. */
export async function openDesk(browser, url, login, { phone = false, password = PASSWORD } = {}) {
  const page = await (await openContext(browser, { phone })).newPage();
  await page.goto(`${url}${HOME}/desk`);
  const status = await signIn(page, login, password);
  if (status !== 200) throw new Error(`${login} signs in: ${status}, ${await page.getByRole("main").innerText()}`);
  return page;
}

/** Fills in the sign-in page; gives the status of what comes. */
export async function signIn(page, login, password) {
  await fillIn(page, { 登录名: login, 密码: password });
  return press(page, "登录");
}

/** Opens a matter by its title, from the worklist. */
export async function openFromWorklist(page, title) {
  await follow(page, page.getByRole("link", { name: "待办", exact: true }));
  await follow(page, page.getByRole("link", { name: title }));
}

/** The form of an act on the page of a matter, opened. */
export async function openForm(page, act) {
  const summary = page.locator("details.act > summary").filter({ hasText: new RegExp(`^${act}$`) });
  const form = summary.locator("xpath=..");
  if ((await form.getAttribute("open")) === null) await summary.click();
  return form;
}

/** Does an act on the matter that is open; gives the status of the page that comes. */
export async function act(page, name, answers = {}, button = name) {
  const form = await openForm(page, name);
  await fillIn(form, answers);
  return press(page, button, form);
}

/** Consents with a form in which somebody could also decline; gives the status of what comes. */
export async function consent(page, name, answers = {}) {
  const form = await openForm(page, name);
  await form.getByRole("radio", { name: "同意", exact: true }).check();
  return act(page, name, answers);
}

/** The acts that are offered on the page of a matter. */
export function offered(page) {
  return page.locator("details.act > summary").allInnerTexts();
}
