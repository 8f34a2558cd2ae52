// Walking through a community by its links: which pages whoever is signed in comes to, each page by the route that serves
// it, as the program names its routes.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { HOME } from "./community.mjs";

const ROUTES = new URL("../../crates/web/src/routes/", import.meta.url);
/** Addresses of one page that are followed: what stands on a page depends on what it is about. */
const SAMPLES_MAX = 4;
/** Files, pictures, and what scripts and programs ask. */
const NO_PAGE = /\.(csv|docx|xlsx|ics|json|js|atom|xml)$|picture|^\/log\/(checkpoint|proof|tile)|\/changes$|\/(track\/proof|open-data\/\{file\}|feeds\/\{file\})$/;

/** The pages of a community as the program's routes name them, those that name most of an address first. */
export function pages() {
  const files = readdirSync(ROUTES, { recursive: true }).filter((file) => file.endsWith("mod.rs"));
  const routes = files.flatMap((file) => [...readFileSync(new URL(file, ROUTES), "utf8").matchAll(/\.route\(\s*"\/c\/\{community\}([^"]*)",\s*get\(/g)]);
  const named = routes.map(([, route]) => route).filter((route) => !NO_PAGE.test(route));
  assert.ok(named.includes("") && named.includes("/desk"), "the routes are read");
  return named.sort((a, b) => a.split("{").length - b.split("{").length);
}

/** Whether an address is one of a page. */
function shape(page) {
  const parts = page.replaceAll(".", "\\.").replaceAll(/\{\*[^}]*\}/g, ".+").replaceAll(/\{[^}]*\}/g, "[^/]+");
  return new RegExp(`^${parts}$`);
}

/** The pages to which links lead from the community's first page and from the desk, each with the first address found. */
export async function walk(context, url) {
  const shapes = pages().map((page) => [page, shape(page)]);
  const pageOf = (address) => shapes.find(([, fits]) => fits.test(address.split("?")[0]))?.[0];
  const [met, found] = [new Set(["", "/desk"]), new Map()];
  // A set is gone through with what is added meanwhile.
  for (const address of met) {
    const page = pageOf(address);
    if (page === undefined || found.get(page)?.length === SAMPLES_MAX) continue;
    const answer = await context.request.get(url + HOME + address, { maxRedirects: 0 });
    if (answer.status() !== 200) continue;
    found.set(page, [...(found.get(page) ?? []), address]);
    for (const [, link] of (await answer.text()).matchAll(/<a [^>]*href="\/c\/mingtong([^"#]*)/g)) {
      if (!/[?&](lang|print)=/.test(link)) met.add(link.replaceAll("&amp;", "&"));
    }
  }
  return new Map([...found].map(([page, [first]]) => [page, first]));
}
