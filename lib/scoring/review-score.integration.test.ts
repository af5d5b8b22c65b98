import { and, eq, sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { scoreDecisions, scoringJobs, users } from "@/db/schema";
import { asSystem } from "@/db/system";
import { anOwnJobsKey, aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { aMember } from "@/db/testing/member-factory";
import { toReviewResource } from "@/lib/api/serialize/review";
import type { Principal } from "@/lib/domain/access";
import { LIMITS } from "@/lib/domain/limits";
import { eraseProfile } from "@/lib/profiles/erase-profile";
import { decideOnScore } from "./decide-on-score";
import { getScoreReview } from "./get-score-review";
import { overrideCriterion } from "./override-criterion";

afterAll(closeDatabase);

const criterion = (id: string, weight: number, score: number | null) => ({
  ...{ id, label: id, weight, must_have: false, score, raw_score: score, max: 10, rationale: "", evidence: [] },
  status: score === null ? "insufficient_data" : "scored",
});
/** Known to 60 of 100 parts: 6.0. */
const SCORE = {
  overall: { score: 6, max: 10, method: "weighted_mean" },
  overall_reason: null,
  coverage: 0.6,
  bounds: { low: 3.6, high: 7.6 },
  criteria: [criterion("leadership", 60, 6), criterion("security", 40, null)],
  confidence: { label: "medium", coverage: 0.6, support: 1, stability: null },
  summary: "",
  missing_information: [],
};

async function aScore(change: object = {}) {
  const key = await aWorkspace();
  const { workspaceId } = key;
  const person = await aMember(workspaceId);
  const job = await aStoredJob(workspaceId, { parsedScore: SCORE, overallThousandths: 6_000, ...change });
  const said = { principal: person as Principal, jobId: job.id, now: new Date("2026-11-26T10:00:00.000Z") };
  const decide = (outcome: "advance" | "hold" | "decline" | "withdrawn", by: Principal = person) => {
    const reason = outcome === "withdrawn" ? null : ("other" as const);
    return decideOnScore({ ...said, principal: by, outcome, reason, note: "As discussed." });
  };
  const override = (criterionId: string, score: number | null, entry = score === null ? "unknown" : "score") =>
    overrideCriterion({ ...said, criterionId, entry: entry as "score", score, reason: "See the second job." });
  const read = async (principal: Principal = person) =>
    toReviewResource(await getScoreReview({ principal, jobId: job.id }));
  return { key, workspaceId, person, job, decide, override, read };
}

describe("a decision", () => {
  test("is kept with who, when and why; another one counts in its place, and a withdrawal leaves none", async () => {
    const { workspaceId, person, decide, read } = await aScore();
    expect(await read()).toMatchObject({ decision: null, decisions: [], corrected: null });
    await decide("hold");
    await decide("advance", await aMember(workspaceId, { name: "Hugo Head" }));
    expect(await read()).toMatchObject({
      decision: "advance",
      decisions: [
        { number: 2, outcome: "advance", in_force: true, by: { name: "Hugo Head" } },
        {
          ...{ number: 1, outcome: "hold", reason: "other", note: "As discussed.", in_force: false },
          ...{ by: { user_id: person.userId, name: person.name }, created_at: "2026-11-26T10:00:00.000Z" },
        },
      ],
    });
    await decide("withdrawn");
    const { decision, decisions } = await read();
    expect(decision).toBeNull();
    expect(decisions.map(({ outcome, in_force }) => [outcome, in_force])).toEqual([
      ["withdrawn", false],
      ["advance", false],
      ["hold", false],
    ]);
    await expect(decide("withdrawn")).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("is a person's: a key that may do everything is refused", async () => {
    const { key, decide, read } = await aScore();
    await expect(decide("decline", key)).rejects.toMatchObject({ code: "INSUFFICIENT_SCOPE" });
    expect((await read()).decisions).toEqual([]);
  });

  test("of many at once, each is kept, with a number of its own", async () => {
    const { decide, read } = await aScore();
    await Promise.all(Array.from({ length: 8 }, (_, at) => decide(at % 2 ? "advance" : "decline")));
    expect((await read()).decisions.map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test("keeps the name of whoever made it when they are renamed, and when their account is gone", async () => {
    const { person, decide, read } = await aScore();
    await decide("hold");
    const isPerson = eq(users.id, person.userId);
    await asSystem((tx) => tx.update(users).set({ name: "Somebody Else" }).where(isPerson));
    expect((await read()).decisions).toMatchObject([{ by: { user_id: person.userId, name: person.name } }]);
    await asSystem((tx) => tx.delete(users).where(isPerson));
    expect((await read()).decisions).toMatchObject([{ outcome: "hold", by: { user_id: null, name: person.name } }]);
  });

  test("can't be rewritten: the application's roles may add entries and remove them, not change them", async () => {
    const { workspaceId, job, decide } = await aScore();
    await decide("decline");
    const rewrite = sql`update score_decisions set outcome = 'advance' where job_id = ${job.id}`;
    const refused = { cause: { code: "42501" } };
    await expect(inWorkspace(workspaceId, (tx) => tx.execute(rewrite))).rejects.toMatchObject(refused);
    await expect(asSystem((tx) => tx.execute(rewrite))).rejects.toMatchObject(refused);
  });

  test("ends with a full history, not with an endless one", async () => {
    const { workspaceId, job, decide } = await aScore();
    const entry = { workspaceId, jobId: job.id, byName: "Rita", createdAt: new Date(), outcome: "hold" as const };
    const row = { ...entry, number: LIMITS.reviewEntries, reason: "other" as const };
    await asSystem((tx) => tx.insert(scoreDecisions).values(row));
    await expect(decide("advance")).rejects.toMatchObject({ code: "CONFLICT" });
    // What counts can always be taken back, once.
    expect(await decide("withdrawn")).toMatchObject({ decisions: [{ outcome: "withdrawn" }, { outcome: "hold" }] });
    await expect(decide("withdrawn")).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("an override", () => {
  test("changes what the score comes to, by the same arithmetic; the model's own stays as it was", async () => {
    const { job, override, read } = await aScore();
    await override("security", 9);
    expect(await read()).toMatchObject({
      model: { overall: 6, coverage: 0.6, bounds: { low: 3.6, high: 7.6 } },
      corrected: { overall: 7.2, overall_reason: null, coverage: 1, bounds: { low: 7.2, high: 7.2 } },
      overrides: [
        { criterion_id: "security", entry: "score", score: 9, in_force: true, reason: "See the second job." },
      ],
    });
    const stored = await asSystem((tx) => tx.select().from(scoringJobs).where(eq(scoringJobs.id, job.id)));
    expect(stored).toMatchObject([{ parsedScore: SCORE, overallThousandths: 6_000, version: job.version }]);
  });

  test("that says that nobody can tell takes the number away, and with it the overall", async () => {
    const { override, read } = await aScore();
    await override("leadership", null);
    expect(await read()).toMatchObject({ corrected: { overall: null, overall_reason: "insufficient_coverage" } });
  });

  test("of one criterion takes the place of the one before, and is withdrawn by itself", async () => {
    const { override, read } = await aScore();
    await override("security", 9);
    await override("security", 4);
    await override("leadership", 8);
    const { overrides, corrected } = await read();
    expect(overrides.map(({ number, in_force }) => [number, in_force])).toEqual([
      [3, true],
      [2, true],
      [1, false],
    ]);
    expect(corrected?.overall).toBe(6.4);
    await override("leadership", null, "withdrawn");
    await override("security", null, "withdrawn");
    expect(await read()).toMatchObject({ corrected: null, model: { overall: 6 } });
    await expect(override("security", null, "withdrawn")).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("names a criterion of the score", async () => {
    const { override, read } = await aScore();
    const fault = { path: "criterion_id", code: "not_found" };
    await expect(override("charm", 3)).rejects.toMatchObject({ code: "INVALID_REQUEST", faults: [fault] });
    expect((await read()).overrides).toEqual([]);
  });
});

describe("what can be reviewed", () => {
  test("is a completed score by a rubric alone", async () => {
    const failed = await aScore({ status: "failed", parsedScore: null, overallThousandths: null });
    await expect(failed.decide("hold")).rejects.toMatchObject({ code: "JOB_NOT_REVIEWABLE" });
    expect(await failed.read()).toMatchObject({ decision: null, model: null, corrected: null });
    const free = { kind: "free_form", rubricId: null, rubricVersionId: null, prompt: "Is she?" };
    const told = await aScore({ ...free, parsedScore: { yes: true }, overallThousandths: null });
    await expect(told.override("leadership", 3)).rejects.toMatchObject({ code: "JOB_NOT_REVIEWABLE" });
  });

  test("is of one's own workspace, and of one's own jobs for a key that sees those alone", async () => {
    const { workspaceId, decide, read } = await aScore();
    await decide("hold");
    const noJob = { code: "JOB_NOT_FOUND" };
    await expect(read(await aWorkspace())).rejects.toMatchObject(noJob);
    await expect(read(await anOwnJobsKey(workspaceId))).rejects.toMatchObject(noJob);
    const stranger = await aMember((await aWorkspace()).workspaceId);
    await expect(decide("decline", stranger)).rejects.toMatchObject(noJob);
    expect((await read()).decision).toBe("hold");
  });
});

describe("an erasure", () => {
  const entriesOf = (jobId: string) =>
    asSystem((tx) =>
      tx.execute(sql`select from score_decisions where job_id = ${jobId}
        union all select from score_overrides where job_id = ${jobId}`),
    );

  test("takes what was said of the person's scores, and nothing is said of them later", async () => {
    const { key, job, decide, override, read } = await aScore();
    const other = await aScore();
    for (const one of [{ decide, override }, other]) {
      await one.decide("advance");
      await one.override("security", 9);
    }
    const erased = { principal: key, id: job.profileId, expected: null, cancelRun: async () => {}, now: new Date() };
    await eraseProfile(erased);
    expect(await entriesOf(job.id)).toHaveLength(0);
    expect(await entriesOf(other.job.id)).toHaveLength(2);
    await expect(decide("hold")).rejects.toMatchObject({ code: "INPUT_ERASED" });
    expect(await read()).toMatchObject({ decisions: [], overrides: [], model: null });
  });

  test("takes the answer that is kept for who sends a decision again, and the decision doesn't come back by that", async () => {
    const { key, person, job } = await aScore();
    const answerOf = async (review: object) => ({ status: 201, headers: {}, body: JSON.stringify(review) });
    const once = { owner: `user:${person.userId}`, keyHash: "0".repeat(64), fingerprint: "f".repeat(64) };
    const send = () => {
      const said = { principal: person, jobId: job.id, now: new Date(), outcome: "hold", reason: "other" } as const;
      return decideOnScore({ ...said, note: "Quasi.", once: { ...once, answerOf, refusalOf: async () => null } });
    };
    await send();
    const kept = () =>
      asSystem((tx) => tx.execute(sql`select body from idempotency_answers where workspace_id = ${key.workspaceId}`));
    expect(await kept()).toEqual([{ body: expect.stringContaining("Quasi.") }]);
    await eraseProfile({
      principal: key,
      id: job.profileId,
      expected: null,
      cancelRun: async () => {},
      now: new Date(),
    });
    expect(JSON.stringify(await kept())).not.toContain("Quasi.");
    await expect(send()).rejects.toMatchObject({ code: "INPUT_ERASED" });
    expect(await entriesOf(job.id)).toHaveLength(0);
  });

  test("at the same moment as a decision leaves nothing behind, twenty times", async () => {
    for (let round = 0; round < 20; round += 1) {
      const { key, job, decide } = await aScore();
      const erased = { principal: key, id: job.profileId, expected: null, cancelRun: async () => {}, now: new Date() };
      const ended = await Promise.allSettled([decide("hold"), eraseProfile(erased)]);
      expect(ended[1]).toMatchObject({ status: "fulfilled" });
      expect(await entriesOf(job.id)).toHaveLength(0);
    }
  });
});

test("entries go with the job that they are about", async () => {
  const { job, decide } = await aScore();
  await decide("hold");
  await asSystem((tx) => tx.delete(scoringJobs).where(and(eq(scoringJobs.id, job.id))));
  expect(await asSystem((tx) => tx.select().from(scoreDecisions).where(eq(scoreDecisions.jobId, job.id)))).toEqual([]);
});
