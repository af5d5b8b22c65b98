import { eq } from "drizzle-orm";
import { setBudget } from "@/db/queries/budgets";
import { costHolds, modelCalls, scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import type { Principal } from "@/lib/domain/access";
import type { BudgetLimits } from "@/lib/domain/budget";
import type { ModelPort } from "@/lib/domain/model-call";
import { baseCalls } from "@/lib/domain/plan-calls";
import { beginRun } from "../begin-run";
import { performCall } from "../perform-call";
import type { EnqueueScoring, ScoringRequested } from "../ports";
import { previewScore } from "../preview-score";
import { requestScore } from "../request-score";
import { retryScoringJob } from "../retry-scoring-job";
import { driveRun } from "./drive-run";
import { scripted } from "./scripted-model";

/** What each call of the scripted model costs: 1,000 tokens in and 200 out, in micro-dollars. */
export const CALL_MICROS = 200;
export const FIT = '{"fit": true}';

/** Whose process ends before the answer is stored. */
export const dying: ModelPort = { ...scripted(""), complete: () => Promise.reject(new Error("the process died")) };

/** A person to be scored. */
export const LEADER_OF_FORTY = { about: "Led a team of forty engineers in Oslo." };

type KeyPrincipal = Extract<Principal, { kind: "api_key" }>;

/** A workspace that asks for scores of one person at a time of its own, and what its budgets hold. */
export async function spenderOf(
  principal: KeyPrincipal,
  profileId: string,
  now = new Date("2026-05-20T12:00:00.000Z"),
) {
  const { workspaceId, keyId } = principal;
  const clock = { now };
  const sent: ScoringRequested[] = [];
  const enqueue: EnqueueScoring = async (events) => void sent.push(...events);
  // Each question is its own, of one length: identical ones would queue up before they come to the budgets.
  let asked = 100;
  const request = () => ({ prompt: `Is this a leader? ${asked++}`, model: "sandbox-honest", reuse: false });
  const asking = (change: object = {}, who: Principal = principal) =>
    ({ principal: who, profileId, request: { ...request(), ...change }, now: clock.now }) as const;
  const ownerOf = ({ jobId, run }: { jobId: string; run: number }) => `run-${jobId}-${run}`;
  const rowsOf = async <T extends typeof costHolds | typeof modelCalls | typeof scoringJobs>(table: T) =>
    asSystem((tx) =>
      tx
        .select()
        .from(table as typeof costHolds)
        .where(eq(table.workspaceId, workspaceId)),
    );
  return {
    principal,
    profileId,
    clock,
    sent,
    enqueue,
    asking,
    ownerOf,
    /** The most that one of its scores may cost. */
    most: (await previewScore(asking())).maxCostMicros ?? 0,
    ask: (change: object = {}, who?: Principal) => requestScore({ ...asking(change, who), enqueue }),
    retry: (jobId: string, change: object = {}) =>
      retryScoringJob({ principal, jobId, request: change, enqueue, now: clock.now }),
    /** Drives the run that was sent last. */
    drive: (...answers: (string | number)[]) => {
      const event = sent.at(-1) as ScoringRequested;
      const model = scripted(...answers);
      return driveRun(event, ownerOf(event), model, enqueue, () => clock.now).then((end) => ({ end, model }));
    },
    begin: (event = sent.at(-1) as ScoringRequested) => beginRun({ ...event, owner: ownerOf(event) }),
    /** The first call of the run that was sent last. */
    call: (model: ModelPort, event = sent.at(-1) as ScoringRequested) => {
      const [call] = baseCalls({ samples: 1, pair: false });
      if (!call) throw new Error("no call planned");
      const of = { key: event, owner: ownerOf(event), call, model };
      return performCall({ ...of, now: () => clock.now, random: () => 0.5 });
    },
    allow: (limits: Partial<BudgetLimits>, whose: string | null = null) =>
      asSystem((tx) =>
        setBudget(tx, { workspaceId, keyId: whose }, { dailyMicros: null, monthlyMicros: null, ...limits }),
      ),
    keyId,
    holds: () => rowsOf(costHolds),
    jobs: async () => (await rowsOf(scoringJobs)) as unknown as (typeof scoringJobs.$inferSelect)[],
    /** In the order in which a job made them. */
    calls: async () =>
      ((await rowsOf(modelCalls)) as unknown as (typeof modelCalls.$inferSelect)[]).sort(
        (one, other) => one.run - other.run || one.number - other.number,
      ),
  };
}
