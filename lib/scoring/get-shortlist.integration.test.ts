import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { consistencyRuns, rubricVersions } from "@/db/schema";
import { asSystem } from "@/db/system";
import { anOwnJobsKey, aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { aMember } from "@/db/testing/member-factory";
import { RubricContent } from "@/lib/domain/rubric";
import { BY_OVERALL, shortlist } from "@/lib/domain/shortlist";
import { eraseProfile } from "@/lib/profiles/erase-profile";
import { decideOnScore } from "./decide-on-score";
import { findShortlist } from "./find-shortlist";
import { getShortlist } from "./get-shortlist";
import { overrideCriterion } from "./override-criterion";

afterAll(closeDatabase);

const WEIGHTS = { leadership: 50, security: 50 };
type Numbers = Record<string, number | null>;

const scoreOf = (numbers: Numbers, overall: number | null, more: object = {}) => ({
  overall: overall === null ? null : { score: overall, max: 10, method: "weighted_mean" },
  criteria: Object.entries(numbers).map(([id, score]) => ({
    ...{ id, label: id, weight: 50, must_have: false, score, raw_score: score, max: 10, rationale: "r", evidence: [] },
    status: score === null ? "insufficient_data" : "scored",
  })),
  ...more,
});

async function aShortlist() {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const { rubricId, versionId } = await aRubric(workspaceId);
  const score = async (full_name: string, numbers: Numbers, overall: number | null, change: object = {}) => {
    const profileId = await aProfile(workspaceId, { full_name });
    return again(profileId, numbers, overall, change);
  };
  const again = (profileId: string, numbers: Numbers, overall: number | null, change: object = {}) =>
    aStoredJob(workspaceId, {
      ...{ profileId, rubricId, rubricVersionId: versionId, parsedScore: scoreOf(numbers, overall) },
      overallThousandths: overall === null ? null : overall * 1_000,
      ...change,
    });
  const read = (as: Parameters<typeof getShortlist>[0]["principal"] = principal, sandbox = true) =>
    getShortlist({ principal: as, rubricId, sandbox });
  return { principal, workspaceId, rubricId, versionId, score, again, read };
}

test("takes each one's latest completed score by the rubric, and never mixes the sandbox's with real ones", async () => {
  const { workspaceId, score, again, read } = await aShortlist();
  const early = new Date("2026-01-01T00:00:00.000Z");
  const late = new Date("2026-02-01T00:00:00.000Z");
  const first = await score("Ada", { leadership: 2, security: 2 }, 2, { createdAt: early });
  const latest = await again(first.profileId, { leadership: 8, security: 6 }, 7, { createdAt: late });
  await again(first.profileId, {}, null, { status: "failed", parsedScore: null });
  await score("Real", { leadership: 9, security: 9 }, 9, { sandbox: false });
  const other = await aRubric(workspaceId);
  await score("Elsewhere", { leadership: 9, security: 9 }, 9, {
    ...{ rubricId: other.rubricId, rubricVersionId: other.versionId },
  });
  const { candidates, more } = await read();
  expect(candidates).toEqual([
    {
      ...{ name: "Ada", profileId: first.profileId, jobId: latest.id, version: 1, modelOverall: 7, corrections: 0 },
      ...{ scores: { leadership: 8, security: 6 }, range: null, sem: null, decision: null },
    },
  ]);
  expect(more).toBe(false);
  expect((await read(undefined, false)).candidates.map(({ name }) => name)).toEqual(["Real"]);
});

test("the shortlist that is shown first is that of the rubric that was used last, of the same kind of model", async () => {
  const { principal, workspaceId, rubricId, score } = await aShortlist();
  expect(await findShortlist({ principal, sandbox: true })).toBeNull();
  const other = await aRubric(workspaceId);
  const byOther = { rubricId: other.rubricId, rubricVersionId: other.versionId };
  await score("Ada", {}, 5, { ...byOther, createdAt: new Date("2026-01-01T00:00:00.000Z") });
  await score("Ben", {}, 5, { createdAt: new Date("2026-02-01T00:00:00.000Z") });
  await score("Cem", {}, 5, { ...byOther, createdAt: new Date("2026-03-01T00:00:00.000Z"), sandbox: false });
  expect(await findShortlist({ principal, sandbox: true })).toBe(rubricId);
  expect(await findShortlist({ principal, sandbox: false })).toBe(other.rubricId);
});

test("ranks at the rubric's own weights as the stored overalls do", async () => {
  const { rubricId, score, read } = await aShortlist();
  const numbers = [
    [8, 7, 7.5],
    [3, 10, 6.5],
    [9, 1, 5],
  ] as const;
  for (const [at, [leadership, security, overall]] of numbers.entries()) {
    await score(`P${at}`, { leadership, security }, overall);
  }
  const { candidates, rubric } = await read();
  expect(rubric.rubric.id).toBe(rubricId);
  const criteria = Object.entries(WEIGHTS).map(([id, weight]) => ({ ...{ id, label: id, weight, must_have: false } }));
  const { ranked } = shortlist(candidates, criteria, { by: BY_OVERALL, own: true });
  expect(ranked.map(({ candidate, weighing }) => [candidate.name, weighing.overall, candidate.modelOverall])).toEqual([
    ["P0", 7.5, 7.5],
    ["P1", 6.5, 6.5],
    ["P2", 5, 5],
  ]);
});

test("a person's number stands in the place of the model's, and what was decided beside it", async () => {
  const { workspaceId, score, read } = await aShortlist();
  const person = await aMember(workspaceId);
  const { id: jobId } = await score("Ada", { leadership: 8, security: null }, null);
  const said = { principal: person, jobId, now: new Date() };
  await overrideCriterion({ ...said, criterionId: "security", entry: "score", score: 4, reason: "Asked her." });
  await decideOnScore({ ...said, outcome: "hold", reason: "needs_information", note: null });
  expect((await read()).candidates).toMatchObject([
    { scores: { leadership: 8, security: 4 }, modelOverall: null, corrections: 1, decision: "hold" },
  ]);
  await overrideCriterion({ ...said, criterionId: "security", entry: "withdrawn", score: null, reason: null });
  await decideOnScore({ ...said, outcome: "withdrawn", reason: null, note: null });
  expect((await read()).candidates).toMatchObject([
    { scores: { leadership: 8, security: null }, corrections: 0, decision: null },
  ]);
});

test("the measured spread is that of the very version, model and provider; samples bring their range", async () => {
  const { workspaceId, rubricId, versionId, score, read } = await aShortlist();
  const range = { low: 6.5, high: 7.5 };
  const parsedScore = scoreOf({ leadership: 7, security: 7 }, 7, { range });
  const measured = await score("Ada", {}, 7, { parsedScore });
  await score("Ben", { leadership: 6, security: 6 }, 6, { model: "m-2" });
  const content = RubricContent.parse((await read()).rubric.versions[0]?.content);
  const [second] = await asSystem((tx) =>
    tx.insert(rubricVersions).values({ workspaceId, rubricId, number: 2, content }).returning(),
  );
  await score("Cem", { leadership: 5, security: 5 }, 5, { rubricVersionId: second?.id });
  const { model, providerBaseUrl } = measured;
  const run = {
    workspaceId,
    rubricVersionId: versionId,
    model,
    providerBaseUrl,
    sandbox: true,
    jobIds: [randomUUID()],
  };
  const figures = { profiles: 1, scores: 3, without_overall: 0, sem: 0.3, widest: 0.5, criteria: [] };
  await asSystem((tx) => tx.insert(consistencyRuns).values({ ...run, figures, semThousandths: 300 }));
  const { candidates } = await read();
  expect(candidates.map(({ name, sem, range: own, version }) => [name, sem, own, version])).toEqual([
    ["Ada", 0.3, range, 1],
    ["Ben", null, null, 1],
    ["Cem", null, null, 2],
  ]);
});

test("shows nobody else's: not another workspace's, not others' jobs to a key that sees its own, not the erased", async () => {
  const { principal, workspaceId, score, read } = await aShortlist();
  const { profileId } = await score("Ada", { leadership: 8, security: 8 }, 8);
  await expect(read(await aWorkspace())).rejects.toMatchObject({ code: "RUBRIC_NOT_FOUND" });
  expect((await read(await anOwnJobsKey(workspaceId))).candidates).toEqual([]);
  expect((await read()).candidates).toHaveLength(1);
  await eraseProfile({ principal, id: profileId, expected: null, cancelRun: async () => {}, now: new Date() });
  expect((await read()).candidates).toEqual([]);
});
