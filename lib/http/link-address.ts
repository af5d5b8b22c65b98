import { AppError } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { isOwnHost } from "./own-host";

/**
 * Where a link with a token leads: its token stands behind #, which browsers send to nobody, so that it is in no log.
 * Without ASSAY_PUBLIC_URL the address is the one that the caller's page came from, or that the request came to, where it
 * is known to be ours: who follows a link is asked for a password, and must not be led by a header. Asked for before the
 * link is made: what is refused wrote nothing.
 * @returns the address of a token. Throws INVALID_REQUEST.
 */
export function linkAddress(
  { headers }: { headers: Headers },
  path: "/join" | "/reset" | "/shared",
): (token: string) => string {
  const page = new URL(path, env().ASSAY_PUBLIC_URL ?? ownOriginOf(headers)).href;
  return (token) => `${page}#${token}`;
}

function ownOriginOf(headers: Headers): string {
  const origin = originOf(headers);
  if (isOwnHost(origin)) return origin;
  const detail = `Nobody has told this server that it is called ${new URL(origin).host}, and so it makes no link that leads there. Its operator names its address in ASSAY_PUBLIC_URL.`;
  throw new AppError("INVALID_REQUEST", detail);
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
