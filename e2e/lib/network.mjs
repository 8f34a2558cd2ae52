// The network between a device and the server: it can be cut and mended, and it can lose an answer on its way.

import { connect, createServer } from "node:net";

/** A way to the server of its own, with an address that stays the same. */
export async function openNetwork(url) {
  const { hostname, port } = new URL(url);
  const sockets = new Set();
  let [isArmed, isDeaf] = [false, false];

  const carry = (from, to, isHeard) => {
    sockets.add(from);
    from.on("data", (bytes) => { if (isHeard(bytes)) to.write(bytes); });
    from.on("error", () => to.destroy());
    from.on("close", () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const way = createServer((near) => {
    const far = connect(Number(port), hostname);
    carry(near, far, (bytes) => {
      isDeaf ||= isArmed && bytes.subarray(0, 5).toString() === "POST ";
      return true;
    });
    carry(far, near, () => !isDeaf);
  });
  const listen = (at) => new Promise((resolve) => way.listen(at, "127.0.0.1", resolve));
  await listen(0);
  const own = way.address().port;

  const cut = async () => {
    const closed = new Promise((resolve) => way.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    url: `http://127.0.0.1:${own}`,
    cut,
    async mend() {
      [isArmed, isDeaf] = [false, false];
      await listen(own);
    },
    /** What is sent next reaches the server, and from then on nobody hears what it says. */
    loseAnswer() { isArmed = true; },
  };
}
