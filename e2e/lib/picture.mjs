// Pictures that people take.

/** A photograph of something, as a file to be chosen: really a JPEG, with its name on it. */
export async function photograph(browser, what) {
  const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
  await page.setContent(`<body style="background: #7a8b6f"><h1>${what}</h1></body>`);
  const buffer = await page.screenshot({ type: "jpeg" });
  await page.close();
  return { name: `${what}.jpg`, mimeType: "image/jpeg", buffer };
}
