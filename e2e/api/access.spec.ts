import { expect } from "@playwright/test";
import { signedInTest } from "../stack";
import { askForScore, storeProfile, untilSettled } from "./job-steps";
import { test } from "./neighbour";
import { expectRefusal } from "./refusal";

const guarded = [
  ["GET", "/api/v1/me"],
  ["GET", "/api/v1/profiles"],
  ["GET", "/api/v1/rubrics"],
  ["GET", "/api/v1/scoring-jobs"],
  ["POST", "/api/v1/profiles"],
  ["POST", "/api/v1/profiles/7/score"],
  ["POST", "/api/v1/scoring-jobs/7/retry"],
] as const;

for (const [method, path] of guarded) {
  test(`${method} ${path} without credentials, whatever else is wrong: 401`, async ({ anonymous, countRows }) => {
    const before = await countRows();
    const sent = method === "POST" ? { data: Buffer.from("{") } : {};
    const response = await anonymous.fetch(path, { method, ...sent });
    await expectRefusal(response, 401, "UNAUTHENTICATED");
    expect(response.headers()["www-authenticate"]).toContain("Bearer");
    expect(await countRows()).toEqual(before);
  });
}

test("keys that don't count: unknown, revoked, expired, two at once", async ({ anonymous, keyWith, stack }) => {
  const past = new Date("2026-01-01T00:00:00Z");
  const me = (headers: Record<string, string>) => anonymous.get("/api/v1/me", { headers });
  const unknown = `assay_${"0".repeat(48)}`;
  await expectRefusal(await me({ "x-api-key": unknown }), 401, "UNAUTHENTICATED");
  await expectRefusal(await me({ "x-api-key": await keyWith(["admin"], { revokedAt: past }) }), 401, "API_KEY_REVOKED");
  await expectRefusal(await me({ "x-api-key": await keyWith(["admin"], { expiresAt: past }) }), 401, "API_KEY_EXPIRED");
  const two = { "x-api-key": stack.apiKey, authorization: `Bearer ${unknown}` };
  await expectRefusal(await me(two), 400, "INVALID_REQUEST");
});

test("a bearer token is as good as x-api-key", async ({ anonymous, stack }) => {
  const response = await anonymous.get("/api/v1/me", { headers: { authorization: `Bearer ${stack.apiKey}` } });
  expect(await response.json()).toMatchObject({ kind: "api_key", sandbox: true });
});

const scoped = [
  ["GET", "/api/v1/profiles", ["scores:read"]],
  ["POST", "/api/v1/profiles", ["profiles:read"]],
  ["POST", "/api/v1/profiles/7/score", ["scores:read", "profiles:write"]],
  ["GET", "/api/v1/scoring-jobs", ["profiles:read"]],
  ["GET", "/api/v1/scoring-jobs/7/input", ["scores:read"]],
  ["POST", "/api/v1/scoring-jobs/7/cancel", ["scores:read"]],
  ["GET", "/api/v1/rubrics/7", ["scores:read"]],
  ["GET", "/api/v1/scoring-jobs/stats", ["profiles:read"]],
  ["PATCH", "/api/v1/workspace", ["scores:write", "profiles:write", "rubrics:write"]],
] as const;

for (const [method, path, scopes] of scoped) {
  test(`${method} ${path} with only ${scopes.join(", ")}: 403`, async ({ anonymous, keyWith, countRows }) => {
    const before = await countRows();
    const headers = { "x-api-key": await keyWith([...scopes]) };
    const response = await anonymous.fetch(path, { method, headers, ...(method === "POST" ? { data: {} } : {}) });
    await expectRefusal(response, 403, "INSUFFICIENT_SCOPE");
    expect(await countRows()).toEqual(before);
  });
}

test("another workspace's profile, rubric and job don't exist, and nothing of them is listed", async ({
  api,
  anonymous,
  neighbour,
  countRows,
}) => {
  const profile = await storeProfile(api);
  const { job_id } = await askForScore(api, profile, { role: "CTO" });
  await untilSettled(api, job_id);
  const [rubric] = (await (await api.get("/api/v1/rubrics")).json()).data;
  const before = await countRows();
  const headers = { "x-api-key": neighbour.key };
  const get = (path: string) => anonymous.get(path, { headers });
  const post = (path: string, data: object) => anonymous.post(path, { headers, data });
  await expectRefusal(await get(`/api/v1/profiles/${profile}`), 404, "PROFILE_NOT_FOUND");
  await expectRefusal(await get(`/api/v1/rubrics/${rubric.id}`), 404, "RUBRIC_NOT_FOUND");
  await expectRefusal(await get(`/api/v1/scoring-jobs/${job_id}`), 404, "JOB_NOT_FOUND");
  await expectRefusal(await get(`/api/v1/scoring-jobs/${job_id}/input`), 404, "JOB_NOT_FOUND");
  await expectRefusal(await post(`/api/v1/profiles/${profile}/score`, { prompt: "x" }), 404, "PROFILE_NOT_FOUND");
  await expectRefusal(await post(`/api/v1/scoring-jobs/${job_id}/retry`, {}), 404, "JOB_NOT_FOUND");
  await expectRefusal(await post(`/api/v1/scoring-jobs/${job_id}/cancel`, {}), 404, "JOB_NOT_FOUND");
  for (const list of ["profiles", "rubrics", "scoring-jobs"]) {
    expect(await (await get(`/api/v1/${list}`)).json()).toEqual({ data: [], next_cursor: null });
  }
  expect(await countRows()).toEqual(before);
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
