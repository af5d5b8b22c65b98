import postgres, { type Sql } from "postgres";
import type { Stack } from "../../stack";
import type { Home } from "../launch";
import { openCalls, openRuns, retryable, sweepNow, totals, tryNow, unsettled } from "./job-figures";
import { watchJobs } from "./job-watch";
import { databaseOf, requestsOfJobs } from "./parts-of-stack";
import { auditScoring } from "./scoring-audit";
import { type ScoreWish, type ScoringClient, scoringClient } from "./scoring-client";
import type { Draws } from "./seeded-draws";
import type { WorkUnderKills } from "./work-under-kills";

/** Jobs that are to be under way while parts die. */
const UNDER_WAY = 6;
const REACH_MS = 20_000;
const DRAIN_MS = 240_000;
/** A model's time in the phase `call`, in milliseconds. */
const SLOW_MS = 1_500;
const CTO = { role: "CTO" } as const;
const FREE = { prompt: "Answer with one JSON object: what does this person lead?" } as const;
const MODELS = [
  "sandbox-honest",
  "sandbox-slow:1",
  "sandbox-slow:3",
  "sandbox-flaky:500,ok",
  "sandbox-flaky:reset,ok",
  "sandbox-flaky:429;retry-after=1,ok",
  "sandbox-flaky:503",
  "sandbox-sloppy-json",
  "sandbox-refusing",
] as const;

/** A job's version once its first call is open, and once it is answered: its changes are counted from 1. */
const VERSIONS: Record<string, number> = { call: 3, finish: 4 };
/** How long into a phase a kill may fall, in milliseconds. */
const LATEST_MS: Record<string, number> = { begin: 60, call: SLOW_MS, finish: 4 };

/** Scoring jobs of several kinds, their retries, and the audit of what came of them. */
export async function scoringWork(home: Home, stack: Stack): Promise<WorkUnderKills> {
  const sql = postgres(databaseOf(home), { max: 2, onnotice: () => {} });
  const watch = watchJobs(databaseOf(home));
  const client = await scoringClient(stack, ["cto", "injection"]);
  const accepted = { jobs: new Set<string>(), retries: new Map<string, number>() };
  const score = async (request: ScoreWish) => {
    const id = await client.score(request);
    accepted.jobs.add(id);
    return id;
  };
  return {
    phases: ["begin", "call", "finish"],
    async feed(draws) {
      const missing = Math.max(0, UNDER_WAY - (await unsettled(sql)));
      const wishes = Array.from({ length: missing }, () => wish(draws));
      if (draws.chance(0.4)) await retryOne(sql, client, draws, accepted.retries);
      await Promise.all(wishes.map(score));
    },
    async reach(phase, draws) {
      const model = phase === "call" ? `sandbox-slow:${SLOW_MS / 1_000}` : "sandbox-honest";
      const id = await score({ ...CTO, profile: 0, model, reuse: false });
      if (phase !== "begin" && !(await watch.underWay(id, VERSIONS[phase] ?? 0, REACH_MS))) return false;
      await wait(draws.below(LATEST_MS[phase] ?? 1));
      return true;
    },
    drain: () => drain(sql),
    async violations() {
      const found = await auditScoring(sql, { ...accepted, requests: await requestsOfJobs(home) });
      return [...found, ...(await openRuns(sql)).map((run) => `never ended: ${run}`)];
    },
    async outcomes() {
      const retries = [...accepted.retries.values()].reduce((sum, count) => sum + count, 0);
      return { "answered 202": accepted.jobs.size, "retries answered 202": retries, ...(await totals(sql)) };
    },
    async close() {
      await Promise.all([sql.end({ timeout: 1 }), watch.close()]);
    },
  };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function wish(draws: Draws): ScoreWish {
  const question = draws.pick([CTO, CTO, CTO, FREE]);
  return { ...question, profile: draws.below(2), model: draws.pick(MODELS), reuse: draws.chance(0.2) };
}

async function retryOne(sql: Sql, client: ScoringClient, draws: Draws, retries: Map<string, number>): Promise<void> {
  const [first, ...others] = await retryable(sql);
  if (!first) return;
  const id = draws.pick([first, ...others]);
  if (await client.retry(id)) retries.set(id, (retries.get(id) ?? 0) + 1);
}

/** The sweeps come each minute: here they are made due again and again. */
async function drain(sql: Sql): Promise<void> {
  const end = Date.now() + DRAIN_MS;
  while (Date.now() < end) {
    const open = (await unsettled(sql)) + (await openCalls(sql));
    if (open + (await openRuns(sql)).length === 0) return;
    await sweepNow(sql);
    // A run that another took over from, after several kills, may wait five minutes for its next try, to find that out.
    if (open === 0) await tryNow(sql);
    await wait(1_000);
  }
}
