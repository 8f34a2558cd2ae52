// A real provider of sign-ins (OpenID Connect) beside the stories: `oidc-provider` with its own pages, on which anybody
// is whoever they say they are. It opens and goes away at one address, as such services do.

import { createServer } from "node:http";
import Provider from "oidc-provider";

export const CLIENT = "mingtong";
export const SECRET = "a-secret-of-the-end-to-end-tests-only";

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server.address().port));
  });
}

function close(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}

/** An address at which a provider can open, and where nobody is yet; `returnTo` is where it sends people back to. */
export async function reserveProvider(returnTo) {
  const held = createServer();
  const port = await listen(held, 0);
  await close(held);
  const issuer = `http://127.0.0.1:${port}`;
  let server;
  const open = async () => {
    const provider = new Provider(issuer, {
      clients: [{ client_id: CLIENT, client_secret: SECRET, redirect_uris: [returnTo] }],
      pkce: { required: () => true },
      cookies: { keys: ["of the end-to-end tests only"] },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    });
    server = createServer(provider.callback());
    await listen(server, port);
  };
  const goAway = async () => {
    if (server?.listening) await close(server);
  };
  return { issuer, open, goAway };
}

/**
 * The public address, known before the server is: whatever comes goes on to where `target` says then. What came last is
 * kept, and `before` is awaited once before it goes on.
 */
export async function openDoorway(target) {
  const doorway = { last: undefined, before: undefined };
  const server = createServer(async (request, response) => {
    doorway.last = request.url;
    const before = doorway.before;
    doorway.before = undefined;
    await before?.();
    response.writeHead(303, { location: target() + request.url }).end();
  });
  doorway.url = `http://127.0.0.1:${await listen(server, 0)}`;
  doorway.close = () => close(server);
  return doorway;
}

/** Says who somebody is on the provider's pages, and agrees. */
export async function sayWho(page, who) {
  await page.getByPlaceholder("Enter any login").fill(who);
  await page.getByPlaceholder("and password").fill("anything");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}
