import { expect } from "@playwright/test";
import { JobStatsResource } from "@/lib/api/contracts/job-stats";
import { askForScore, storeProfile, untilSettled } from "./job-steps";
import { test } from "./neighbour";
import { expectRefusal } from "./refusal";

test("statistics count what was asked for; a stranger's are empty; real and sandbox figures are apart", async ({
  api,
  anonymous,
  neighbour,
}) => {
  const { job_id } = await askForScore(api, await storeProfile(api), { role: "CTO" });
  await untilSettled(api, job_id);
  const read = async (query: string, headers?: Record<string, string>) => {
    const from = headers ? anonymous : api;
    const answer = await from.get(`/api/v1/scoring-jobs/stats${query}`, headers ? { headers } : {});
    return JobStatsResource.parse(await answer.json());
  };
  const stats = await read("?window=1h");
  expect(stats).toMatchObject({ window: "1h", sandbox: true });
  expect(stats.counts.completed).toBeGreaterThan(0);
  expect(stats.tokens.total).toBeGreaterThan(0);
  expect((await read("")).series).toHaveLength(24);
  const nothing = { pending: 0, processing: 0, completed: 0, failed: 0, cancelled: 0 };
  expect(await read("?sandbox=false")).toMatchObject({ sandbox: false, counts: nothing, calls: 0 });
  expect(await read("", { "x-api-key": neighbour.key })).toMatchObject({ counts: nothing, calls: 0 });
});

test("a window that isn't one is refused", async ({ api }) => {
  await expectRefusal(await api.get("/api/v1/scoring-jobs/stats?window=1y"), 400, "INVALID_REQUEST");
});
