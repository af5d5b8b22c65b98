import { expect } from "@playwright/test";
import { ReviewResource } from "@/lib/api/contracts/reviews";
import { signedInTest as test } from "../stack";
import { askForScore, storeProfile, untilSettled } from "./job-steps";
import { expectRefusal } from "./refusal";

type Api = Parameters<typeof storeProfile>[0];

async function aScore(api: Api) {
  const { job_id } = await askForScore(api, await storeProfile(api), { role: "CTO" });
  const job = await untilSettled(api, job_id);
  return { path: `/api/v1/scoring-jobs/${job_id}`, job };
}

const HOLD = { outcome: "hold", reason: "needs_information" };

test("a person decides and corrects, a key reads along, and the score itself stays as it was", async ({
  api,
  request,
  stack,
}) => {
  const { path, job } = await aScore(api);
  const headers = { origin: stack.url };
  const decided = await request.post(`${path}/decisions`, { data: HOLD, headers });
  expect(decided.status()).toBe(201);
  expect(decided.headers().location).toBe(`${path}/review`);
  const override = { criterion_id: "technical_skills", entry: "score", score: 1, reason: "Half a year only." };
  const overridden = await request.post(`${path}/overrides`, { data: override, headers });
  expect(overridden.status(), await overridden.text()).toBe(201);
  const review = ReviewResource.parse(await (await api.get(`${path}/review`)).json());
  expect(review).toEqual(await overridden.json());
  expect(review).toMatchObject({ decision: "hold", sandbox: true, overrides: [{ score: 1, in_force: true }] });
  expect(review.corrected?.overall).not.toBe(review.model?.overall);
  expect(await (await api.get(path)).json()).toEqual(job);
});

test("no key decides, whatever it may do", async ({ api }) => {
  const { path } = await aScore(api);
  await expectRefusal(await api.post(`${path}/decisions`, { data: HOLD }), 403, "INSUFFICIENT_SCOPE");
  const override = { criterion_id: "technical_skills", entry: "unknown", reason: "A program says so." };
  await expectRefusal(await api.post(`${path}/overrides`, { data: override }), 403, "INSUFFICIENT_SCOPE");
  expect(await (await api.get(`${path}/review`)).json()).toMatchObject({ decisions: [], overrides: [] });
});

test("what doesn't fit together is refused by the field that is wrong; the same key is one decision", async ({
  api,
  request,
  stack,
}) => {
  const { path } = await aScore(api);
  const post = (kind: string, data: object, more: Record<string, string> = {}) =>
    request.post(`${path}/${kind}`, { data, headers: { origin: stack.url, ...more } });
  for (const [kind, data, field] of [
    ["decisions", { outcome: "hold" }, "reason"],
    ["decisions", { outcome: "advance", reason: "role_filled" }, "reason"],
    ["decisions", { outcome: "decline", reason: "other" }, "note"],
    ["decisions", { outcome: "withdrawn", reason: "other", note: "x" }, "reason"],
    ["overrides", { criterion_id: "technical_skills", entry: "score", reason: "x" }, "score"],
    ["overrides", { criterion_id: "technical_skills", entry: "unknown", score: 3, reason: "x" }, "score"],
    ["overrides", { criterion_id: "technical_skills", entry: "unknown" }, "reason"],
    ["overrides", { criterion_id: "charm", entry: "unknown", reason: "x" }, "criterion_id"],
  ] as const) {
    const problem = await expectRefusal(await post(kind, data), 400, "INVALID_REQUEST");
    expect([data, problem.errors?.map(({ path: at }) => at)]).toEqual([data, [field]]);
  }
  await expectRefusal(await post("decisions", { outcome: "withdrawn" }), 409, "CONFLICT");
  const once = { "idempotency-key": crypto.randomUUID() };
  await post("decisions", HOLD, once);
  const again = await post("decisions", HOLD, once);
  expect(again.headers()["idempotency-replayed"]).toBe("true");
  expect((await (await api.get(`${path}/review`)).json()).decisions).toHaveLength(1);
});

test("a list of profiles is asked for those whom nobody has decided on", async ({ api, request, stack }) => {
  const name = `Undecided ${crypto.randomUUID().slice(0, 8)}`;
  const { job_id } = await askForScore(api, await storeProfile(api, { full_name: name }), { role: "CTO" });
  await untilSettled(api, job_id);
  const found = async (review: string) =>
    (await (await api.get(`/api/v1/profiles?q=${encodeURIComponent(name)}&review=${review}`)).json()).data.length;
  expect([await found("needs_person"), await found("decided")]).toEqual([1, 0]);
  await request.post(`/api/v1/scoring-jobs/${job_id}/decisions`, { data: HOLD, headers: { origin: stack.url } });
  expect([await found("needs_person"), await found("decided")]).toEqual([0, 1]);
});
