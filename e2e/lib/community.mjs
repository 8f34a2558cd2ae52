// A community as whoever keeps the installation founds it, at the command line.

import assert from "node:assert/strict";
import { run } from "./server.mjs";

/** Where its pages are. */
export const HOME = "/c/mingtong";
export const PASSWORD = "mingtong-e2e";
/** That of everybody in the demo. */
export const DEMO_PASSWORD = "mingtong-demo";
export const COURTYARD = "东风巷14号院";
export const LANE = "明通巷";
export const GARDENERS = "园林绿化队";
export const CARPENTERS = "便民维修站";

const GRID = "第一网格";
const DELEGATES = ["许代表", "韩代表"];

const PLACES = [
  [GRID, "grid", "530103001"],
  [COURTYARD, "courtyard", "53010300101", GRID],
  [LANE, "public", "53010300190", GRID],
];

// Login, name, role, where the role holds.
const PEOPLE = [
  ["shequ", "周社工", "staff", "community"],
  ["shuji", "吴书记", "secretary", "community"],
  ["jiedao", "钱主任", "street", "community"],
  ["wangge", "朱网格员", "grid_worker", `place:${GRID}`],
  ["yuanlin", "曹队长", "unit_handler", `unit:${GARDENERS}`],
  ["weixiu", "严师傅", "unit_handler", `unit:${CARPENTERS}`],
];

// In hours: a story that runs on any day must not need the holidays of a year that are not published yet. What residents
// write is public at once but where a story is about the look before that.
const RULES = [
  ["clock.accept", "48h"],
  ["clock.first_reply", "120h"],
  ["clock.finish", "360h"],
  ["clock.verify", "120h"],
  ["clock.close", "48h"],
  ["publication.review_residents", "0"],
];

/** Adds somebody who signs in, in a role that holds somewhere. */
export async function addPerson(database, [login, name, role, scope]) {
  const args = ["admin", "person", "add", name, "--community", "mingtong", "--role", role, "--scope", scope];
  const { code } = await run(database, [...args, "--login", login], { MINGTONG_PASSWORD: PASSWORD });
  assert.equal(code, 0, `mingtong ${args.join(" ")}`);
}

/** A command of whoever keeps the installation. */
async function runAdmin(database, ...args) {
  const { code } = await run(database, ["admin", ...args], { MINGTONG_PASSWORD: PASSWORD });
  assert.equal(code, 0, `mingtong admin ${args.join(" ")}`);
}

/** A community with rules that need no calendar. */
async function begin(admin, slug, name, prefix) {
  await admin("community", "add", slug, "--name", name, "--prefix", prefix, "--code", "530103");
  for (const [rule, value] of RULES) {
    const basis = ["--jurisdiction", "本社区", "--basis", "居民会议决定（示例）", "--from", "2020-01-01"];
    await admin("rule", "set", rule, value, "--community", slug, ...basis);
  }
}

/** Founds another community beside it: a courtyard, a secretary who signs in, and somebody of the street office who does not. */
export async function foundBeside(database, { slug, name, prefix, courtyard, login }) {
  const admin = (...args) => runAdmin(database, ...args);
  const here = ["--community", slug];
  await begin(admin, slug, name, prefix);
  await admin("place", "add", courtyard, ...here, "--kind", "courtyard", "--code", "53010300201");
  await admin("person", "add", "孙书记", ...here, "--role", "secretary", "--scope", "community", "--login", login);
  await admin("person", "add", "钱主任", ...here, "--role", "street", "--scope", "community");
}

/** Founds the community in an empty database. */
export async function found(database) {
  const admin = (...args) => runAdmin(database, ...args);
  const here = ["--community", "mingtong"];
  await begin(admin, "mingtong", "明通巷社区", "明通");
  for (const [name, kind, code, parent] of PLACES) {
    await admin("place", "add", name, ...here, "--kind", kind, "--code", code, ...(parent ? ["--parent", parent] : []));
  }
  for (const name of [GARDENERS, CARPENTERS]) await admin("unit", "add", name, ...here);
  for (const person of PEOPLE) await addPerson(database, person);
  for (const name of DELEGATES) await admin("person", "add", name, ...here, "--role", "delegate");
}
