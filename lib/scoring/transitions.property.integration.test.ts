import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import { AppError } from "@/lib/domain/errors";
import { baseCalls } from "@/lib/domain/plan-calls";
import { canTransition, isSettled, type JobStatus } from "@/lib/domain/scoring-job";
import { env } from "@/lib/env";
import { beginRun } from "./begin-run";
import { cancelScoringJob } from "./cancel-scoring-job";
import { failBrokenRun, failRun } from "./fail-run";
import { finishRun } from "./finish-run";
import { getScoringJob } from "./get-scoring-job";
import { performCall } from "./perform-call";
import { recoverLostJobs } from "./recover-lost-jobs";
import { requestScore } from "./request-score";
import { RetryLater } from "./retry-later";
import { retryScoringJob } from "./retry-scoring-job";
import { scripted } from "./testing/scripted-model";

vi.stubEnv("DATABASE_POOL_SIZE", "50");
const CALLERS = 50;
const quiet = async () => {};

const reader = postgres(env().DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
beforeAll(async () => {
  // Written while the job's row is locked: the order of its entries is the order in which they happened.
  await reader.unsafe(`
    create table job_history (at bigserial, job_id uuid, before jsonb, after jsonb);
    create function note_history() returns trigger language plpgsql security definer as $$
    begin insert into job_history (job_id, before, after) values (new.id, to_jsonb(old), to_jsonb(new)); return null; end $$;
    create trigger noted after update on scoring_jobs for each row execute function note_history();`);
});
afterAll(async () => {
  await reader.end();
  await closeDatabase();
});

const KINDS = ["drive", "finish", "fail", "break", "giveUp", "retry", "lose", "cancel"] as const;
type Kind = (typeof KINDS)[number];
const weights: Record<Kind, number> = {
  drive: 24,
  finish: 6,
  fail: 4,
  break: 2,
  giveUp: 2,
  retry: 16,
  lose: 4,
  cancel: 0,
};
const kinds = (cancel: number) =>
  fc.oneof(
    ...KINDS.map((kind) => ({ weight: kind === "cancel" ? cancel : weights[kind], arbitrary: fc.constant(kind) })),
  );
const actionOf = (kind: fc.Arbitrary<Kind>) =>
  fc.record({
    kind,
    /** How many runs, or dispatches of the run, too early or too late the caller is. */
    off: fc.constantFrom(0, 0, 0, 0, 1, -1),
    /** How a run ends that has had its answer. */
    end: fc.constantFrom("finish", "fail", "fail", "fail", "fail", "die", "die", "die"),
    /** Which of those that began a run comes back late. */
    owner: fc.nat({ max: 9 }),
    /** Milliseconds that the model takes. */
    latency: fc.nat({ max: 12 }),
  });
type Action = typeof actionOf extends (kind: fc.Arbitrary<Kind>) => fc.Arbitrary<infer T> ? T : never;

/** What each caller does one after the other, all callers at once; somebody cancels in one rush of three. */
const rush = fc.constantFrom(0, 0, 1).chain((cancel) =>
  fc.array(fc.array(actionOf(kinds(cancel)), { minLength: 3, maxLength: 6 }), {
    minLength: CALLERS,
    maxLength: CALLERS,
  }),
);

async function aScene() {
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId, { about: "Led a team of forty engineers in Oslo." });
  const request = { prompt: "Is this a leader?" };
  const { id: jobId } = await requestScore({ principal, profileId, request, enqueue: quiet, now: new Date() });
  return {
    principal,
    jobId,
    key: { workspaceId: principal.workspaceId, jobId },
    model: scripted('{"fit": true}'),
    owners: ["nobody"],
    /** What callers were told that they did. */
    won: [] as string[],
  };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

/** Resolves to null where the request was refused as documented: somebody else was first. */
async function orRefused<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    const refusals = ["JOB_NOT_RETRYABLE", "RETRY_LIMIT_EXCEEDED", "JOB_NOT_CANCELLABLE"];
    if (error instanceof AppError && refusals.includes(error.code)) return null;
    throw error;
  }
}

const TIMEOUT = { code: "PROVIDER_TIMEOUT", retryAfter: null } as const;

/** The run that those who were told of retries believe to be the current one. */
const runOf = ({ won }: Scene) => 1 + won.filter((what) => what.startsWith("retried")).length;

/** A run as the durable function drives it, by an owner of its own. */
async function drive(scene: Scene, { off, end, latency }: Action): Promise<void> {
  const { key, model, owners, won } = scene;
  const [owner, run] = [randomUUID(), runOf(scene) + off];
  if (!(await beginRun({ ...key, run, dispatch: run, owner }))) return;
  won.push(`begun ${owner} ${run}`);
  owners.push(owner);
  const [call] = baseCalls({ samples: 1, pair: false });
  if (!call) throw new Error("no call planned");
  const slow = {
    ...model,
    complete: async (chat: Parameters<typeof model.complete>[0]) => {
      await pause(latency);
      return model.complete(chat);
    },
  };
  try {
    const { verdict } = await performCall({ key, owner, call, model: slow, now: () => new Date(), random: () => 0.5 });
    if (verdict !== "parsed" || end === "die") return;
    if (end === "finish" && (await finishRun(key, owner))) won.push(`completed ${owner}`);
    if (end === "fail" && (await failRun(key, owner, TIMEOUT))) won.push(`failed PROVIDER_TIMEOUT ${owner}`);
  } catch (error) {
    // Given up for lost before the model answered.
    if (!(error instanceof RetryLater)) throw error;
  }
}

