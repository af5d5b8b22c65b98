import { logger } from "@/lib/telemetry/logger";

interface Answered {
  requestId: string;
  request: Request;
  status: number;
  /** `performance.now()` at its beginning. */
  since: number;
}

/**
 * Notes what a request came to, so that a request id leads to something. Reads that went well are told at level debug
 * alone: whoever polls would fill the log. Queries are left out, since people search by names.
 */
export function logAnswer({ requestId, request, status, since }: Answered): void {
  const { method } = request;
  const isRead = method === "GET" || method === "HEAD" || method === "OPTIONS";
  const level = isRead && status < 400 ? "debug" : "info";
  if (!logger().isLevelEnabled(level)) return;
  const path = plainPath(new URL(request.url).pathname);
  logger()[level](
    { request_id: requestId, method, path, status, ms: Math.round(performance.now() - since) },
    "Answered",
  );
}

/** A path as our routes have them; what is no word, number or id of ours is cut out, since a caller may write anything there. */
export function plainPath(pathname: string): string {
  return pathname.replace(/[^/]+/g, (part) => (/^[a-z0-9-]{1,40}$/.test(part) ? part : "*"));
}
