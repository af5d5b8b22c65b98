import { env } from "@/lib/env";

const SENT = "authorization, x-api-key, content-type, idempotency-key, if-match, if-none-match, prefer, x-request-id";
const SHOWN =
  "x-request-id, location, retry-after, etag, idempotency-replayed, preference-applied, ratelimit, ratelimit-policy";

/**
 * Lets pages of the named origins (`*`: of any) call with a key and read the answer; never with our cookie, which they
 * are not allowed to send along. Without a name the API stays closed to other origins.
 */
export function withCors(request: Request, response: Response, origins: string[] = env().ASSAY_CORS_ORIGINS): Response {
  if (origins.length === 0) return response;
  const { headers } = response;
  headers.append("vary", "Origin");
  const origin = request.headers.get("origin");
  if (!origin || !(origins.includes(origin) || origins.includes("*"))) return response;
  headers.set("access-control-allow-origin", origin);
  headers.set("access-control-expose-headers", SHOWN);
  if (request.method !== "OPTIONS" || !request.headers.has("access-control-request-method")) return response;
  headers.set("access-control-allow-methods", headers.get("allow") ?? "");
  headers.set("access-control-allow-headers", SENT);
  headers.set("access-control-max-age", "600");
  return response;
}