async function act(scene: Scene, action: Action): Promise<void> {
  const { principal, jobId, key, owners, won } = scene;
  const now = new Date();
  const late = owners[action.owner % owners.length] ?? "nobody";
  const acts: Record<Kind, () => Promise<unknown>> = {
    drive: () => drive(scene, action),
    finish: async () => {
      const [state] = await reader`select run_owner from scoring_jobs where id = ${jobId}`;
      if (state?.run_owner !== late && (await finishRun(key, late))) won.push(`completed ${late}`);
    },
    fail: async () => {
      if (await failRun(key, late, TIMEOUT)) won.push(`failed PROVIDER_TIMEOUT ${late}`);
    },
    break: async () => {
      const broken = { ...key, run: 0, dispatch: 0, owner: late };
      if (await failBrokenRun(broken, "INTERNAL_ERROR")) won.push(`failed INTERNAL_ERROR ${late}`);
    },
    giveUp: async () => {
      const [sent] = await reader<Row[]>`select run_number, dispatch from scoring_jobs where id = ${jobId}`;
      if (!sent) throw new Error("the job is gone");
      const dispatch = sent.dispatch + action.off;
      const neverBegun = { ...key, run: sent.run_number, dispatch, owner: "nobody" };
      const failed = await failBrokenRun(neverBegun, "INTERNAL_ERROR");
      if (failed) won.push(`failed INTERNAL_ERROR ${sent.run_number}.${dispatch}`);
    },
    retry: async () => {
      const asked = { principal, jobId, request: {}, enqueue: quiet, now };
      const retried = await orRefused(retryScoringJob(asked));
      if (retried) won.push(`retried ${retried.runNumber}`);
    },
    lose: () => recoverLostJobs({ now: new Date(now.getTime() + 400_000) }),
    cancel: () => orRefused(cancelScoringJob({ principal, jobId, cancelRun: quiet, now })),
  };
  await acts[action.kind]();
}

interface Row {
  status: JobStatus;
  run_number: number;
  retry_count: number;
  run_owner: string | null;
  recoveries: number;
  error_code: string | null;
  parsed_score: unknown;
  version: number;
  dispatch: number;
}
type Step = { before: Row; after: Row };

/** What a change of the row was, in the words of `won`; null where no caller is told of it. */
function claimOf({ before, after }: Step): string | null {
  if (before.status === after.status) return null;
  if (after.status === "processing") return `begun ${after.run_owner} ${after.run_number}`;
  if (after.status === "completed") return `completed ${before.run_owner}`;
  if (before.status === "failed") return `retried ${after.run_number}`;
  if (after.status === "failed" && after.error_code !== "WORKER_LOST") {
    const neverBegun = before.status === "pending";
    return `failed ${after.error_code} ${neverBegun ? `${before.run_number}.${before.dispatch}` : before.run_owner}`;
  }
  return null;
}

function checkStep({ before, after }: Step): void {
  const said = JSON.stringify({ before, after });
  const moved = before.status !== after.status;
  if (moved) expect(canTransition(before.status, after.status), said).toBe(true);
  expect(after.version, said).toBeGreaterThanOrEqual(before.version + (moved ? 1 : 0));
  expect(after.dispatch, said).toBeGreaterThanOrEqual(before.dispatch);
  expect(after.run_number, said).toBe(after.retry_count + 1);
  expect(after.run_number, said).toBe(before.run_number + (before.status === "failed" && moved ? 1 : 0));
  expect(after.retry_count, said).toBeLessThanOrEqual(5);
  const lost = before.status === "processing" && after.status === "pending";
  if (lost) expect(after.recoveries, said).toBe(before.recoveries + 1);
  expect(after.recoveries, said).toBeLessThanOrEqual(3);
  if (before.status === "processing" && !moved) expect(after.run_owner, said).toBe(before.run_owner);
  if (after.status === "completed") expect(after.parsed_score, said).toEqual({ fit: true });
  else expect(after.parsed_score, said).toBeNull();
}

async function checkHistory({ jobId, won }: Scene): Promise<void> {
  const history = await reader<Step[]>`select before, after from job_history where job_id = ${jobId} order by at`;
  for (const [at, step] of history.entries()) {
    checkStep(step);
    if (at > 0) expect(step.before).toEqual(history[at - 1]?.after);
  }
  // Whoever was told of a change made it, and whoever made one was told: one winner each.
  expect(won.toSorted()).toEqual(
    history
      .map(claimOf)
      .filter((claim) => claim !== null)
      .toSorted(),
  );
  const ends = history.filter(({ before, after }) => before.status !== after.status && isSettled(after.status));
  const events = await reader`select event from outbox where subject_id = ${jobId} order by id`;
  expect(events.map(({ event }) => event)).toEqual(ends.map(({ after }) => `scoring_job.${after.status}`));
  expect(new Set(ends.map(({ after }) => after.run_number)).size).toBe(ends.length);
}

/** One row a request that left, whoever held the job when its answer came; and the job says what they cost. */
async function checkLedger({ principal, jobId, model }: Scene): Promise<void> {
  const { calls, totalCostMicros } = await getScoringJob({ principal, jobId });
  expect(calls).toHaveLength(model.asked);
  for (const call of calls) expect(call).toMatchObject({ endedAt: expect.any(Date), costMicros: 200 });
  expect(totalCostMicros).toBe(200 * calls.length);
}

test("fifty callers at once on one job: its history is legal, each change has one winner, no call is missing", async () => {
  let changes = 0;
  await fc.assert(
    fc.asyncProperty(rush, async (scripts) => {
      const scene = await aScene();
      await Promise.all(
        scripts.map(async (script) => {
          for (const step of script) await act(scene, step);
        }),
      );
      await checkHistory(scene);
      await checkLedger(scene);
      changes += scene.won.length;
    }),
    // A failure prints its seed and path.
    { numRuns: 6, endOnFailure: true },
  );
  expect(changes).toBeGreaterThan(6);
});
