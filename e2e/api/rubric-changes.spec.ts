import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import { RubricResource, RubricSummary, RubricVersionResource } from "@/lib/api/contracts/rubrics";
import { askForScore, storeProfile, untilSettled } from "./job-steps";
import { test } from "./neighbour";
import { expectRefusal } from "./refusal";

const bands = { "0-2": "none", "3-4": "some", "5-6": "sound", "7-8": "strong", "9-10": "outstanding" };
const criterion = (id: string) => ({ id, label: id, weight: 1, description: `Shows ${id} at work.`, bands });
const CONTENT = { criteria: [criterion("leadership"), criterion("security")] };

async function aRubric(api: APIRequestContext, change: object = {}): Promise<string> {
  const response = await api.post("/api/v1/rubrics", { data: { name: `Rubric ${randomUUID()}`, ...change } });
  expect(response.status(), await response.text()).toBe(201);
  const { id } = RubricResource.parse(await response.json());
  expect(response.headers().location).toBe(`/api/v1/rubrics/${id}`);
  return `/api/v1/rubrics/${id}`;
}

async function aDraft(api: APIRequestContext, rubric: string): Promise<string> {
  const response = await api.post(`${rubric}/versions`, { data: CONTENT });
  expect(response.status(), await response.text()).toBe(201);
  const { number, status } = RubricVersionResource.parse(await response.json());
  expect(status).toBe("draft");
  expect(response.headers().location).toBe(`${rubric}/versions/${number}`);
  return `${rubric}/versions/${number}`;
}

test("a rubric is made, drafted, changed, published, and scores", async ({ api }) => {
  const rubric = await aRubric(api);
  const draft = await aDraft(api, rubric);
  const { id } = await (await api.get(rubric)).json();
  const profile = await storeProfile(api);
  const early = await api.post(`/api/v1/profiles/${profile}/score`, { data: { rubric_id: id } });
  await expectRefusal(early, 409, "RUBRIC_NOT_PUBLISHED");
  const changed = await api.patch(draft, { data: { criteria: [criterion("leadership")] } });
  expect(await changed.json()).toMatchObject({
    number: 1,
    content: { criteria: [{ id: "leadership" }], redact: true },
  });
  const published = RubricVersionResource.parse(await (await api.post(`${draft}/publish`)).json());
  expect(published).toMatchObject({ status: "published", published_at: expect.any(String) });
  expect(RubricVersionResource.parse(await (await api.get(draft)).json())).toEqual(published);
  const { job_id } = await askForScore(api, profile, { rubric_id: id });
  const job = await untilSettled(api, job_id);
  expect(job).toMatchObject({ status: "completed", rubric_version_id: published.id });
});

test("a published version is neither changed nor deleted; an unused draft is deleted", async ({ api }) => {
  const rubric = await aRubric(api);
  const first = await aDraft(api, rubric);
  await api.post(`${first}/publish`, { data: {} });
  await expectRefusal(await api.patch(first, { data: { redact: false } }), 409, "RUBRIC_VERSION_PUBLISHED");
  await expectRefusal(await api.delete(first), 409, "RUBRIC_VERSION_PUBLISHED");
  const second = await aDraft(api, rubric);
  expect((await api.delete(second)).status()).toBe(204);
  await expectRefusal(await api.get(second), 404, "RUBRIC_VERSION_NOT_FOUND");
  await expectRefusal(await api.delete(second), 404, "RUBRIC_VERSION_NOT_FOUND");
});

test("a second rubric of a role is refused by the name of the first", async ({ api }) => {
  const draft = await aDraft(api, await aRubric(api, { role: "CTO" }));
  const { data } = await (await api.get("/api/v1/rubrics?limit=200")).json();
  const first = RubricSummary.array()
    .parse(data)
    .find((one) => one.role === "CTO" && one.published_version !== null);
  const problem = await expectRefusal(await api.post(`${draft}/publish`), 409, "ROLE_ALREADY_HAS_RUBRIC");
  expect(problem.detail).toContain(first?.name);
});

test("another workspace's rubric can't be touched", async ({ api, anonymous, neighbour, sql }) => {
  const rubric = await aRubric(api);
  const draft = await aDraft(api, rubric);
  const headers = { "x-api-key": neighbour.key };
  const before = await sql`select * from rubric_versions order by id`;
  for (const response of [
    await anonymous.post(`${rubric}/versions`, { headers, data: CONTENT }),
    await anonymous.get(draft, { headers }),
    await anonymous.patch(draft, { headers, data: { redact: false } }),
    await anonymous.post(`${draft}/publish`, { headers, data: { replace: true } }),
    await anonymous.delete(draft, { headers }),
  ])
    await expectRefusal(response, 404, "RUBRIC_NOT_FOUND");
  expect(await sql`select * from rubric_versions order by id`).toEqual(before);
});
