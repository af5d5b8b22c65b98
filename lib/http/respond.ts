import type { AppError } from "@/lib/domain/errors";
import { etagOf } from "./etag";
import { problemOf } from "./problem";

const json = (body: unknown, status: number, headers: Record<string, string>, type = "application/json") =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": type, ...headers } });

/** 200 with a resource. */
export function ok(body: unknown, headers: Record<string, string> = {}): Response {
  return json(body, 200, headers);
}

/** 200 with a resource and the tag of its version. */
export function okAt(version: number, body: unknown): Response {
  return ok(body, { etag: etagOf(version) });
}

/** 201 with what was made, and where it stands. */
export function created(body: unknown, location: string): Response {
  return json(body, 201, { location });
}

/** 204: done, and nothing to say. */
export function noContent(): Response {
  return new Response(null, { status: 204 });
}

/** 202 with what was accepted, where to follow it, and after how many seconds to look. */
export function accepted(body: unknown, location: string, retryAfterSeconds: number): Response {
  return json(body, 202, { location, "retry-after": String(retryAfterSeconds) });
}

/** A refusal as `application/problem+json`. */
export function refused(error: AppError, requestId: string, headers: Record<string, string> = {}): Response {
  const body = problemOf(error);
  const extra: Record<string, string> = { ...headers };
  if (error.retryAfter !== undefined) extra["retry-after"] = String(Math.ceil(error.retryAfter));
  if (body.status === 401) extra["www-authenticate"] = 'Bearer realm="assay"';
  return json({ ...body, request_id: requestId }, body.status, extra, "application/problem+json");
}

/** The headers of every answer; those that a route set itself stay. */
export function withCommonHeaders(response: Response, requestId: string): Response {
  response.headers.set("x-request-id", requestId);
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "private, no-cache");
  response.headers.set("vary", "Authorization, x-api-key, Cookie");
  response.headers.set("x-content-type-options", "nosniff");
  return response;
}
