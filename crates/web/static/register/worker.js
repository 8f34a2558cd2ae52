// Keeps the register and what it needs on the device, and nothing else of the site: the page comes from the network
// where that answers in time, else from here. What is written down is none of its business (register/vault.js).
const CACHE = "mingtong-register";
const PATIENCE_MS = 4000;
const NEEDED = ["app.css", "app.js", "register.js"].map((file) => `/static/${file}?v=${VERSION}`);

const find = (request) => caches.match(request, { cacheName: CACHE, ignoreVary: true });
/** The page of whoever is signed in; what asks to sign in is another page. */
const keepPage = async (answer) => {
  if (!answer.ok || answer.redirected) return answer;
  await (await caches.open(CACHE)).put(HOME, answer.clone());
  return answer;
};
const page = async (event) => {
  const fresh = fetch(event.request).then(keepPage);
  event.waitUntil(fresh.catch(() => {}));
  const late = new Promise((_, no) => { setTimeout(no, PATIENCE_MS); });
  try {
    return await Promise.race([fresh, late]);
  } catch {
    return (await find(HOME)) || fresh;
  }
};
const asset = async (request) => {
  const kept = await find(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(CACHE)).put(request, answer.clone());
  return answer;
};

self.addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([...NEEDED, "/static/favicon.svg"]);
    await keepPage(await fetch(HOME));
  };
  event.waitUntil(keep().then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const cache = await caches.open(CACHE);
    const page = await cache.match(HOME, { ignoreVary: true });
    const text = page ? await page.text() : "";
    for (const request of await cache.keys()) {
      const { pathname, search } = new URL(request.url);
      const isNeeded = pathname === HOME || !search || NEEDED.includes(pathname + search) || text.includes(pathname + search);
      if (!isNeeded) await cache.delete(request);
    }
  };
  event.waitUntil(tidy().then(() => self.clients.claim()));
});
self.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname === HOME && event.request.mode === "navigate") event.respondWith(page(event));
  else if (pathname.startsWith("/static/")) event.respondWith(asset(event.request));
});
