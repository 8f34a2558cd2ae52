// A delegate writes down at a reception on a tablet without network: what is typed stays, what is written down waits on
// the device and goes once the network is there, in order and once; what others did meanwhile is shown; nobody sends what
// somebody else wrote; whoever signs out leaves nothing behind.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { look, lookInBothLanguages } from "../lib/axe.mjs";
import { day, fillIn, follow, openContext, press } from "../lib/browser.mjs";
import { COURTYARD, HOME, PASSWORD, addPerson } from "../lib/community.mjs";
import { engines } from "../lib/database.mjs";
import { openDesk, signIn } from "../lib/desk.mjs";
import { openNetwork } from "../lib/network.mjs";
import { photograph } from "../lib/picture.mjs";
import { track } from "../lib/resident.mjs";
import { raise, strike } from "../lib/stage.mjs";

const REGISTER = `${HOME}/desk/register`;
const DELEGATE = ["daibiao", "叶代表", "delegate", "community"];
const VOICES = ["门禁坏了，谁都能进。", "健身器材松动。", "长椅断了木条。", "路灯不亮。", "楼道堆满杂物。"];
/** How often is looked for what comes about by itself: some seconds. */
const LOOKS_MAX = 2000;
const [UNSENT, SLIPS] = ["#register-unsent > ol > li", "#register-slips > ol > li"];

/** Opens the register in a new tab. */
async function openRegister(context, url) {
  const page = await context.newPage();
  await page.goto(url + REGISTER);
  return page;
}

/** Puts an entry down. */
async function writeDown(page, text, pictures = []) {
  await page.getByLabel("什么事").fill(text);
  if (pictures.length > 0) {
    await page.getByLabel("照片（可不加）").setInputFiles(pictures);
    await page.locator("#register-pictures li").nth(pictures.length - 1).waitFor();
  }
  await page.getByRole("button", { name: "登记", exact: true }).click();
}

/** How many records lie in a store of the device. */
function lying(page, store) {
  return page.evaluate((name) => new Promise((resolve) => {
    const opened = indexedDB.open("mingtong-register", 1);
    opened.onsuccess = () => {
      const all = opened.result.transaction(name).objectStore(name).count();
      all.onsuccess = () => {
        opened.result.close();
        resolve(all.result);
      };
    };
  }), store);
}

/** So many rows of a list, and no more. */
async function counted(page, list, n) {
  if (n > 0) await page.locator(list).nth(n - 1).waitFor();
  await page.waitForFunction(([rows, many]) => document.querySelectorAll(rows).length === many, [list, n]);
}

/** What comes out of the printer for an entry: how many pages, and what stands on them. */
async function printed(page, entry) {
  await page.evaluate(() => { window.print = () => {}; });
  await entry.getByRole("button", { name: "打印" }).click();
  await page.emulateMedia({ media: "print" });
  const text = await page.locator("body").innerText();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  return { text, pages: pdf.match(/\/Type\s*\/Page\b(?!s)/g).length };
}

/** The register can be opened without network from now on, by whoever is signed in. */
async function isKept(page) {
  const look = async (path) => {
    const kept = await (await caches.open("mingtong-register")).match(path, { ignoreVary: true });
    return Boolean(kept && navigator.serviceWorker.controller && localStorage.getItem("mingtong.register.owner"));
  };
  // Not `waitForFunction`, which takes a promise for a yes.
  for (let looks = 0; looks < LOOKS_MAX; looks += 1) if (await page.evaluate(look, REGISTER)) return;
  assert.fail("the register is not kept on the device");
}

