import { expect, test } from "vitest";
import { z } from "zod";
import { linkRoute } from "./link-route";
import { ok } from "./respond";

const POST = linkRoute(z.strictObject({ token: z.string() }), async () => ok({}));
async function statusOf(body: string): Promise<number> {
  const headers = { "content-type": "application/json" };
  const request = new Request("http://assay.test/api/v1/account-links/read", { method: "POST", headers, body });
  return (await POST(request, { params: Promise.resolve({}) })).status;
}

test("no body is large, since anybody may send one", async () => {
  expect(await statusOf(JSON.stringify({ token: "t".repeat(8_000) }))).toBe(200);
  expect(await statusOf(JSON.stringify({ token: "t".repeat(8_200) }))).toBe(413);
});

test("a slip in a form is no guess at a link: it counts for nothing", async () => {
  for (let at = 0; at < 40; at += 1) expect(await statusOf('{"token": 1}')).toBe(400);
});
