// The real binary on a fresh database with the demo's story, and a browser to look at it.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-quic",
];

function binary() {
  const path = process.env.MINGTONG_BIN;
  if (!path) throw new Error("MINGTONG_BIN names the binary to test: run `make e2e`");
  return path;
}

/** Runs a command to its end. */
export function run(args, env = {}) {
  return new Promise((resolve, reject) => {
    const command = spawn(binary(), args, { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, MINGTONG_LOG: "error", ...env } });
    let output = "";
    command.stdout.on("data", (chunk) => (output += chunk));
    command.once("error", reject);
    command.once("exit", (code) => resolve({ code, output: output.trim() }));
  });
}

/** Starts the server on `data` with `mingtong serve` or `mingtong demo`; `stop` ends it. */
export async function start(data, command = "serve") {
  const args = ["--data", data, command, "--listen", "127.0.0.1:0"];
  const child = spawn(binary(), args, { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, MINGTONG_LOG: "error" } });
  const url = await new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
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
  return { url, stop };
}

/** A directory that is removed by its `remove`. */
export async function temporaryDirectory() {
  const path = await mkdtemp(join(tmpdir(), "mingtong-e2e-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Debian's Chromium, headless. */
export function startBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

/** A phone or a desktop, in a language. */
export function openContext(browser, { language = "zh-CN", phone = false, script = true } = {}) {
  const viewport = phone ? { width: 390, height: 844 } : { width: 1280, height: 900 };
  return browser.newContext({ locale: language, viewport, javaScriptEnabled: script, timezoneId: "Asia/Shanghai" });
}
