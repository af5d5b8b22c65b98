import { expect } from "@playwright/test";
import { signedInTest } from "../stack";
import { askForScore, storeProfile } from "./job-steps";
import { test } from "./neighbour";
import { expectRefusal } from "./refusal";

test("two different keys at once are neither", async ({ anonymous, stack }) => {
  const headers = { "x-api-key": stack.apiKey, authorization: `Bearer assay_${"0".repeat(48)}` };
  await expectRefusal(await anonymous.get("/api/v1/me", { headers }), 400, "INVALID_REQUEST");
});

test("a bearer token is as good as x-api-key", async ({ anonymous, stack }) => {
  const response = await anonymous.get("/api/v1/me", { headers: { authorization: `Bearer ${stack.apiKey}` } });
  expect(await response.json()).toMatchObject({ kind: "api_key", sandbox: true });
});

test("a key with own_jobs_only sees no one else's job", async ({ api, anonymous, keyWith, sql }) => {
  const { job_id } = await askForScore(api, await storeProfile(api), { role: "CTO" });
  const key = await keyWith(["scores:read", "scores:write", "profiles:read"]);
  await sql`update api_keys set own_jobs_only = true where prefix = ${key.slice(0, 12)}`;
  const headers = { "x-api-key": key };
  await expectRefusal(await anonymous.get(`/api/v1/scoring-jobs/${job_id}`, { headers }), 404, "JOB_NOT_FOUND");
  const retried = await anonymous.post(`/api/v1/scoring-jobs/${job_id}/retry`, { headers });
  await expectRefusal(retried, 404, "JOB_NOT_FOUND");
});

signedInTest("a session reads, and writes from its own origin alone", async ({ request, stack }) => {
  expect(await (await request.get("/api/v1/me")).json()).toMatchObject({ kind: "user", email: stack.email });
  const write = (headers: Record<string, string>) =>
    request.post("/api/v1/profiles", { headers, data: { full_name: "Session Sample", external_id: "session-sample" } });
  await expectRefusal(await write({}), 403, "ORIGIN_REFUSED");
  for (const origin of ["null", "https://evil.example"]) {
    await expectRefusal(await write({ origin }), 403, "ORIGIN_REFUSED");
  }
  expect([200, 201]).toContain((await write({ origin: stack.url })).status());
});
