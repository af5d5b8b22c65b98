import { expect } from "@playwright/test";
import { ScoreOutlook } from "@/lib/api/contracts/scoring";
import { askForScore, storeProfile, untilSettled } from "./job-steps";
import { test } from "./neighbour";

const PROMPT = 'Answer with one JSON object: {"fit": true or false}.';

test("an identical input is answered at once and names the job that it was scored as", async ({ api }) => {
  const profileId = await storeProfile(api);
  const request = { prompt: PROMPT };
  const first = await askForScore(api, profileId, request);
  const scored = await untilSettled(api, first.job_id);
  const dry = await api.post(`/api/v1/profiles/${profileId}/score`, { data: { ...request, dry_run: true } });
  expect(ScoreOutlook.parse(await dry.json())).toMatchObject({ would_reuse: true, estimated_cost_usd: 0 });

  const again = await askForScore(api, profileId, request);
  expect(again).toMatchObject({ status: "completed", estimated_cost_usd: 0 });
  const given = await untilSettled(api, again.job_id);
  if (given.status !== "completed" || scored.status !== "completed") throw new Error("a job did not complete");
  expect(given).toMatchObject({ calls: [], total_cost_usd: 0 });
  expect(given.result.provenance.reused_from).toBe(first.job_id);
  expect(given.result.parsed_score).toEqual(scored.result.parsed_score);

  const anew = await askForScore(api, profileId, { ...request, reuse: false });
  expect(await untilSettled(api, anew.job_id)).toMatchObject({ calls: [{ outcome: "succeeded" }] });
});

test("of five identical requests at once one asks the model, and all complete", async ({ api }) => {
  const profileId = await storeProfile(api);
  const request = { prompt: PROMPT, model: "sandbox-slow:2" };
  const asked = await Promise.all(Array.from({ length: 5 }, () => askForScore(api, profileId, request)));
  const jobs = await Promise.all(asked.map(({ job_id }) => untilSettled(api, job_id)));
  expect(jobs.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => "completed"));
  expect(jobs.flatMap(({ calls }) => calls)).toHaveLength(1);
});
