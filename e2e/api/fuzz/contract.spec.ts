import { type APIRequestContext, expect } from "@playwright/test";
import fc from "fast-check";
import { z } from "zod";
import { holdingAnswers } from "../../held-answers";
import { test } from "../neighbour";
import { tableStates } from "../table-states";
import { type Asked, askedRequests } from "./asked-requests";
import { fillWorkspace } from "./fuzzed-workspace";

const Settings = z.object({ fuzz: z.object({ seed: z.int(), requests: z.int() }) });

test("whatever is asked: no 5xx, an answer as documented, and nothing written by what is refused", async ({
  neighbour,
  playwright,
  stack,
  sql,
}, { config }) => {
  const { seed, requests } = Settings.parse(config.metadata).fuzz;
  test.setTimeout(120_000 + requests * 500);
  await sql`update workspaces set allowed_models = ${["sandbox-*"]} where id = ${neighbour.workspaceId}`;
  const extraHTTPHeaders = { "x-api-key": neighbour.key };
  const api = holdingAnswers(await playwright.request.newContext({ baseURL: stack.url, extraHTTPHeaders }));
  const served = await (await api.get("/api/openapi.json")).json();
  const asked = askedRequests(served, await fillWorkspace(api, served));
  const statuses = new Map<number, number>();
  // A cancelled job's request goes on: its answer still brings its cost to the ledger, and on to the job. That the engine
  // took a run is noted after the answer, perhaps when the run is over.
  const work = async () => {
    await expect
      .poll(async () => {
        const running = await sql`
          select from scoring_jobs where status in ('pending', 'processing')
          union all select from scoring_batches where finished_at is null
          union all select from model_calls where outcome is null
          union all select from scoring_jobs where status = 'completed' and accepted_at is null and reused_from is null
          union all select from webhook_deliveries where status = 'pending' and next_attempt_at <= now() + interval '2 seconds'`;
        return running.length;
      })
      .toBe(0);
    return tableStates(sql);
  };
  await fc.assert(
    fc.asyncProperty(asked, async (one) => {
      const before = await work();
      const status = await statusOf(api, one);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(status).toBeLessThan(500);
      if (one.method === "GET" || status >= 400) expect(kept(await tableStates(sql))).toEqual(kept(before));
    }),
    { seed, numRuns: requests, endOnFailure: true },
  );
  process.stdout.write(
    `${requests} requests, seed ${seed}: ${JSON.stringify(Object.fromEntries([...statuses].sort()))}\n`,
  );
  // Requests that are all refused, or all granted, would show little.
  const granted = [...statuses].reduce((sum, [status, times]) => (status < 300 ? sum + times : sum), 0);
  expect(granted / requests).toBeGreaterThan(0.15);
  expect(granted / requests).toBeLessThan(0.85);
});

/** The refusal of a request that names itself is remembered: its repetition is answered alike. */
function kept({ idempotency_answers: _, ...tables }: Record<string, string>) {
  return tables;
}

async function statusOf(api: APIRequestContext, { method, path, headers, body }: Asked): Promise<number> {
  // A connection that was kept may be closed by the app at the moment when it is used again.
  const answer = await api.fetch(path, { method, headers, data: body, maxRedirects: 0, maxRetries: 2 });
  return answer.status();
}
