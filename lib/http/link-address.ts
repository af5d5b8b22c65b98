import { AppError } from "@/lib/domain/errors";
import { env } from "@/lib/env";

/**
 * Where a link with a token leads: its token stands behind #, which browsers send to nobody, so that it is in no log.
 * Without ASSAY_PUBLIC_URL the address is the one that the caller's page came from (a session's Origin was checked), or
 * that the request came to. Asked for before the link is made: a Host that is none is refused, and nothing is written.
 * @returns the address of a token. Throws INVALID_REQUEST.
 */
export function linkAddress(
  { headers }: { headers: Headers },
  path: "/join" | "/reset" | "/shared",
): (token: string) => string {
  const page = new URL(path, env().ASSAY_PUBLIC_URL ?? originOf(headers)).href;
  return (token) => `${page}#${token}`;
}

function originOf(headers: Headers): string {
  const origin = headers.get("origin") ?? "";
  if (/^https?:/.test(origin) && URL.canParse(origin)) return origin;
  const scheme = headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https" ? "https" : "http";
  const host = headers.get("host") ?? "127.0.0.1";
  const site = `${scheme}://${host}`;
  if (/[@/?#\s]/.test(host) || !URL.canParse(site)) {
    throw new AppError("INVALID_REQUEST", "The Host header names no host.");
  }
  return site;
}
