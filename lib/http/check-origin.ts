import { AppError } from "@/lib/domain/errors";

/**
 * Refuses (403 `ORIGIN_REFUSED`) a write that a foreign page could have made a browser send with its cookie.
 * `publicUrl` is the address that users see; without it, scheme and Host of the request.
 */
export function checkOrigin(request: Request, publicUrl: string | undefined): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const origin = request.headers.get("origin");
  if (origin !== null && origin === (publicUrl ? new URL(publicUrl).origin : ownOrigin(request))) return;
  throw new AppError("ORIGIN_REFUSED", "A write with a session must come from the application's own pages.");
}

function ownOrigin(request: Request): string {
  const url = new URL(request.url);
  const scheme = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim() ?? url.protocol.replace(":", "");
  return `${scheme}://${request.headers.get("host") ?? url.host}`;
}
