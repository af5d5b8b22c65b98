import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import { UsageResource } from "@/lib/api/contracts/budgets";
import { ModelListResource } from "@/lib/api/contracts/models";
import { ScoreOutlook } from "@/lib/api/contracts/scoring";
import { askForScore, storeProfile, untilSettled } from "./job-steps";
import { test as base } from "./neighbour";

/** A workspace of the test's own: what it may spend is nobody else's. */
const test = base.extend<{ own: APIRequestContext }>({
  own: async ({ neighbour, stack, playwright }, use) => {
    const headers = { "x-api-key": neighbour.key };
    const context = await playwright.request.newContext({ baseURL: stack.url, extraHTTPHeaders: headers });
    await use(context);
    await context.dispose();
  },
});

const QUESTION = { prompt: "Is this a leader? Answer as JSON.", reuse: false };
const setBudget = async (api: APIRequestContext, budget: object) => {
  const answer = await api.patch("/api/v1/workspace", { data: { budget } });
  expect(answer.status(), await answer.text()).toBe(200);
};
const usage = async (api: APIRequestContext) => UsageResource.parse(await (await api.get("/api/v1/usage")).json());

test("a score that doesn't fit is 402 and writes nothing; raised, it runs and its cost is on the budget", async ({
  own,
  countRows,
}) => {
  const profileId = await storeProfile(own);
  const path = `/api/v1/profiles/${profileId}/score`;
  const outlook = ScoreOutlook.parse(await (await own.post(path, { data: { ...QUESTION, dry_run: true } })).json());
  const most = outlook.max_cost_usd ?? 0;
  await setBudget(own, { daily_usd: most / 2, monthly_usd: 1 });
  const before = await countRows();
  for (const data of [QUESTION, { ...QUESTION, dry_run: true }]) {
    const refused = await own.post(path, { data });
    expect([refused.status(), refused.headers()["content-type"]]).toEqual([402, "application/problem+json"]);
    const problem = await refused.json();
    expect(problem).toMatchObject({ code: "BUDGET_EXCEEDED", status: 402, title: "The budget is used up" });
    expect(problem.detail).toMatch(
      /^The workspace's daily budget of \$.* \$0\.00 spent, \$0\.00 reserved\. It resets at .*T00:00:00\.000Z\.$/,
    );
    expect(refused.headers().ratelimit).toBeUndefined();
  }
  expect(await countRows()).toEqual(before);

  await setBudget(own, { daily_usd: most });
  const job = await untilSettled(own, (await askForScore(own, profileId, QUESTION)).job_id);
  const { workspace, key } = await usage(own);
  expect(workspace).toEqual(key && { ...key, budgets: workspace.budgets });
  expect([workspace.spent_today_usd, workspace.reserved_usd]).toEqual([job.total_cost_usd, 0]);
  expect(workspace.budgets).toMatchObject([
    { period: "day", limit_usd: most, spent_usd: job.total_cost_usd },
    { period: "month", limit_usd: 1 },
  ]);
});

test("refusals come in the contract's order: 400 and 404 before 402", async ({ own }) => {
  const profileId = await storeProfile(own);
  await setBudget(own, { daily_usd: 0 });
  const ask = async (path: string, data: object) => (await own.post(path, { data })).status();
  const path = `/api/v1/profiles/${profileId}/score`;
  expect(await ask(path, { ...QUESTION, samples: 2 })).toBe(400);
  expect(await ask(path, { ...QUESTION, model: "some-other-model" })).toBe(400);
  expect(await ask(path.replace(profileId, randomUUID()), QUESTION)).toBe(404);
  expect(await ask(path, { ...QUESTION, role: "CTO" })).toBe(400);
  expect(await ask(path, QUESTION)).toBe(402);
});

test("a key has a budget of its own; without admin it learns of the workspace's only that it is reached", async ({
  own,
  stack,
  playwright,
}) => {
  const profileId = await storeProfile(own);
  const path = `/api/v1/profiles/${profileId}/score`;
  const data = { name: "ATS", scopes: ["scores:read", "scores:write"], budget: { daily_usd: 0.0001 } };
  const made = await (await own.post("/api/v1/api-keys", { data })).json();
  expect(made.budget).toEqual({ daily_usd: 0.0001, monthly_usd: null });
  const headers = { "x-api-key": made.secret };
  const ats = await playwright.request.newContext({ baseURL: stack.url, extraHTTPHeaders: headers });
  const detail = async () => (await (await ats.post(path, { data: QUESTION })).json()).detail;
  expect(await detail()).toMatch(/^This API key's daily budget of \$0\.000100/);
  const changed = await own.patch(`/api/v1/api-keys/${made.id}`, { data: { budget: null } });
  expect((await changed.json()).budget).toEqual({ daily_usd: null, monthly_usd: null });
  expect((await ats.patch(`/api/v1/api-keys/${made.id}`, { data: { budget: null } })).status()).toBe(403);

  await setBudget(own, { daily_usd: 0, monthly_usd: 50 });
  expect(await detail()).not.toMatch(/\d/);
  const seen = await usage(ats);
  const hidden = { limit_usd: null, spent_usd: null, reserved_usd: null, resets_at: null };
  expect(seen.workspace.budgets).toEqual([
    { period: "day", standing: "reached", ...hidden },
    { period: "month", standing: "open", ...hidden },
  ]);
  expect((await (await ats.get("/api/v1/workspace")).json()).budget).toBeUndefined();
  await ats.dispose();
});

test("the models that are listed, allowed and priced; what isn't allowed is refused", async ({ own }) => {
  const list = async () => ModelListResource.parse(await (await own.get("/api/v1/models")).json()).data;
  const [first, ...others] = await list();
  expect(first).toMatchObject({ id: "sandbox-honest", default: true, allowed: true, listed: true });
  expect(first?.price).toMatchObject({ input_usd: 0.1, output_usd: 0.5, simulated: true });
  expect(others.some(({ allowed }) => allowed)).toBe(false);
  expect(others.length).toBeGreaterThan(3);
  const profileId = await storeProfile(own);
  const ask = (model: string) =>
    own.post(`/api/v1/profiles/${profileId}/score`, { data: { ...QUESTION, model, dry_run: true } });
  expect((await (await ask("sandbox-noisy")).json()).code).toBe("MODEL_NOT_ALLOWED");
  await own.patch("/api/v1/workspace", { data: { allowed_models: ["sandbox-n*", "my-own-model"] } });
  expect((await ask("sandbox-noisy")).status()).toBe(200);
  expect((await list()).filter(({ allowed }) => allowed).map(({ id }) => id)).toEqual(
    expect.arrayContaining(["my-own-model", "sandbox-honest", "sandbox-noisy"]),
  );
  expect((await list()).find(({ id }) => id === "my-own-model")).toMatchObject({ listed: false, price: null });
  const wrong = await own.patch("/api/v1/workspace", { data: { allowed_models: ["a**"] } });
  expect(wrong.status()).toBe(400);
});
