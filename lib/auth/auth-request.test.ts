import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { authRequest, redirectTarget } from "./auth-request";

const SITE = "http://localhost:3000";
const FORM = "application/x-www-form-urlencoded";
const request = (path: string, method = "GET", body: string | Uint8Array<ArrayBuffer> | null = null, type = FORM) =>
  new NextRequest(`${SITE}/api/auth/${path}`, { method, body, headers: { "content-type": type, cookie: "a=b" } });

test("a sign-in passes as it came", async () => {
  const passed = await authRequest(request("callback/credentials", "POST", "email=a%40b.example&password=%C3%A9"));
  expect(await passed.text()).toBe("email=a%40b.example&password=%C3%A9");
  expect([passed.method, passed.nextUrl.pathname]).toEqual(["POST", "/api/auth/callback/credentials"]);
  expect([passed.headers.get("cookie"), passed.headers.get("content-type")]).toEqual(["a=b", FORM]);
  const session = request("session");
  expect(await authRequest(session)).toBe(session);
});

test("from the OpenID provider people come back by a link", async () => {
  const back = request("callback/oidc?code=a&state=b");
  expect(await authRequest(back)).toBe(back);
});

test.each([
  ["strangers' log lines", request("_log", "POST", "code=FORGED&level=error"), "NOT_FOUND"],
  ["reading what only takes sign-ins", request("callback/credentials"), "METHOD_NOT_ALLOWED"],
  ["half a JSON", request("callback/credentials", "POST", "{", "application/json"), "INVALID_REQUEST"],
  ["a JSON list", request("callback/credentials", "POST", "[1]", "application/json"), "INVALID_REQUEST"],
  ["JSON null", request("callback/credentials", "POST", "null", "application/json"), "INVALID_REQUEST"],
  ["no UTF-8", request("signout", "POST", new Uint8Array([0xff, 0xfe])), "INVALID_REQUEST"],
  ["a body without end", request("callback/credentials", "POST", "a".repeat(70_000)), "BODY_TOO_LARGE"],
])("%s are refused", async (_, sent, code) => {
  await expect(authRequest(sent)).rejects.toMatchObject({ code });
});

test.each([
  ["/jobs?x=1", `${SITE}/jobs?x=1`],
  [`${SITE}/jobs`, `${SITE}/jobs`],
  ["https://evil.example", SITE],
  ["//evil.example", SITE],
  ["/\\evil.example", SITE],
  [`${SITE}@evil.example/`, SITE],
  [`${SITE}.evil.example/`, SITE],
  ["javascript:alert(1)", SITE],
  ["http://[", SITE],
])("%s leads to %s", (url, expected) => {
  expect(redirectTarget({ url, baseUrl: SITE })).toBe(expected);
});
