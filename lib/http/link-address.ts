import { env } from "@/lib/env";

/**
 * Where a one-time link leads: its token stands behind #, which browsers send to nobody, so that it is in no log.
 * Without ASSAY_PUBLIC_URL the address is the one that the request came to.
 */
export function linkAddress(
  request: { headers: Headers; url?: string },
  path: "/join" | "/reset",
  token: string,
): string {
  const host = request.headers.get("host") ?? "127.0.0.1";
  const origin = env().ASSAY_PUBLIC_URL ?? `http://${host}`;
  return `${new URL(path, origin).href}#${token}`;
}
