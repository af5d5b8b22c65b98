import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { env } from "@/lib/env";
import { previewScore } from "./preview-score";
import { requestScore } from "./request-score";

const reader = postgres(env().DATABASE_URL ?? "", { max: 1 });
afterAll(async () => {
  await reader.end();
  await closeDatabase();
});

/** Rows by table, of every schema that is ours. Superusers see every row. */
async function rowCounts(): Promise<Record<string, string>> {
  const tables = await reader<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`;
  expect(tables.length).toBeGreaterThan(10);
  const rows = await Promise.all(tables.map(({ name }) => reader.unsafe(`select count(*) as n from ${name}`)));
  return Object.fromEntries(tables.map(({ name }, at) => [name, String(rows[at]?.[0]?.n)]));
}

async function aScorer() {
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId, { about: "Led a team of forty engineers in Oslo." });
  const { rubricId } = await aRubric(principal.workspaceId);
  return { principal, profileId, request: { rubric_id: rubricId }, now: new Date() };
}

test("tells what the score would take, and writes no row of any table", async () => {
  const asked = await aScorer();
  const before = await rowCounts();
  const outlook = await previewScore(asked);
  expect(await rowCounts()).toEqual(before);
  const job = await requestScore({ ...asked, enqueue: async () => {} });
  const { estimatedCostMicros, maxCostMicros, estimatedSeconds } = job;
  const material = { criteria: 2, withMaterial: 0 };
  expect(outlook).toEqual({ estimatedCostMicros, maxCostMicros, estimatedSeconds, wouldReuse: false, material });
  expect(await rowCounts()).not.toEqual(before);
});

test("refuses what the request itself would be refused for", async () => {
  const asked = await aScorer();
  await expect(previewScore({ ...asked, request: { role: "CIO" } })).rejects.toMatchObject({
    code: "RUBRIC_NOT_FOUND",
  });
  const model = "gpt-9";
  await expect(previewScore({ ...asked, request: { ...asked.request, model } })).rejects.toMatchObject({
    code: "MODEL_NOT_ALLOWED",
  });
});
