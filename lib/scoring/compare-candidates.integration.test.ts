import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { compareCandidates } from "./compare-candidates";

afterAll(closeDatabase);

const SCORE = { overall: { score: 7 }, criteria: [] };

test("compares by the rubric that most were scored by, with each one's latest score, in the order asked for", async () => {
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
  const latest = await score(first, wide, "2026-02-01");
  const other = await score(second, wide, "2026-01-01");
  await score(second, narrow, "2026-03-01");
  await score(third, wide, "2026-01-01", { sandbox: false });
  await score(third, wide, "2026-02-01", {
    status: "failed",
    completedAt: null,
    failedAt: new Date(),
    parsedScore: null,
  });

  const asked = { principal, profileIds: [second, first, third], sandbox: true };
  const found = await compareCandidates({ ...asked, rubricId: null });
  expect(found.rubrics.map(({ id, count }) => [id, count])).toEqual([
    [wide.rubricId, 2],
    [narrow.rubricId, 1],
  ]);
  expect(found.scores.map(({ jobId }) => jobId)).toEqual([other.id, latest.id]);
  expect(found.unscored.map(({ profileId }) => profileId)).toEqual([third]);
  const chosen = await compareCandidates({ ...asked, rubricId: narrow.rubricId });
  expect(chosen.scores.map(({ profileId }) => profileId)).toEqual([second]);
  const stranger = await compareCandidates({ ...asked, principal: await aWorkspace(), rubricId: null });
  expect(stranger).toEqual({ rubrics: [], rubricId: null, scores: [], unscored: [] });
});
