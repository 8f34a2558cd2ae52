// Signing in by the city's provider of sign-ins: an account is linked once by whoever holds its password, and opened by
// whom the provider vouches for from then on; nobody else comes in, and every failure says what to do.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { complaint, fillIn, openContext, press } from "../lib/browser.mjs";
import { HOME, PASSWORD } from "../lib/community.mjs";
import { sqlite, temporaryDirectory } from "../lib/database.mjs";
import { signIn } from "../lib/desk.mjs";
import { CLIENT, SECRET, openDoorway, reserveProvider, sayWho } from "../lib/provider.mjs";
import { raise, strike } from "../lib/stage.mjs";

const LABEL = "市民身份";
const BY_PROVIDER = `用${LABEL}登录`;
/** Who the social worker is to the provider. */
const WHO = "citizen-0017";

let stage, provider, doorway, directory, page;

before(async () => {
  doorway = await openDoorway(() => stage.server.url);
  provider = await reserveProvider(`${doorway.url}/sign-in/return`);
  directory = await temporaryDirectory();
  const secret = join(directory.path, "secret");
  await writeFile(secret, `${SECRET}\n`);
  process.env.MINGTONG_PUBLIC_URL = doorway.url;
  process.env.MINGTONG_OIDC_ISSUER = provider.issuer;
  process.env.MINGTONG_OIDC_CLIENT_ID = CLIENT;
  process.env.MINGTONG_OIDC_CLIENT_SECRET_FILE = secret;
  process.env.MINGTONG_OIDC_LABEL = LABEL;
  stage = await raise(sqlite);
  const context = await openContext(stage.browser);
  // Its pages ask for a typeface of the internet.
  await context.route("https://fonts.googleapis.com/**", (route) => route.abort());
  page = await context.newPage();
});

after(async () => {
  await strike(stage);
  await provider?.goAway();
  await doorway?.close();
  await directory?.remove();
});

/** Presses a button behind which the provider is, and waits for its page. */
async function go(name) {
  const isThere = (url) => url.href.startsWith(`${provider.issuer}/interaction/`);
  await Promise.all([page.waitForURL(isThere), page.getByRole("button", { name, exact: true }).click()]);
}

/** Waits until a page of ours is there again. */
async function back(path) {
  await page.waitForURL((url) => url.origin === stage.server.url && url.pathname === HOME + path);
}

async function openSignIn() {
  await page.context().clearCookies();
  await page.goto(`${stage.server.url}${HOME}/sign-in`);
}

test("a provider that is away is told as such, and the password still opens", async () => {
  await openSignIn();
  await lookInBothLanguages(page);
  assert.equal(await press(page, BY_PROVIDER), 503);
  assert.match(await complaint(page), /没有回应/);
  await look(page);
  await openSignIn();
  assert.equal(await signIn(page, "shequ", PASSWORD), 200);
  await provider.open();
});

test("whoever is known there but not here comes in nowhere, and is told what to do", async () => {
  await openSignIn();
  await go(BY_PROVIDER);
  await sayWho(page, WHO);
  await back("/sign-in/return");
  assert.match(await complaint(page), /没有和它连上的账号/);
  await look(page);
  await page.goto(`${stage.server.url}${HOME}/desk`);
  assert.ok(new URL(page.url()).pathname.endsWith("/sign-in"), "nobody is in");
});

test("an account is linked by whoever knows its password", async () => {
  await openSignIn();
  assert.equal(await signIn(page, "shequ", PASSWORD), 200);
  await page.goto(`${stage.server.url}${HOME}/account`);
  await lookInBothLanguages(page);
  await fillIn(page, { 先输一次现在的密码: PASSWORD });
  await go(`和${LABEL}连上`);
  await sayWho(page, WHO);
  await back("/account");
  assert.match(await page.getByRole("status").innerText(), /已连上/);
  await lookInBothLanguages(page);
});

test("out and in again by the provider, which is still signed in itself", async () => {
  assert.equal(await press(page, "退出登录"), 200);
  await page.goto(`${stage.server.url}${HOME}/desk`);
  assert.ok(new URL(page.url()).pathname.endsWith("/sign-in"));
  await page.getByRole("button", { name: BY_PROVIDER, exact: true }).click();
  await back("/desk");
  await page.getByRole("button", { name: "退出登录" }).waitFor();
});

test("in from a browser that nobody knows, and the way back is taken once", async () => {
  await openSignIn();
  await go(BY_PROVIDER);
  await sayWho(page, WHO);
  await back("/desk");
  const taken = doorway.last;
  assert.match(taken, /^\/sign-in\/return\?.*code=/);
  await page.goto(doorway.url + taken);
  assert.match(await complaint(page), /重新开始/);
  await openSignIn();
  await page.goto(doorway.url + taken);
  assert.match(await complaint(page), /重新开始/, "nor does it open anything elsewhere");
  await page.goto(`${doorway.url}/sign-in/return?state=mingtong.forged&code=forged`);
  assert.match(await complaint(page), /重新开始/);
  await look(page);
});

test("who does not agree there is not signed in here", async () => {
  await openSignIn();
  await go(BY_PROVIDER);
  await page.getByRole("link", { name: "Cancel" }).click();
  await back("/sign-in/return");
  assert.match(await complaint(page), /没有同意/);
  await look(page);
});

test("a provider that goes away while somebody is on the way leaves them outside", async () => {
  await openSignIn();
  await go(BY_PROVIDER);
  doorway.before = () => provider.goAway();
  await sayWho(page, WHO);
  await back("/sign-in/return");
  assert.match(await complaint(page), /没有回应/);
  await provider.open();
  await page.getByRole("link", { name: "回到登录" }).click();
  await page.getByRole("button", { name: BY_PROVIDER, exact: true }).waitFor();
});

test("once it is unlinked, the provider opens nothing", async () => {
  await openSignIn();
  assert.equal(await signIn(page, "shequ", PASSWORD), 200);
  await page.goto(`${stage.server.url}${HOME}/account`);
  assert.equal(await press(page, "断开"), 200);
  assert.match(await page.getByRole("status").innerText(), /已断开/);
  await openSignIn();
  await go(BY_PROVIDER);
  await sayWho(page, WHO);
  await back("/sign-in/return");
  assert.match(await complaint(page), /没有和它连上的账号/);
});
