import { hostname as machineName, networkInterfaces } from "node:os";
import { env } from "@/lib/env";

/**
 * Whether an address's host is ours by more than its caller's word: loopback, this machine's name, one of its addresses,
 * or the host of NEXTAUTH_URL. Asked where no ASSAY_PUBLIC_URL says what the app is called.
 */
export function isOwnHost(address: string): boolean {
  const host = hostOf(address);
  return isLoopback(host) || named().includes(host);
}

function isLoopback(host: string): boolean {
  return host === "::1" || /^(127\.\d+\.\d+\.\d+|(.+\.)?localhost)$/.test(host);
}

function named(): string[] {
  const { NEXTAUTH_URL } = env();
  const addresses = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map((one) => one.address));
  const name = machineName().toLowerCase();
  return [...addresses, name, `${name}.local`, ...(NEXTAUTH_URL ? [hostOf(NEXTAUTH_URL)] : [])];
}

/** As a URL spells it: in small letters, an IPv4 address in four numbers, an IPv6 address here without its brackets. */
const hostOf = (address: string) => new URL(address).hostname.replace(/^\[(.*)\]$/, "$1");
