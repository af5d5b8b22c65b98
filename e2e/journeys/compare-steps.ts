import { type APIRequestContext, expect } from "@playwright/test";
import { askForScore, storeProfile, untilSettled } from "../api/job-steps";
import type { Stack } from "../stack";

/** Somebody scored for a comparison. */
export interface Scored {
  name: string;
  profileId: string;
  jobId: string;
}

/** People of the test's own with a score each as a CTO, the first by name first. Their names stand in their own words too. */
export async function scoredPeople(api: APIRequestContext, firstNames: string[]): Promise<Scored[]> {
  const family = `Comparefolk${crypto.randomUUID().slice(0, 8).replaceAll("-", "")}`;
  const made: Scored[] = [];
  for (const [at, first] of firstNames.entries()) {
    const name = `${first} ${family}`;
    const description = `${first} led ${60 - at * 20} engineers, owned a £9m budget and set the cloud strategy with the board.`;
    const company = { name: "Sample Works" };
    const experiences = [{ title: "CTO", company, start: "2019-01", end: null, description }];
    const profileId = await storeProfile(api, { full_name: name, experiences });
    const { job_id: jobId } = await askForScore(api, profileId, { role: "CTO" });
    await untilSettled(api, jobId);
    made.push({ name, profileId, jobId });
  }
  return made;
}

/** Says something of a score as the signed-in person. */
export async function say(request: APIRequestContext, { url }: Stack, path: string, data: object): Promise<void> {
  const said = await request.post(`/api/v1/scoring-jobs/${path}`, { data, headers: { origin: url } });
  expect(said.status(), await said.text()).toBe(201);
}

/** The first criterion of a job's score. */
export async function firstCriterion(api: APIRequestContext, jobId: string): Promise<{ id: string; label: string }> {
  const { result } = (await untilSettled(api, jobId)) as {
    result: { parsed_score: { criteria: { id: string; label: string }[] } };
  };
  const [criterion] = result.parsed_score.criteria;
  if (!criterion) throw new Error("the score has no criterion");
  return criterion;
}
