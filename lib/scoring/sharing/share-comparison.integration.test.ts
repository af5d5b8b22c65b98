import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { comparisonShares, outbox } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aRubric, aWorkspace } from "@/db/testing/factories";
import { aMember } from "@/db/testing/member-factory";
import { aScoredPair } from "@/db/testing/scored-pair";
import { toSharedComparison } from "@/lib/api/serialize/comparison-share";
import { decideOnScore } from "../decide-on-score";
import { overrideCriterion } from "../override-criterion";
import { readSharedComparison } from "./read-shared-comparison";
import { daysLater, openedAfter, SHARED_AT, sharing } from "./testing/shared-scene";

afterAll(closeDatabase);

describe("what a link shows", () => {
  test("letters and redacted quotes, unless the sharer chose names; never ids, decisions or who corrected", async () => {
    const { principal, jobs, share } = sharing(await aScoredPair());
    const decided = { outcome: "decline", reason: "other", note: "No.", now: SHARED_AT } as const;
    await decideOnScore({ principal, jobId: jobs[0]?.id ?? "", ...decided });
    const { token } = await share();
    const hidden = toSharedComparison(await openedAfter(1, token));
    expect(hidden.candidates.map(({ name }) => name)).toEqual(["Candidate A", "Candidate B"]);
    expect(hidden.candidates[1]?.criteria[0]?.quotes).toEqual(["[name] led 40 people."]);
    const told = JSON.stringify(hidden);
    for (const word of [/Quasi|Ada|Bertil/, /decline/, /Rita/, ...jobs.flatMap((job) => [job.id, job.profileId])]) {
      expect(told).not.toMatch(word);
    }
    const shown = toSharedComparison(await openedAfter(1, (await share({ names: "shown" })).token));
    expect(shown.candidates.map(({ name }) => name)).toEqual(["Ada Quasi", "Bertil Quasi"]);
    expect(shown.candidates[1]?.criteria[0]?.quotes).toEqual(["Bertil led 40 people."]);
  });

  test("the numbers of the moment of sharing: neither a later score nor a later correction changes them", async () => {
    const { principal, jobs, jobIds, scored, share } = sharing(await aScoredPair());
    const [first] = jobs;
    const number = { criterionId: "leadership", entry: "score" as const, reason: "Known." };
    const correct = (score: number, now: Date) =>
      overrideCriterion({ principal, jobId: first?.id ?? "", ...number, score, now });
    await correct(8, daysLater(-1));
    const { token } = await share();
    await correct(1, daysLater(1));
    await scored("Ada", { profileId: first?.profileId, createdAt: daysLater(1) });
    const { candidates } = await openedAfter(2, token);
    expect(candidates[0]).toMatchObject({ jobId: jobIds[0], score: { overall: { score: 8 }, modelOverall: 6 } });
  });

  test("the token is stored as a hash alone, and the log of deeds holds neither", async () => {
    const { workspaceId, principal, jobIds, share } = sharing(await aScoredPair());
    const { token, listed } = await share();
    const read = <T>(work: (tx: Parameters<Parameters<typeof asSystem>[0]>[0]) => Promise<T>) => asSystem(work);
    const rows = await read((tx) => tx.select().from(comparisonShares).where(eq(comparisonShares.id, listed.share.id)));
    const deeds = await read((tx) => tx.select().from(outbox).where(eq(outbox.workspaceId, workspaceId)));
    expect(JSON.stringify([rows, deeds.map(({ payload }) => payload)])).not.toContain(token);
    expect(deeds.map(({ event, subjectId, payload }) => ({ event, subjectId, payload }))).toEqual([
      {
        ...{ event: "comparison.shared", subjectId: listed.share.id },
        payload: { user_id: principal.userId, job_ids: jobIds, names: "hidden", days: 7 },
      },
    ]);
  });
});

describe("who is refused", () => {
  test("a key, whatever it may do: a link outlives it", async () => {
    const { workspaceId, jobIds, share } = sharing(await aScoredPair());
    const key = { ...(await aWorkspace()), workspaceId };
    await expect(share({ principal: key, jobIds })).rejects.toMatchObject({ code: "INSUFFICIENT_SCOPE" });
  });

  test("scores of nobody, of another workspace, unfinished ones, of two rubrics, two kinds, or one person twice", async () => {
    const { workspaceId, jobs, jobIds, scored, share } = sharing(await aScoredPair());
    const [first = ""] = jobIds;
    const stranger = sharing(await aScoredPair());
    const running = await scored("Cem", { status: "processing", parsedScore: null });
    const refused = async (ids: string[], code: string) =>
      expect(share({ jobIds: ids })).rejects.toMatchObject({ code });
    await refused([first, crypto.randomUUID()], "JOB_NOT_FOUND");
    await refused([first, stranger.jobIds[0] ?? ""], "JOB_NOT_FOUND");
    await refused([first, running.id], "JOB_NOT_FOUND");
    const { rubricId, versionId: rubricVersionId } = await aRubric(workspaceId);
    await refused([first, (await scored("Dan", { rubricId, rubricVersionId })).id], "CONFLICT");
    await refused([first, (await scored("Eve", { sandbox: false })).id], "CONFLICT");
    await refused([first, (await scored("Ada", { profileId: jobs[0]?.profileId })).id], "CONFLICT");
    await expect(share({ principal: await aMember((await aWorkspace()).workspaceId) })).rejects.toMatchObject({
      code: "JOB_NOT_FOUND",
    });
    expect(await share({ jobIds: [first] })).toBeDefined();
  });

  test("a token that is wrong, cut or another's hash opens nothing", async () => {
    const { share } = sharing(await aScoredPair());
    const { token, listed } = await share();
    for (const wrong of [token.slice(0, -1), `${token}A`, token.toUpperCase(), listed.share.tokenHash, "x"]) {
      await expect(readSharedComparison({ token: wrong, now: SHARED_AT })).rejects.toMatchObject({
        code: "LINK_INVALID",
        message: expect.stringContaining("opens nothing"),
      });
    }
  });
});
