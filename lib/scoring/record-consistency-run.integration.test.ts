import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { latestSem } from "@/db/queries/consistency-runs";
import { scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import { anOwnJobsKey, aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { toRubricResource } from "@/lib/api/serialize/rubric";
import type { Principal } from "@/lib/domain/access";
import { getRubric } from "@/lib/rubrics/get-rubric";
import { recordConsistencyRun } from "./record-consistency-run";

afterAll(closeDatabase);

const PROVIDER = { providerBaseUrl: "http://127.0.0.1:1/v1", sandbox: true };

async function aBench() {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const { rubricId, versionId } = await aRubric(workspaceId);
  const profileId = await aProfile(workspaceId);
  const scored = (overall: number | null, change: Partial<typeof scoringJobs.$inferInsert> = {}) =>
    aScoredJob({ workspaceId, profileId, rubricId, rubricVersionId: versionId, ...change }, overall);
  const record = (jobIds: string[], by: Principal = principal) =>
    recordConsistencyRun({ principal: by, id: rubricId, n: 1, jobIds });
  return { principal, rubricId, versionId, scored, record };
}

async function aScoredJob(
  own: Pick<typeof scoringJobs.$inferInsert, "workspaceId" | "profileId"> & Partial<typeof scoringJobs.$inferInsert>,
  overall: number | null,
): Promise<string> {
  const parsedScore = {
    overall: overall === null ? null : { score: overall, max: 10, method: "weighted_mean" as const },
    ...{ overall_reason: null, coverage: 1, bounds: null, criteria: [], summary: "", missing_information: [] },
    confidence: { label: "medium" as const, coverage: 1, support: 1, stability: null },
  };
  const pinned = { asOf: "2026-11", redaction: true, promptTemplate: "1", scorerVersion: "1", estimatedSeconds: 5 };
  const row = { kind: "rubric" as const, model: "m", inputSha256: "a".repeat(64), ...PROVIDER, ...pinned };
  const done = { status: "completed" as const, completedAt: new Date(), parsedScore };
  const [made] = await asSystem((tx) =>
    tx
      .insert(scoringJobs)
      .values({ ...row, ...done, ...own })
      .returning({ id: scoringJobs.id }),
  );
  return made?.id ?? "";
}

test("repeated scores give their version and model a standard error, shown on the rubric", async () => {
  const { principal, rubricId, versionId, scored, record } = await aBench();
  const { run } = await record([await scored(6), await scored(7), await scored(8)]);
  expect(run).toMatchObject({ model: "m", semThousandths: 1_000, figures: { profiles: 1, scores: 3, widest: 2 } });
  const { workspaceId } = principal;
  const semOf = (model: string) =>
    inWorkspace(workspaceId, (tx) =>
      latestSem(tx, { workspaceId, rubricVersionId: versionId }, { model, ...PROVIDER }),
    );
  expect(await semOf("m")).toBe(1);
  expect(await semOf("another")).toBeNull();
  const shown = toRubricResource(await getRubric({ principal, id: rubricId })).consistency;
  expect(shown).toMatchObject([{ id: run.id, version: 1, model: "m", sem: 1, sandbox: true }]);
});

test("a later run takes the place of the one before; both stay", async () => {
  const { principal, rubricId, scored, record } = await aBench();
  await record([await scored(6), await scored(7), await scored(8)]);
  const { run } = await record([await scored(6), await scored(6), await scored(6)]);
  const { consistency } = toRubricResource(await getRubric({ principal, id: rubricId }));
  expect(consistency).toMatchObject([{ id: run.id, sem: 0 }]);
});

test("each job that can't be compared is named with its reason", async () => {
  const { scored, record } = await aBench();
  const elsewhere = await (await aBench()).scored(7);
  const good = [await scored(6), await scored(7)];
  const bad: [string, RegExp][] = [
    [elsewhere, /no job of this workspace/],
    [await scored(7, { model: "another" }), /another model/],
    [await scored(7, { samples: 3 }), /several samples/],
    [await scored(7, { reusedFrom: good[0] ?? null }), /another job again/],
    [await scored(7, { status: "pending", completedAt: null, parsedScore: null }), /no score/],
  ];
  for (const [id, message] of bad) {
    const faults = [{ path: "job_ids.2", code: "not_comparable", message: expect.stringMatching(message) }];
    await expect(record([...good, id])).rejects.toMatchObject({ code: "INVALID_REQUEST", faults });
  }
});

test("scores of different texts are no repetition", async () => {
  const { scored, record } = await aBench();
  const texts = ["a", "b", "c"].map((letter) => letter.repeat(64));
  const jobs = await Promise.all(texts.map((inputSha256) => scored(7, { inputSha256 })));
  await expect(record(jobs)).rejects.toMatchObject({ code: "INVALID_REQUEST", faults: [{ code: "too_small" }] });
});

test("a key that sees its own jobs alone compares only those", async () => {
  const { principal, scored, record } = await aBench();
  const key = await anOwnJobsKey(principal.workspaceId);
  const others = [await scored(6), await scored(7), await scored(8)];
  await expect(record(others, key)).rejects.toMatchObject({ code: "INVALID_REQUEST" });
  const createdByAccount = key.serviceAccountId;
  const own = [
    await scored(6, { createdByAccount }),
    await scored(7, { createdByAccount }),
    await scored(8, { createdByAccount }),
  ];
  await expect(record(own, key)).resolves.toMatchObject({ version: 1 });
});
