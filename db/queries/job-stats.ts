import { and, eq, gte, type SQL, sql } from "drizzle-orm";
import type { JobErrorCode } from "@/lib/domain/errors";
import { JOB_STATUSES, type JobStatus } from "@/lib/domain/scoring-job";
import type { TimeSteps } from "@/lib/domain/stats-window";
import type { Transaction } from "../client";
import { modelCalls, scoringJobs } from "../schema";

interface Asked {
  workspaceId: string;
  /** Sandbox figures never mix with real ones. */
  sandbox: boolean;
  steps: TimeSteps;
  /** What the caller may see of them, beyond the workspace. */
  visible: SQL | undefined;
}

export type StatusCounts = Record<JobStatus, number>;

/** Of all jobs, of those in one step (`step` is its beginning), or of those that failed for one reason. */
export interface JobFigures {
  step: Date | null;
  errorCode: JobErrorCode | null;
  counts: StatusCounts;
  p50Seconds: number | null;
  p95Seconds: number | null;
}

export interface CallFigures {
  step: Date | null;
  calls: number;
  /** Of those that ended: calls whose price is unknown. Their cost is in no sum. */
  unpriced: number;
  costMicros: number;
  promptTokens: number;
  completionTokens: number;
}

const stepOf = (column: SQL, { from, stepSeconds }: TimeSteps) =>
  sql`date_bin(make_interval(secs => ${stepSeconds}), ${column}, ${from.toISOString()}::timestamptz)`;

const COUNTS = sql.join(
  JOB_STATUSES.map((status) => sql`count(*) filter (where status = ${status})::int as ${sql.identifier(status)}`),
  sql`, `,
);

type JobRow = StatusCounts & { step: string | null; error_code: JobErrorCode | null; times: number[] | null };

/** Figures of the jobs that were asked for within the steps, in one pass. */
export async function jobFigures(tx: Transaction, asked: Asked): Promise<JobFigures[]> {
  const { startedAt, createdAt, completedAt, reusedFrom } = scoringJobs;
  const rows = await tx.execute<JobRow>(sql`
    with asked as (
      select status, case when status = 'failed' then error_code end as error_code,
        ${stepOf(sql`${createdAt}`, asked.steps)} as step,
        -- What was given again took nobody's time: it would make the model look fast.
        case when ${reusedFrom} is null
          then extract(epoch from ${completedAt} - coalesce(${startedAt}, ${createdAt}))::float8 end as seconds
      from ${scoringJobs}
      where ${and(
        eq(scoringJobs.workspaceId, asked.workspaceId),
        gte(createdAt, asked.steps.from),
        eq(scoringJobs.sandbox, asked.sandbox),
        asked.visible,
      )})
    select step, error_code, ${COUNTS},
      percentile_cont(array[0.5, 0.95]) within group (order by seconds) filter (where status = 'completed') as times
    from asked group by grouping sets ((), (step), (error_code))
    having grouping(error_code) = 1 or error_code is not null`);
  return rows.map(({ step, error_code, times, ...counts }) => ({
    step: step === null ? null : new Date(step),
    errorCode: error_code,
    counts,
    p50Seconds: times?.[0] ?? null,
    p95Seconds: times?.[1] ?? null,
  }));
}

type CallRow = Record<"calls" | "unpriced", number> &
  Record<"cost" | "prompt" | "completion", string> & { step: string | null };

/** Figures of the calls that were made within the steps, whatever became of their jobs. */
export async function callFigures(tx: Transaction, asked: Asked): Promise<CallFigures[]> {
  const tokens = (name: string) => sql`coalesce(sum((usage ->> ${name})::bigint), 0)`;
  const rows = await tx.execute<CallRow>(sql`
    with made as (
      select ${modelCalls.outcome}, ${modelCalls.costMicros}, ${modelCalls.usage},
        ${stepOf(sql`${modelCalls.startedAt}`, asked.steps)} as step
      from ${modelCalls}
      where ${and(
        eq(modelCalls.workspaceId, asked.workspaceId),
        gte(modelCalls.startedAt, asked.steps.from),
        eq(modelCalls.sandbox, asked.sandbox),
        asked.visible,
      )})
    select step, count(*)::int as calls,
      count(*) filter (where cost_micros is null and outcome is not null)::int as unpriced,
      coalesce(sum(cost_micros), 0) as cost,
      ${tokens("prompt_tokens")} as prompt, ${tokens("completion_tokens")} as completion
    from made group by grouping sets ((), (step))`);
  return rows.map(({ step, calls, unpriced, cost, prompt, completion }) => ({
    step: step === null ? null : new Date(step),
    calls,
    unpriced,
    costMicros: Number(cost),
    promptTokens: Number(prompt),
    completionTokens: Number(completion),
  }));
}
