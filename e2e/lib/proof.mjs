// What somebody does who keeps a proof of the record: to save it, and to have it checked in the browser.

/** Until the log of a community, whose page has this address, is signed and shown. */
export async function untilSigned(home) {
  for (;;) {
    const head = await fetch(`${home}/log/checkpoint`);
    await head.arrayBuffer();
    if (head.ok) return;
  }
}

/** Follows a link to a file, which is put at a path; gives the path. */
export async function save(page, link, path) {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  await download.saveAs(path);
  return path;
}

/** Checks a proof file on the page at an address, with a key; gives the answer. */
export async function checkProof(page, address, file, key) {
  await page.goto(address);
  await page.getByLabel("记录的公钥").fill(key);
  await page.getByLabel("证明文件").setInputFiles(file);
  await page.getByRole("button", { name: "检查", exact: true }).click();
  await page.locator("#proof-answer:visible").waitFor();
  return page.locator("#proof-answer").innerText();
}
