import { expect, test } from "vitest";
import { withCors } from "./cors";

const OURS = "https://app.example.org";
const ask = (origin: string | null, more: RequestInit = {}) =>
  new Request("https://assay.test/api/v1/me", { ...more, headers: { ...(origin && { origin }), ...more.headers } });
const answer = () => new Response(null, { status: 204, headers: { allow: "GET, HEAD, OPTIONS", vary: "Cookie" } });
const preflight = { method: "OPTIONS", headers: { "access-control-request-method": "GET" } };

test("without a named origin nobody's page may call", () => {
  const { headers } = withCors(ask(OURS, preflight), answer(), []);
  expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
});

test.each([
  ["the named origin", OURS, OURS, OURS],
  ["another", "https://evil.example", OURS, null],
  ["one that begins like it", `${OURS}.evil.example`, OURS, null],
  ["a file or a sandboxed frame", "null", OURS, null],
  ["any, where any may", "https://else.example", "*", "https://else.example"],
  ["no page at all", null, OURS, null],
])("%s", (_, origin, named, allowed) => {
  const { headers } = withCors(ask(origin), answer(), [named]);
  expect(headers.get("access-control-allow-origin")).toBe(allowed);
  expect(headers.get("access-control-allow-credentials")).toBeNull();
  expect(headers.get("access-control-allow-methods")).toBeNull();
  // Whatever the answer, a cache must not show one origin's to another.
  expect(headers.get("vary")).toBe("Cookie, Origin");
});

test("a preflight is told the methods of the route and the headers that the API takes", () => {
  const { headers } = withCors(ask(OURS, preflight), answer(), [OURS]);
  expect(headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
  for (const name of ["x-api-key", "authorization", "content-type", "idempotency-key", "if-match"])
    expect(headers.get("access-control-allow-headers")?.split(", ")).toContain(name);
  expect(headers.get("access-control-max-age")).toBe("600");
});
