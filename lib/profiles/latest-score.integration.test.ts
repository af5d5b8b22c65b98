import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { latestScores, scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { eraseProfile } from "./erase-profile";

afterAll(closeDatabase);

const pinned = {
  ...{ model: "m", inputSha256: "x", asOf: "2026-01", redaction: true, promptTemplate: "t", scorerVersion: "1" },
  ...{ providerBaseUrl: "http://p", sandbox: false, estimatedSeconds: 1, runOwner: "run", coverageThousandths: 1_000 },
};
const at = (second: number) => new Date(1_800_000_000_000 + second * 1_000);

async function aPerson() {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const id = await aProfile(workspaceId);
  const { rubricId, versionId } = await aRubric(workspaceId);
  const question = { kind: "rubric" as const, rubricId, rubricVersionId: versionId };
  const running = { status: "processing" as const, leaseUntil: at(0), startedAt: at(0) };
  const begin = async (change: object = {}) => {
    const job = { ...pinned, workspaceId, profileId: id, ...question, ...running, ...change };
    const [row] = await asSystem((tx) => tx.insert(scoringJobs).values(job).returning({ id: scoringJobs.id }));
    return row?.id ?? "";
  };
  const complete = (jobId: string, completedAt: Date, overallThousandths: number | null) =>
    asSystem((tx) =>
      tx
        .update(scoringJobs)
        .set({ status: "completed", completedAt, overallThousandths })
        .where(eq(scoringJobs.id, jobId)),
    );
  const kept = () =>
    asSystem((tx) =>
      tx
        .select({ jobId: latestScores.jobId, overall: latestScores.overallThousandths })
        .from(latestScores)
        .where(eq(latestScores.profileId, id)),
    );
  const erase = () => eraseProfile({ principal, id, expected: null, cancelRun: async () => {}, now: new Date() });
  return { begin, complete, kept, erase };
}

test("the job that completed last counts, whichever was asked for or stored first", async () => {
  const { begin, complete, kept } = await aPerson();
  const [first, second] = [await begin(), await begin()];
  expect(await kept()).toEqual([]);
  await complete(second, at(2), 8_000);
  await complete(first, at(1), 3_000);
  expect(await kept()).toEqual([{ jobId: second, overall: 8_000 }]);
  const third = await begin();
  await complete(third, at(3), null);
  expect(await kept()).toEqual([{ jobId: third, overall: null }]);
});

test("the sandbox's and the real one stand apart, and a free prompt has none", async () => {
  const { begin, complete, kept } = await aPerson();
  await complete(await begin({ sandbox: true }), at(1), 1_000);
  await complete(await begin(), at(2), 2_000);
  const free = { kind: "free_form", rubricVersionId: null, rubricId: null, prompt: "Who?" };
  await complete(await begin(free), at(3), 3_000);
  expect((await kept()).map(({ overall }) => overall).toSorted()).toEqual([1_000, 2_000]);
});

test("a score that completes while its person is erased leaves none, and neither waits for ever, thirty times", async () => {
  for (let round = 0; round < 30; round += 1) {
    const { begin, complete, kept, erase } = await aPerson();
    await complete(await begin(), at(1), 1_000);
    const late = await begin();
    const completing = asSystem(async (tx) => {
      const [row] = await tx.select().from(scoringJobs).where(eq(scoringJobs.id, late)).for("update");
      const change = { status: "completed" as const, completedAt: at(2), overallThousandths: 2_000 };
      if (row?.status === "processing") await tx.update(scoringJobs).set(change).where(eq(scoringJobs.id, late));
    });
    await Promise.all([completing, erase()]);
    expect(await kept()).toEqual([]);
  }
});
