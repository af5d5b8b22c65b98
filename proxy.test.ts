import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { policyOf, proxy } from "./proxy";

const policyFor = (path: string) =>
  proxy(new NextRequest(`http://localhost:3000${path}`)).headers.get("content-security-policy") ?? "";
const nonceIn = (policy: string) => /'nonce-([A-Za-z0-9+/=]+)'/.exec(policy)?.[1];

test("a page may run only scripts with this answer's nonce, and stands in nobody's frame", () => {
  const policy = policyFor("/profiles");
  expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{22,}';/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe-eval");
  expect(/script-src[^;]*/.exec(policy)?.[0]).not.toContain("unsafe-inline");
});

test("no two answers share a nonce", () => {
  expect(nonceIn(policyFor("/jobs"))).not.toBe(nonceIn(policyFor("/jobs")));
});

test("the page is rendered with the nonce that the browser is told", () => {
  const answer = proxy(new NextRequest("http://localhost:3000/jobs", { headers: { "content-security-policy": "x" } }));
  const given = answer.headers.get("x-middleware-request-content-security-policy");
  expect(given).toBe(answer.headers.get("content-security-policy"));
});

test("evaluated code is for development alone", () => {
  expect(policyOf("n", true)).toContain("'unsafe-eval'");
});

test.each([
  ["PUT", 405],
  ["PATCH", 405],
  ["DELETE", 405],
  ["OPTIONS", 204],
])("a page is read, or posted to by a form of ours: %s is answered with what may be", (method, status) => {
  const answer = proxy(new NextRequest("http://localhost:3000/docs", { method }));
  expect([answer.status, answer.headers.get("allow")]).toEqual([status, "GET, HEAD, POST, OPTIONS"]);
});

test.each(["GET", "HEAD", "POST"])("%s reaches the page", (method) => {
  const answer = proxy(new NextRequest("http://localhost:3000/docs", { method }));
  expect([answer.status, answer.headers.get("x-middleware-next")]).toEqual([200, "1"]);
});