for (const [name, engine] of engines) {
  describe(`a reception without network on ${name}`, () => {
    let stage, staff, network, tablet, page, pictures, reception;

    const status = (words) => page.locator("#register-status").filter({ hasText: words }).waitFor();
    const choose = () => fillIn(page, { 哪一场接访: { choose: reception } });

    before(async () => {
      stage = await raise(engine, (database) => addPerson(database, DELEGATE));
      network = await openNetwork(stage.server.url);
      pictures = await Promise.all(["门禁", "木条"].map((what) => photograph(stage.browser, what)));
    });

    after(async () => {
      await network?.cut();
      await strike(stage);
    });

    test("it is announced, and the delegate opens the register once", async () => {
      staff = await openDesk(stage.browser, stage.server.url, "shequ");
      await follow(staff, staff.getByRole("link", { name: "预告一场接访" }));
      await fillIn(staff, { 名称: "接待日", 日期: day(0), 从几点: "09:00", 到几点: "11:00", 地点: { choose: COURTYARD } });
      await fillIn(staff, { 第1位代表: { choose: "许代表" }, 第2位代表: { choose: "韩代表" } });
      await fillIn(staff, { 第1位是: { choose: "党代表" }, 第2位是: { choose: "政协委员" } });
      assert.equal(await press(staff, "发布预告"), 200);

      tablet = await openContext(stage.browser, { tablet: true });
      page = await openRegister(tablet, network.url);
      assert.equal(await signIn(page, "daibiao", PASSWORD), 200);
      await isKept(page);
      const offered = await page.getByLabel("哪一场接访").locator("option").allInnerTexts();
      reception = offered.find((text) => text.includes("接待日"));
      await choose();
      assert.ok(await page.getByText("排队号 1", { exact: true }).isVisible());
      await lookInBothLanguages(page);
      await isKept(page);
    });

    test("five matters with pictures are written down without network; the tab is closed and opened again", async () => {
      await network.cut();
      await choose();
      for (const [at, voice] of VOICES.entries()) {
        await writeDown(page, voice, at === 0 ? pictures : pictures.slice(1));
        await counted(page, UNSENT, at + 1);
      }
      await status("5 件还没送出，最早一件写于");
      await status("现在没有网络");
      await look(page);
      await page.getByLabel("什么事").fill("还没写完的");
      for (let looks = 0; looks < LOOKS_MAX && (await lying(page, "drafts")) === 0; looks += 1);
      await page.close();
      page = await openRegister(tablet, network.url);
      await counted(page, UNSENT, VOICES.length);
      assert.equal(await page.locator(UNSENT).filter({ hasText: "2 张照片" }).count(), 1);
      await page.waitForFunction(() => document.getElementById("text").value === "还没写完的");
    });

    test("what another device wrote meanwhile keeps its turn; exactly five are sent, in order, with slips", async () => {
      const other = await openRegister(staff.context(), stage.server.url);
      await fillIn(other, { 哪一场接访: { choose: reception } });
      await isKept(other);
      await writeDown(other, "电动车飞线充电。");
      await counted(other, SLIPS, 1);
      assert.match(await other.locator(SLIPS).innerText(), /排队号 1/);

      await network.mend();
      await page.reload();
      await counted(page, SLIPS, VOICES.length);
      await counted(page, UNSENT, 0);
      await status("全部已送出");
      const slips = (await page.locator(SLIPS).allInnerTexts()).reverse();
      for (const [at, slip] of slips.entries()) {
        assert.match(slip, new RegExp(`${at + 1} 号刚才被另一台设备用了，这一件改为 ${at + 2} 号`));
        assert.match(slip, new RegExp(`明通\\d{4}-000${at + 2} · 排队号 ${at + 2}`));
      }
      assert.match(await page.locator("#register-written").innerText(), /别人登记/);
      await look(page);
    });

    test("its slip is one small page with nothing of others, and its code opens the matter", async () => {
      const slip = page.locator(SLIPS).first();
      const code = await slip.locator("dd.code").innerText();
      const { pages, text } = await printed(page, slip);
      assert.ok(text.includes(code) && !VOICES.some((voice) => text.includes(voice)), text);
      assert.equal(text.match(/明通\d{4}-\d{4}/g).length, 1, text);
      assert.equal(pages, 1);
      assert.equal(await track(stage.resident, code), 200);
      await slip.getByRole("button", { name: "小票已交" }).click();
      await counted(page, SLIPS, VOICES.length - 1);
    });

    test("an entry whose answer got lost is sent again and is there once", async () => {
      await choose();
      network.loseAnswer();
      await writeDown(page, "答话丢在路上。");
      await counted(page, UNSENT, 1);
      // Until it is there; only its answer is not.
      await staff.goto(`${stage.server.url}${HOME}/desk`);
      const came = () => staff.getByRole("link", { name: "答话丢在路上" }).count();
      for (let looks = 0; looks < 100 && (await came()) === 0; looks += 1) await staff.reload();
      await network.cut();
      await network.mend();
      await page.reload();
      await counted(page, UNSENT, 0);
      await counted(page, SLIPS, VOICES.length);
      await staff.reload();
      assert.equal(await came(), 1);
    });

    test("a reception that was ended meanwhile refuses what was written for it; it stays, and is put right", async () => {
      await network.cut();
      await choose();
      await writeDown(page, "散会以后才送出。");
      await counted(page, UNSENT, 1);
      await follow(staff, staff.getByRole("link", { name: /接待日/ }));
      assert.equal(await press(staff, "结束接访"), 200);
      await network.mend();
      await page.reload();
      const refused = page.locator(`${UNSENT}[data-state="refused"]`);
      await refused.waitFor();
      assert.match(await refused.innerText(), /已经结束/);
      await page.reload();
      await refused.waitFor();
      await look(page);
      const { pages, text } = await printed(page, refused);
      assert.equal(pages, 1);
      assert.match(text, /散会以后才送出。[^]*没有收下[^]*已经结束/);
      assert.ok(![...VOICES, "明通"].some((other) => text.includes(other)), text);
      await refused.getByRole("button", { name: "修改" }).click();
      await page.waitForFunction(() => document.getElementById("text").value === "散会以后才送出。");
      await page.getByRole("alert").filter({ hasText: "已经结束" }).waitFor();
      await page.getByRole("button", { name: "登记", exact: true }).click();
      await counted(page, UNSENT, 0);
      await counted(page, SLIPS, VOICES.length + 1);
    });

    test("somebody else at the same tablet neither sees nor sends it; who comes back finds it", async () => {
      await network.cut();
      await writeDown(page, "过期以后。");
      await counted(page, UNSENT, 1);
      // Their session has ended: its cookie is gone.
      await tablet.clearCookies({ name: "mt_session" });
      await network.mend();
      await page.goto(network.url + REGISTER);
      assert.equal(await signIn(page, "shequ", PASSWORD), 200);
      await status("这台设备上还有别人的 1 件没送出");
      await counted(page, UNSENT, 0);
      await counted(page, SLIPS, 0);
      await press(page, "退出登录");
      await page.goto(network.url + REGISTER);
      assert.equal(await signIn(page, "daibiao", PASSWORD), 200);
      await counted(page, SLIPS, VOICES.length + 2);
      await counted(page, UNSENT, 0);
    });

    test("whoever signs out is warned of what was not sent; after that nothing of it is left", async () => {
      await network.cut();
      await writeDown(page, "不送了。");
      await counted(page, UNSENT, 1);
      const asked = [];
      const leave = async (answer) => {
        const question = page.waitForEvent("dialog");
        const pressed = page.getByRole("button", { name: "退出登录" }).click({ noWaitAfter: true });
        const dialog = await question;
        asked.push(dialog.message());
        await dialog[answer]();
        await pressed;
      };
      await leave("dismiss");
      await counted(page, UNSENT, 1);
      // Without network the server does not hear of it, but what lies on the device is gone.
      const gone = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/sign-out"));
      await leave("accept");
      await gone;
      await network.mend();
      assert.equal(asked.length, 2);
      assert.match(asked[0], /没送出/);
      await page.close();
      page = await openRegister(tablet, network.url);
      await isKept(page);
      await counted(page, UNSENT, 0);
      await counted(page, SLIPS, 0);
      assert.equal(await lying(page, "entries"), 0);
      assert.equal(await press(page, "退出登录"), 200);
    });
  });
}
