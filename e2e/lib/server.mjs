// The real binary: its commands, and its server.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** What lets a program see another day; `$LIB` is the loader's own word for the directory of this machine. */
const FAKETIME = "/usr/$LIB/faketime/libfaketime.so.1";
/** Seconds go by as they are, and only the date is another. */
const REAL_SECONDS = { FAKETIME_DONT_FAKE_MONOTONIC: "1", DONT_FAKE_MONOTONIC: "1" };
/** What is done with what a command prints, and with what it complains of. */
const PRINTS = ["ignore", "pipe", "inherit"];
const COMPLAINS = ["ignore", "ignore", "pipe"];

// What takes days is told on `database.daysAgo`: the binary is then started under a clock that stands so many days before
// today's. The binary itself has no way to move its clock, and must not have one: dates are what a notice is worth.
function spawnBinary(database, args, env = {}, stdio = PRINTS) {
  const path = process.env.MINGTONG_BIN;
  if (!path) throw new Error("MINGTONG_BIN names the binary to test: run `make e2e`");
  // The library itself, and not the command before it: whoever ends that leaves the server running.
  const past = database.daysAgo && { LD_PRELOAD: FAKETIME, FAKETIME: `-${database.daysAgo}d`, ...REAL_SECONDS };
  const settings = { stdio, env: { ...process.env, MINGTONG_LOG: "error", ...past, ...env } };
  return spawn(path, [...database.arguments, ...args], settings);
}

function toItsEnd(command, stream) {
  return new Promise((resolve, reject) => {
    let output = "";
    command[stream].setEncoding("utf8").on("data", (chunk) => (output += chunk));
    command.once("error", reject);
    command.once("close", (code) => resolve({ code, output: output.trim() }));
  });
}

/** Runs a command on a database to its end: its exit code and what it printed. */
export function run(database, args, env) {
  return toItsEnd(spawnBinary(database, args, env), "stdout");
}

/** The same of a command that has to be refused: its exit code and what it complained of. */
export function runInVain(database, args, env) {
  return toItsEnd(spawnBinary(database, args, env, COMPLAINS), "stderr");
}

/**
 * Starts the server on a database with `mingtong serve` or `mingtong demo`, or what else listens, by its words and options;
 * `stop` ends it, `line` gives the first line that it said or will say in which a pattern is found.
 */
export async function start(database, command = "serve", env) {
  const child = spawnBinary(database, [command, "--listen", "127.0.0.1:0"].flat(), env);
  const said = [];
  const lines = createInterface({ input: child.stdout }).on("line", (line) => said.push(line));
  const line = async (pattern) => {
    for (;;) {
      const found = said.find((line) => pattern.test(line));
      if (found) return found;
      await once(lines, "line");
    }
  };
  const url = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    lines.on("line", (line) => {
      const match = line.match(/^listening on (http:\/\/\S+)/);
      if (match) resolve(match[1].replace(/\/$/, ""));
    });
  });
  const stop = async () => {
    child.removeAllListeners("exit");
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  };
  return { url, stop, line };
}
