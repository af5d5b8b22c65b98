import { randomUUID } from "node:crypto";
import { type APIResponse, expect } from "@playwright/test";
import { holdingAnswers } from "../held-answers";
import { storeProfile } from "./job-steps";
import { test } from "./neighbour";

/** How many requests for a score the answer says are left. */
function left(response: APIResponse): number {
  expect(response.headers()["ratelimit-policy"]).toBe('"score-key";q=5000;w=3600');
  const told = /^"score-key";r=(\d+);t=\d+$/.exec(response.headers().ratelimit ?? "");
  return Number(told?.[1]);
}

test("each request for a score says what is left; a repetition and a refusal cost nothing", async ({
  keyWith,
  stack,
  playwright,
}) => {
  const key = await keyWith(["profiles:write", "scores:write"]);
  const extraHTTPHeaders = { "x-api-key": key };
  const api = holdingAnswers(await playwright.request.newContext({ baseURL: stack.url, extraHTTPHeaders }));
  const profileId = await storeProfile(api);
  const ask = (data: object, headers: Record<string, string> = {}) =>
    api.post(`/api/v1/profiles/${profileId}/score`, { data, headers });
  const named = { "idempotency-key": randomUUID() };
  expect(left(await ask({ role: "CTO" }, named))).toBe(4_999);
  const again = await ask({ role: "CTO" }, named);
  expect([again.status(), again.headers().ratelimit]).toEqual([202, undefined]);
  expect((await ask({ rubric_id: randomUUID() })).status()).toBe(404);
  expect(left(await ask({ role: "CTO", dry_run: true }))).toBe(4_998);
  await api.dispose();
});
