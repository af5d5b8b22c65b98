import { expect } from "@playwright/test";
import { askForScore, storeProfile, untilSettled } from "./job-steps";
import { test } from "./neighbour";
import { expectRefusal } from "./refusal";

test("a job that waits unusually long is listed as delayed, until it ends", async ({ api, sql }) => {
  const profile_id = await storeProfile(api);
  const { job_id } = await askForScore(api, profile_id, { role: "CTO", model: "sandbox-refusing" });
  await untilSettled(api, job_id);
  const list = (delayed: string) => api.get("/api/v1/scoring-jobs", { params: { profile_id, delayed } });
  const delayed = async () =>
    (await (await list("true")).json()).data.map((job: { job_id: string; status: string }) => [job.job_id, job.status]);
  expect(await delayed()).toEqual([]);
  // As one that the engine accepted just now, and hasn't begun: no sweep sends it again meanwhile.
  const waitsSince = (minutes: number) => sql`
    update scoring_jobs set status = 'pending', pending_since = now() - ${minutes} * interval '1 minute',
      dispatched_at = now(), accepted_at = now() where id = ${job_id}`;
  await waitsSince(4);
  expect(await delayed()).toEqual([]);
  await waitsSince(6);
  expect(await delayed()).toEqual([[job_id, "pending"]]);
  expect((await api.post(`/api/v1/scoring-jobs/${job_id}/cancel`)).status()).toBe(200);
  expect(await delayed()).toEqual([]);
  await expectRefusal(await list("false"), 400, "INVALID_REQUEST");
});
