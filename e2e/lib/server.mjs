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

/** Starts `mingtong demo`; `stop` ends it and removes its data. */
export async function startDemo() {
  const binary = process.env.MINGTONG_BIN;
  if (!binary) throw new Error("MINGTONG_BIN names the binary to test: run `make e2e`");
  const data = await mkdtemp(join(tmpdir(), "mingtong-e2e-"));
  const child = spawn(binary, ["demo", "--data", data, "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const match = line.match(/^listening on (http:\/\/\S+)/);
      if (match) resolve(match[1].replace(/\/$/, ""));
    });
  });
  const run = (...args) =>
    new Promise((resolve) => {
      const command = spawn(binary, ["--data", data, ...args], { stdio: ["ignore", "pipe", "inherit"] });
      let output = "";
      command.stdout.on("data", (chunk) => (output += chunk));
      command.once("exit", (code) => resolve({ code, output }));
    });
  const stop = async () => {
    child.removeAllListeners("exit");
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  return { url, data, run, stop };
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
