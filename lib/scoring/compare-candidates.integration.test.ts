import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { aMember } from "@/db/testing/member-factory";
import { compareCandidates } from "./compare-candidates";
import { decideOnScore } from "./decide-on-score";
import { overrideCriterion } from "./override-criterion";

afterAll(closeDatabase);

const SCORE = { overall: { score: 7 }, criteria: [] };

test("compares by the rubric that most were scored by, with each one's latest score, the highest first", async () => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const [first, second, third] = [
    await aProfile(workspaceId),
    await aProfile(workspaceId),
    await aProfile(workspaceId),
  ];
  const [wide, narrow] = [await aRubric(workspaceId), await aRubric(workspaceId)];
  const score = async (profileId: string, rubric: typeof wide, createdAt: string, change: object = {}) => {
    const { rubricId, versionId: rubricVersionId } = rubric;
    const at = { createdAt: new Date(createdAt), completedAt: new Date(createdAt) };
    return aStoredJob(workspaceId, { profileId, rubricId, rubricVersionId, parsedScore: SCORE, ...at, ...change });
  };
  await score(first, wide, "2026-01-01");
  const latest = await score(first, wide, "2026-02-01", { parsedScore: { ...SCORE, overall: { score: 8 } } });
  const other = await score(second, wide, "2026-01-01");
  await score(second, narrow, "2026-03-01");
  await score(third, wide, "2026-01-01", { sandbox: false });
  await score(third, wide, "2026-02-01", {
    status: "failed",
    completedAt: null,
    failedAt: new Date(),
    parsedScore: null,
  });

  const fourth = await aProfile(workspaceId);

  const asked = { principal, profileIds: [second, fourth, first, third], sandbox: true, names: "shown" as const };
  const found = await compareCandidates({ ...asked, rubricId: null });
  expect(found.rubrics.map(({ id, count }) => [id, count])).toEqual([
    [wide.rubricId, 2],
    [narrow.rubricId, 1],
  ]);
  expect(found.candidates.map(({ jobId }) => jobId)).toEqual([latest.id, other.id]);
  expect(found.unscored.map(({ profileId }) => profileId)).toEqual([fourth, third]);
  const chosen = await compareCandidates({ ...asked, rubricId: narrow.rubricId });
  expect(chosen.candidates.map(({ profileId }) => profileId)).toEqual([second]);
  const stranger = await compareCandidates({ ...asked, principal: await aWorkspace(), rubricId: null });
  expect(stranger).toEqual({ rubrics: [], rubricId: null, candidates: [], unscored: [] });
});

const CRITERION = {
  ...{ id: "leadership", label: "Leadership", weight: 50, must_have: false, score: 6, raw_score: 6, max: 10 },
  ...{ status: "scored", rationale: "" },
  evidence: [
    { quote: "Grace Hopper led 40 people.", start: 0, end: 27, match: "exact", field: "experiences.0.description" },
    { quote: "Grace invented it.", start: null, end: null, match: "rejected", field: null },
  ],
};
const TOLD = { overall: { score: 6, max: 10, method: "weighted_mean" }, criteria: [CRITERION] };

test("what people said of a score stands beside it: the decision in force, and their numbers in the model's place", async () => {
  const { workspaceId } = await aWorkspace();
  const principal = await aMember(workspaceId);
  const [one, other] = [
    await aStoredJob(workspaceId, { parsedScore: TOLD }),
    await aStoredJob(workspaceId, { parsedScore: TOLD }),
  ];
  const said = { principal, jobId: one.id, reason: "other" as const, note: "Said." };
  const [first, second] = [new Date("2026-03-01T10:00:00.000Z"), new Date("2026-03-02T10:00:00.000Z")];
  await decideOnScore({ ...said, outcome: "hold", now: first });
  await decideOnScore({ ...said, outcome: "advance", now: second });
  const entry = { criterionId: "leadership", entry: "score" as const, score: 9, reason: "Led more." };
  await overrideCriterion({ principal, jobId: one.id, ...entry, now: first });
  await decideOnScore({ ...said, jobId: other.id, outcome: "decline", now: first });
  await decideOnScore({ principal, jobId: other.id, outcome: "withdrawn", reason: null, note: null, now: second });

  const asked = { principal, sandbox: true, names: "shown" as const, rubricId: null };
  const of = async (profileId: string) =>
    (await compareCandidates({ ...asked, profileIds: [profileId] })).candidates[0];
  const decided = await of(one.profileId);
  expect(decided?.decision).toEqual({ outcome: "advance", by: "Rita Recruiter", at: second.toISOString() });
  expect(decided?.score).toMatchObject({ overall: { score: 9 }, modelOverall: 6, corrections: 1 });
  expect(decided?.score.criteria[0]).toMatchObject({ score: 9, modelScore: 6, correction: { by: "Rita Recruiter" } });
  expect(await of(other.profileId)).toMatchObject({ decision: null, score: { corrections: 0 } });
});

test("with names hidden nothing of what is told names a candidate, in quotes neither", async () => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const rubric = await aRubric(workspaceId);
  const { rubricId, versionId: rubricVersionId } = rubric;
  const people = [
    await aProfile(workspaceId, { full_name: "Grace Hopper" }),
    await aProfile(workspaceId, { full_name: "Ada Grace" }),
    await aProfile(workspaceId, { full_name: "Grace Unscored" }),
  ];
  for (const profileId of people.slice(0, 2)) {
    // Scored as it was written: the quote holds the name.
    await aStoredJob(workspaceId, { profileId, rubricId, rubricVersionId, parsedScore: TOLD, redaction: false });
  }
  const asked = { principal, profileIds: people, sandbox: true, rubricId };
  const shown = await compareCandidates({ ...asked, names: "shown" });
  expect(JSON.stringify(shown)).toContain("Grace Hopper led 40 people.");
  const hidden = await compareCandidates({ ...asked, names: "hidden" });
  expect(hidden.candidates.map(({ name }) => name)).toEqual(["Candidate A", "Candidate B"]);
  expect(hidden.candidates[0]?.score.criteria[0]?.quotes).toEqual(["[name] led 40 people."]);
  expect(JSON.stringify(hidden.candidates[0])).not.toMatch(/grace|hopper/i);
  expect(hidden.unscored).toEqual([]);
});
