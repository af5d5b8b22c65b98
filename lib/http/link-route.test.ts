import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { linkRoute } from "./link-route";
import { ok } from "./respond";

afterEach(() => {
  (globalThis as { assayLinkFailures?: unknown }).assayLinkFailures = undefined;
});

const POST = linkRoute(z.strictObject({ token: z.string() }), async () => ok({}));
async function statusOf(body: string): Promise<number> {
  const headers = { "content-type": "application/json" };
  const request = new Request("http://assay.test/api/v1/account-links/read", { method: "POST", headers, body });
  return (await POST(request, { params: Promise.resolve({}) })).status;
}

test("what can't be read counts as a refusal, too", async () => {
  for (let at = 0; at < 30; at += 1) expect(await statusOf('{"token": 1}')).toBe(400);
  expect(await statusOf('{"token": 1}')).toBe(429);
  expect(await statusOf('{"token": "t"}')).toBe(200);
});

test("no body is large", async () => {
  expect(await statusOf(JSON.stringify({ token: "t".repeat(8_000) }))).toBe(200);
  expect(await statusOf(JSON.stringify({ token: "t".repeat(8_200) }))).toBe(413);
});
