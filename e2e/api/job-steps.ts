import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import { ProfileResource } from "@/lib/api/contracts/profiles";
import { ScoreAccepted, ScoringJobResource } from "@/lib/api/contracts/scoring";
import { isSettled } from "@/lib/domain/scoring-job";

/** A profile of the test's own, with something to score. */
export async function storeProfile(api: APIRequestContext, change: object = {}): Promise<string> {
  const description = "Led 60 engineers, owned a £9m budget and set the cloud strategy with the board.";
  const experiences = [{ title: "CTO", company: { name: "Sample Works" }, start: "2019-01", end: null, description }];
  const data = { full_name: "Api Sample", external_id: randomUUID(), experiences, ...change };
  const response = await api.post("/api/v1/profiles", { data });
  expect(response.status(), await response.text()).toBe(201);
  return ProfileResource.parse(await response.json()).id;
}

export async function askForScore(api: APIRequestContext, profileId: string, data: object): Promise<ScoreAccepted> {
  const response = await api.post(`/api/v1/profiles/${profileId}/score`, { data });
  expect(response.status(), await response.text()).toBe(202);
  const accepted = ScoreAccepted.parse(await response.json());
  expect(response.headers()).toMatchObject({
    location: `/api/v1/scoring-jobs/${accepted.job_id}`,
    "retry-after": "2",
  });
  return accepted;
}

/** Polls a job until nothing changes any more; every answer on the way must fit the contract. */
export async function untilSettled(api: APIRequestContext, jobId: string): Promise<ScoringJobResource> {
  let job = await readJob(api, jobId);
  while (!isSettled(job.status)) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    job = await readJob(api, jobId);
  }
  return job;
}

async function readJob(api: APIRequestContext, jobId: string): Promise<ScoringJobResource> {
  const response = await api.get(`/api/v1/scoring-jobs/${jobId}`);
  expect(response.status()).toBe(200);
  const job = ScoringJobResource.parse(await response.json());
  expect(response.headers()["retry-after"] === undefined).toBe(isSettled(job.status));
  return job;
}
