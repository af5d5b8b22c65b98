import { logger } from "@/lib/telemetry/logger";

interface Answered {
  requestId: string;
  request: Request;
  status: number;
  /** What stands in the address in the place of ids. */
  params: readonly unknown[];
  /** `performance.now()` at its beginning. */
  since: number;
}

/**
 * Notes what a request came to, so that a request id leads to something. Reads that went well are told at level debug
 * alone: whoever polls would fill the log. Queries are left out, since people search by names.
 */
export function logAnswer({ requestId, request, status, params, since }: Answered): void {
  const { method } = request;
  const isRead = method === "GET" || method === "HEAD" || method === "OPTIONS";
  const level = isRead && status < 400 ? "debug" : "info";
  if (!logger().isLevelEnabled(level)) return;
  const path = plainPath(new URL(request.url).pathname, params);
  logger()[level](
    { request_id: requestId, method, path, status, ms: Math.round(performance.now() - since) },
    "Answered",
  );
}

const ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{1,9})$/;
const WORD = /^[a-z0-9-]{1,40}$/;

/** A path as our routes have them. What stands in an id's place and is none is cut out: a caller may write a name there. */
export function plainPath(pathname: string, params: readonly unknown[]): string {
  const isOurs = (part: string) => ID.test(part) || (WORD.test(part) && !params.includes(part));
  return pathname.replace(/[^/]+/g, (part) => (isOurs(part) ? part : "*"));
}
