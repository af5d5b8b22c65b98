import { randomUUID } from "node:crypto";

const SANE = /^[A-Za-z0-9._~:+/=-]{1,128}$/;

/** The caller's own `x-request-id` when it is a sane token of at most 128 characters, a new UUID otherwise. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given !== null && SANE.test(given) ? given : randomUUID();
}
