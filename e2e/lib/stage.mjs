// What a story needs before it begins: a browser, a founded community on an engine, its server, a resident's phone, and
// the page in which everything is looked at in the other language.

import { openMirror } from "./axe.mjs";
import { startBrowser } from "./browser.mjs";
import { HOME, found } from "./community.mjs";
import { openPhone } from "./resident.mjs";
import { start } from "./server.mjs";

/// `prepare` is given the database of the founded community before its server starts; `daysAgo` says how long ago all that is.
export function raise(engine, prepare = async () => {}, daysAgo = 0) {
  return setUp(engine, daysAgo, async (database) => {
    await found(database);
    await prepare(database);
    return start(database);
  });
}

/// With the data of the demo, whose server has started when `prepare` is given the database.
export function raiseDemo(engine, prepare = async () => {}) {
  return setUp(engine, 0, async (database) => {
    const server = await start(database, "demo");
    try {
      await prepare(database);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  });
}

async function setUp(engine, daysAgo, serve) {
  const stage = {};
  try {
    [stage.browser, stage.database] = await Promise.all([startBrowser(), engine()]);
    stage.database.daysAgo = daysAgo;
    stage.server = await serve(stage.database);
    const { browser, server } = stage;
    [stage.mirror, stage.resident] = await Promise.all([openMirror(browser), openPhone(browser, server.url)]);
    return stage;
  } catch (error) {
    await strike(stage);
    throw error;
  }
}

/// So many days later: the server ends and starts again, and the resident's phone is at home.
export async function later(stage, days) {
  await stage.server.stop();
  stage.database.daysAgo -= days;
  stage.server = await start(stage.database);
  await stage.resident.goto(stage.server.url + HOME);
}

export async function strike(stage) {
  await stage?.browser?.close();
  await stage?.server?.stop();
  await stage?.database?.remove();
}
