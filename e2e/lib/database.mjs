// Fresh databases, one for each engine: how the command line is told of them, and how they are removed.

import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A directory that is removed by its `remove`. */
export async function temporaryDirectory() {
  const path = await mkdtemp(join(tmpdir(), "mingtong-e2e-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A SQLite database in a directory of its own. */
export async function sqlite() {
  const { path, remove } = await temporaryDirectory();
  return { arguments: ["--data", path], remove };
}

/** A PostgreSQL database of its own on the server at MINGTONG_TEST_POSTGRES_URL. */
export async function postgres() {
  const server = process.env.MINGTONG_TEST_POSTGRES_URL;
  if (!server) throw new Error("no PostgreSQL to test with: run `make e2e`");
  const name = `story_${randomUUID().replaceAll("-", "")}`;
  const sql = (statement) => promisify(execFile)("psql", ["--no-psqlrc", "--quiet", "--command", statement, server]);
  await sql(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return { arguments: ["--database-url", url.href], remove: () => sql(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Both engines, for a story that is told on each of them at every run. */
export const both = [["SQLite", sqlite], ["PostgreSQL", postgres]];

/**
 * The engines of a story whose pages ask the database for nothing that the Rust tests do not ask of both: SQLite, and
 * PostgreSQL as well where `ENGINES=both` (`ENGINES=both make e2e`, before a release).
 */
export const engines = process.env.ENGINES === "both" ? both : both.slice(0, 1);
