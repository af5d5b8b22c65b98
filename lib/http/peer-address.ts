import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

const HEADER = "x-assay-peer";

/**
 * Notes each request's socket address in a header of our own, over whatever the caller sent under that name: Next hands
 * routes no socket, and believes a forged `x-forwarded-for`. Called once, when the server process starts.
 */
export function recordPeerAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[HEADER] = request.socket.remoteAddress ?? "unknown";
  });
}

/**
 * The caller's address: the socket's, or what the nearest untrusted hop is said to be where the socket is a trusted proxy.
 * @param trustedProxies addresses, and ranges as CIDR
 */
export function addressOf(headers: Headers, trustedProxies: readonly string[]): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map(plain).filter(Boolean);
  const peer = plain(headers.get(HEADER) ?? "unknown");
  const trusted = listOf(trustedProxies);
  let address = peer;
  while (hops.length > 0 && isIn(trusted, address)) address = hops.pop() ?? address;
  return address;
}

function listOf(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [base = "", bits] = plain(proxy).split("/");
    const family = isIP(base) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(base, family);
    else list.addSubnet(base, Number(bits), family);
  }
  return list;
}

const isIn = (list: BlockList, address: string) =>
  isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/** Without spaces, and an IPv4 address without its IPv6 wrapping. */
function plain(address: string): string {
  return address.trim().replace(/^::ffff:/i, "");
}
