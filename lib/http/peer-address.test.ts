import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { addressOf, recordPeerAddresses } from "./peer-address";

const headers = (peer: string, forwarded: string) =>
  new Headers({ "x-assay-peer": peer, "x-forwarded-for": forwarded });

test.each([
  ["203.0.113.9", "198.51.100.1", [], "203.0.113.9"],
  ["::ffff:10.0.0.1", "198.51.100.1", ["10.0.0.1"], "198.51.100.1"],
  ["10.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2", ["10.0.0.1", "10.0.0.2"], "198.51.100.1"],
  ["10.0.0.1", "", ["10.0.0.1"], "10.0.0.1"],
  ["10.0.0.1", "6.6.6.6, 198.51.100.1, 10.9.0.2", ["10.0.0.0/8"], "198.51.100.1"],
  ["fd00::7", "198.51.100.1", ["fd00::/8"], "198.51.100.1"],
  ["11.0.0.1", "198.51.100.1", ["10.0.0.0/8", "fd00::/8"], "11.0.0.1"],
  ["10.0.0.1", "not-an-address", ["10.0.0.0/8"], "not-an-address"],
])("peer %s, forwarded for %j, trusting %j: %s", (peer, forwarded, trusted, expected) => {
  expect(addressOf(headers(peer, forwarded), trusted)).toBe(expected);
});

test("the socket's address replaces a forged header", async () => {
  recordPeerAddresses();
  const server = createServer((request, response) => response.end(String(request.headers["x-assay-peer"])));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { "x-assay-peer": "6.6.6.6" } });
  expect(await answer.text()).toBe("127.0.0.1");
  server.close();
});
