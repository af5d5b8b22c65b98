import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { countSignOn } from "@/lib/auth/attempts";
import { GET, POST } from "./route";

async function answer(step: "signin" | "callback", address: string): Promise<Response> {
  const method = step === "signin" ? "POST" : "GET";
  const headers = { "x-assay-peer": address };
  const request = new NextRequest(`http://assay.test/api/auth/${step}/oidc`, { method, headers });
  return (method === "POST" ? POST : GET)(request, { params: Promise.resolve({ nextauth: [step, "oidc"] }) });
}

test("of the 200 steps of single sign-on that an address has, the next leads back to the sign-in page", async () => {
  for (let step = 0; step < 200; step += 1) await countSignOn("192.0.2.1");
  const begun = await answer("signin", "192.0.2.1");
  expect(begun.status).toBe(429);
  expect(Number(begun.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await begun.json()).toEqual({ url: "/sign-in?error=RATE_LIMITED" });
  const back = await answer("callback", "192.0.2.1");
  expect([back.status, back.headers.get("location")]).toEqual([302, "/sign-in?error=RATE_LIMITED"]);
});
