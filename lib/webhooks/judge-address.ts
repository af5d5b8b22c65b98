import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

type Address = ReturnType<typeof ipaddr.parse>;

/** How an address stands: `inside` is in a range that the operator allows, where plain http is taken too. */
export type Judgement = { verdict: "public" | "inside" } | { verdict: "refused"; why: string };

const KINDS: Record<string, string> = {
  unspecified: "an address of this very machine",
  loopback: "a loopback address",
  private: "a private address",
  uniqueLocal: "a private address",
  linkLocal: "a link-local address, where clouds keep their metadata",
  carrierGradeNat: "an address behind a carrier's NAT",
  multicast: "a multicast address",
  broadcast: "the broadcast address",
  deprecatedSiteLocal: "a private address",
};
const SPECIAL = "an address set aside for special use";
/** All of IPv6 that is handed out so far. What is outside of it is either special or nobody's. */
const GLOBAL_V6 = ipaddr.parseCIDR("2000::/3");
const NAT64 = ipaddr.parseCIDR("64:ff9b::/96");
/** A public address by its number, and on every Azure machine the host that hands out its credentials. */
const AZURE_WIRE_SERVER = "168.63.129.16";

/**
 * Judges an address that a name led to, or that stood in a URL. One that carries an IPv4 address (mapped, NAT64) is
 * judged by that one. Only what is plainly public passes; the rest by the operator's ranges alone.
 * @param allowed the operator's ranges, CIDR
 */
export function judgeAddress(given: string, allowed: readonly string[]): Judgement {
  if (isIP(given) === 0) return { verdict: "refused", why: "no address" };
  const address = carried(ipaddr.parse(spelledOut(given)));
  if (allowed.some((range) => isWithin(address, ipaddr.parseCIDR(range)))) return { verdict: "inside" };
  const range = address.range();
  if (range !== "unicast") return { verdict: "refused", why: KINDS[range] ?? SPECIAL };
  const isOurs = address.kind() === "ipv6" && !isWithin(address, GLOBAL_V6);
  if (isOurs || address.toString() === AZURE_WIRE_SERVER) return { verdict: "refused", why: SPECIAL };
  return { verdict: "public" };
}

/** In hexadecimal alone, and without a zone: the library takes `::8.8.8.8` for a mapped address, the kernel doesn't. */
function spelledOut(address: string): string {
  const [bare = ""] = address.split("%");
  return isIP(bare) === 6 ? new URL(`http://[${bare}]`).hostname.slice(1, -1) : bare;
}

/** The IPv4 address that an IPv6 one stands for, or the address itself. */
function carried(address: Address): Address {
  if (!(address instanceof ipaddr.IPv6)) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return isWithin(address, NAT64) ? new ipaddr.IPv4(address.toByteArray().slice(12)) : address;
}

function isWithin(address: Address, [base, bits]: [Address, number]): boolean {
  if (address instanceof ipaddr.IPv4 && base instanceof ipaddr.IPv4) return address.match(base, bits);
  return address instanceof ipaddr.IPv6 && base instanceof ipaddr.IPv6 && address.match(base, bits);
}
