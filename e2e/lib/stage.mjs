// What a story needs before it begins: a browser, a founded community on an engine, its server, a resident's phone, and
// the page in which everything is looked at in the other language.

import { openMirror } from "./axe.mjs";
import { startBrowser } from "./browser.mjs";
import { found } from "./community.mjs";
import { openPhone } from "./resident.mjs";
import { start } from "./server.mjs";

/// `prepare` is given the database of the founded community before its server starts.
export async function raise(engine, prepare = async () => {}) {
  const stage = {};
  try {
    [stage.browser, stage.database] = await Promise.all([startBrowser(), engine()]);
    await found(stage.database);
    await prepare(stage.database);
    stage.server = await start(stage.database);
    const { browser, server } = stage;
    [stage.mirror, stage.resident] = await Promise.all([openMirror(browser), openPhone(browser, server.url)]);
    return stage;
  } catch (error) {
    await strike(stage);
    throw error;
  }
}

export async function strike(stage) {
  await stage?.browser?.close();
  await stage?.server?.stop();
  await stage?.database?.remove();
}
