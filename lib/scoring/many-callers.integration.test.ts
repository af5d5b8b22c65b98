import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import type { JobRow } from "@/db/queries/scoring-jobs";
import { modelCalls, outbox, scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import { AppError } from "@/lib/domain/errors";
import { eraseProfile } from "@/lib/profiles/erase-profile";
import { cancelScoringJob } from "./cancel-scoring-job";
import type { EnqueueScoring, ScoringRequested } from "./ports";
import { recoverLostJobs } from "./recover-lost-jobs";
import { redispatchStrandedJobs } from "./redispatch-stranded-jobs";
import { requestScore } from "./request-score";
import { retryScoringJob } from "./retry-scoring-job";
import { driveRun } from "./testing/drive-run";
import { scripted } from "./testing/scripted-model";

afterAll(closeDatabase);

const GOOD = '{"fit": true}';
const CALLERS = 50;

/** A small generator of numbers below `below`, the same for the same seed (mulberry32). */
function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What a refusal in the rush may be: somebody else was first. Anything else fails the test. */
const IN_THE_RUSH = new Set([
  "JOB_NOT_CANCELLABLE",
  "JOB_NOT_RETRYABLE",
  "RETRY_LIMIT_EXCEEDED",
  "PROFILE_NOT_FOUND",
  "INPUT_ERASED",
]);

async function aRush(seed: number) {
  const below = seeded(seed);
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const profileIds = await Promise.all(
    [1, 2].map(() => aProfile(workspaceId, { about: "Led forty engineers in Oslo." })),
  );
  const queue: ScoringRequested[] = [];
  const made: string[] = [];
  // The engine: at least once, in any order; one sending in four ends half-way.
  const enqueue: EnqueueScoring = async (events) => {
    for (const event of events) {
      if (below(4) === 0) throw new Error("the engine is away");
      queue.push(event);
    }
  };
  const profileOf = () => profileIds[below(2)] ?? "";
  const anyJob = () => made[below(made.length)] ?? "";
  const ask = async (reuse: boolean) => {
    const request = { prompt: "Is this a leader?", reuse };
    made.push((await requestScore({ principal, profileId: profileOf(), request, enqueue, now: new Date() })).id);
  };
  const run = async () => {
    const event = queue[below(Math.max(1, queue.length))];
    const answers = [[GOOD], [GOOD], ["no JSON", GOOD], ["no JSON"], ["no JSON"]][below(5)] ?? [GOOD];
    if (event) await driveRun(event, `run-${event.jobId}-${below(3)}`, scripted(...answers), enqueue);
  };
  const now = () => new Date();
  const erase = () =>
    eraseProfile({ principal, id: profileIds[1] ?? "", expected: null, cancelRun: async () => {}, now: now() });
  const acts = [
    () => ask(true),
    () => ask(true),
    () => ask(true),
    () => ask(false),
    run,
    run,
    run,
    () => cancelScoringJob({ principal, jobId: anyJob(), cancelRun: async () => {}, enqueue, now: now() }),
    () => retryScoringJob({ principal, jobId: anyJob(), request: {}, enqueue, now: now() }),
    () => recoverLostJobs({ now: now() }),
  ];
  const rows = () => asSystem((tx) => tx.select().from(scoringJobs).where(eq(scoringJobs.workspaceId, workspaceId)));
  return { workspaceId, below, acts, ask, erase, queue, rows };
}

async function inTheRush(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof AppError && IN_THE_RUSH.has(error.code))) throw error;
  }
}

/** Lets the sweeps and a well-behaved engine go on until nothing is left to do. */
async function settleAll(rows: () => Promise<JobRow[]>): Promise<JobRow[]> {
  for (let round = 1; round <= 60; round += 1) {
    const jobs = await rows();
    if (jobs.every(({ status }) => status !== "pending" && status !== "processing")) return jobs;
    const events: ScoringRequested[] = [];
    const now = new Date(Date.now() + round * 3_600_000);
    await recoverLostJobs({ now });
    await redispatchStrandedJobs({ now, enqueue: async (all) => void events.push(...all) });
    for (const event of events) await driveRun(event, `last-${round}-${event.jobId}`, scripted(GOOD));
  }
  throw new Error("some job never ends");
}

test.each([1, 2, 3, 4])(
  "fifty callers at once do what they like (seed %i): every job ends, by its own call or by a shared result",
  async (seed) => {
    const { workspaceId, below, acts, ask, erase, rows } = await aRush(seed);
    await Promise.all(Array.from({ length: 10 }, () => ask(true)));
    for (let wave = 0; wave < 4; wave += 1) {
      const turns = Array.from({ length: CALLERS }, () => acts[below(acts.length)] as () => Promise<unknown>);
      await Promise.all((wave === 2 ? [...turns, erase] : turns).map(inTheRush));
    }
    const jobs = await settleAll(rows);
    const byId = new Map(jobs.map((job) => [job.id, job]));
    const calls = await asSystem((tx) => tx.select().from(modelCalls).where(eq(modelCalls.workspaceId, workspaceId)));
    const told = await asSystem((tx) =>
      tx.select().from(outbox).where(eq(outbox.workspaceId, workspaceId)).orderBy(outbox.id),
    );
    for (const job of jobs) {
      expect(job.leaderId).toBeNull();
      const own = calls.filter(({ jobId }) => jobId === job.id);
      const ends = told.filter(({ subjectId, event }) => subjectId === job.id && event !== "profile.erased");
      expect(ends.length).toBe(job.retryCount + 1);
      expect(ends.at(-1)?.event).toBe(`scoring_job.${job.status}`);
      if (job.reusedFrom === null) continue;
      expect(own).toEqual([]);
      const source = byId.get(job.reusedFrom);
      expect(source).toMatchObject({ status: "completed", reusedFrom: null, reuseKey: job.reuseKey });
    }
    const shared = jobs.filter(({ reusedFrom }) => reusedFrom !== null);
    expect(shared.length).toBeGreaterThan(10);
  },
);
