import { env } from "@/lib/env";

/**
 * Where a one-time link leads: its token stands behind #, which browsers send to nobody, so that it is in no log.
 * Without ASSAY_PUBLIC_URL the address is the one that the caller's page came from (a session's Origin was checked), or
 * that the request came to.
 */
export function linkAddress({ headers }: { headers: Headers }, path: "/join" | "/reset", token: string): string {
  const site = env().ASSAY_PUBLIC_URL ?? originOf(headers);
  return `${new URL(path, site).href}#${token}`;
}

function originOf(headers: Headers): string {
  const origin = headers.get("origin") ?? "";
  if (/^https?:/.test(origin) && URL.canParse(origin)) return origin;
  const scheme = headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https" ? "https" : "http";
  return `${scheme}://${headers.get("host") ?? "127.0.0.1"}`;
}
