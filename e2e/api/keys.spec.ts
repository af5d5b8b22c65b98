import { type APIRequestContext, expect } from "@playwright/test";
import { ApiKeyResource, NewApiKeyResource } from "@/lib/api/contracts/api-keys";
import { askForScore, storeProfile } from "./job-steps";
import { test } from "./neighbour";
import { expectRefusal } from "./refusal";

const SCOPES = ["profiles:write", "scores:read", "scores:write"];

async function newKey(api: APIRequestContext, data: object = {}) {
  const made = await api.post("/api/v1/api-keys", { data: { name: "CRM", scopes: SCOPES, ...data } });
  expect(made.status()).toBe(201);
  const key = NewApiKeyResource.parse(await made.json());
  expect(made.headers().location).toBe(`/api/v1/api-keys/${key.id}`);
  return key;
}

const read = async (api: APIRequestContext, id: string) =>
  ApiKeyResource.parse(await (await api.get(`/api/v1/api-keys/${id}`)).json());

test("a key shows its secret once, does what its scopes say, and is refused once revoked", async ({
  api,
  anonymous,
}) => {
  const key = await newKey(api, { expires_at: "2099-01-01T00:00:00+02:00" });
  const headers = { "x-api-key": key.secret };
  expect(await (await anonymous.get("/api/v1/me", { headers })).json()).toMatchObject({
    id: key.id,
    service_account_id: key.service_account.id,
    own_jobs_only: false,
    scopes: SCOPES,
  });
  await expectRefusal(await anonymous.get("/api/v1/api-keys", { headers }), 403, "INSUFFICIENT_SCOPE");
  const shown = await read(api, key.id);
  expect(shown).toMatchObject({ status: "active", expires_at: "2098-12-31T22:00:00.000Z" });
  expect(shown.last_used_at).not.toBeNull();
  expect(await (await api.get("/api/v1/api-keys?limit=200")).text()).not.toContain(key.secret);
  expect((await api.delete(`/api/v1/api-keys/${key.id}`)).status()).toBe(204);
  await expectRefusal(await anonymous.get("/api/v1/me", { headers }), 401, "API_KEY_REVOKED");
  expect(await read(api, key.id)).toMatchObject({ status: "revoked" });
});

test("a rotated key's successor sees the jobs of both, and repeats what the old one sent", async ({
  api,
  anonymous,
}) => {
  const old = await newKey(api, { own_jobs_only: true });
  const profileId = await storeProfile(api);
  const ask = (secret: string) =>
    anonymous.post(`/api/v1/profiles/${profileId}/score`, {
      headers: { "x-api-key": secret, "idempotency-key": `score ${profileId}` },
      data: { role: "CTO" },
    });
  const first = await (await ask(old.secret)).json();
  const rotated = await api.post(`/api/v1/api-keys/${old.id}/rotate`, { data: { overlap_seconds: 0 } });
  expect(rotated.status()).toBe(201);
  const fresh = NewApiKeyResource.parse(await rotated.json());
  expect(fresh).toMatchObject({ replaces_id: old.id, service_account: old.service_account, own_jobs_only: true });
  await expectRefusal(await ask(old.secret), 401, "API_KEY_EXPIRED");
  const again = await ask(fresh.secret);
  expect([again.headers()["idempotency-replayed"], await again.json()]).toEqual(["true", first]);
  const headers = { "x-api-key": fresh.secret };
  expect((await anonymous.get(`/api/v1/scoring-jobs/${first.job_id}`, { headers })).status()).toBe(200);
  const { job_id } = await askForScore(api, profileId, { role: "CIO" });
  await expectRefusal(await anonymous.get(`/api/v1/scoring-jobs/${job_id}`, { headers }), 404, "JOB_NOT_FOUND");
  expect(await read(api, old.id)).toMatchObject({ status: "expired", replaced_by_id: fresh.id });
  await expectRefusal(await api.post(`/api/v1/api-keys/${old.id}/rotate`), 409, "CONFLICT");
});

test("what would make a key that nobody means is refused, and named", async ({ api }) => {
  const refused = [
    [{ scopes: [] }, "scopes"],
    [{ scopes: ["scores:read", "scores:read"] }, "scopes"],
    [{ scopes: ["everything"] }, "scopes.0"],
    [{ scopes: ["admin"], own_jobs_only: true }, "own_jobs_only"],
    [{ expires_at: "2020-01-01T00:00:00Z" }, "expires_at"],
    [{ service_account_id: crypto.randomUUID() }, "service_account_id"],
  ] as const;
  for (const [change, path] of refused) {
    const answer = await api.post("/api/v1/api-keys", { data: { name: "CRM", scopes: SCOPES, ...change } });
    const { errors } = await expectRefusal(answer, 400, "INVALID_REQUEST");
    expect(errors?.map((fault) => fault.path)).toEqual([path]);
  }
});
