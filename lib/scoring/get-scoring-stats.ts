import { type CallFigures, callFigures, type JobFigures, jobFigures, type StatusCounts } from "@/db/queries/job-stats";
import { readInWorkspace } from "@/db/read-in-workspace";
import type { Principal } from "@/lib/domain/access";
import type { JobErrorCode } from "@/lib/domain/errors";
import { type StatsWindow, timeSteps } from "@/lib/domain/stats-window";
import { visibleCalls, visibleJobs } from "./visible-jobs";

/** Jobs by when they were asked for, calls by when they were made. */
export interface StatsFigures {
  counts: StatusCounts;
  p50Seconds: number | null;
  p95Seconds: number | null;
  spent: Omit<CallFigures, "step">;
}

export interface ScoringStats extends StatsFigures {
  window: StatsWindow;
  from: Date;
  to: Date;
  sandbox: boolean;
  failures: { code: JobErrorCode; jobs: number }[];
  steps: (StatsFigures & { from: Date })[];
}

interface StatsInput {
  principal: Principal;
  window: StatsWindow;
  sandbox: boolean;
  now: Date;
}

const NO_JOBS: StatusCounts = { pending: 0, processing: 0, completed: 0, failed: 0, cancelled: 0 };
const NO_CALLS = { calls: 0, unpriced: 0, costMicros: 0, promptTokens: 0, completionTokens: 0 };

/** What the workspace's scoring came to over a window: of the sandbox model or of real ones, never of both. */
export async function getScoringStats({ principal, window, sandbox, now }: StatsInput): Promise<ScoringStats> {
  const { workspaceId } = principal;
  const steps = timeSteps(window, now);
  const { jobs, calls } = await readInWorkspace(workspaceId, async (tx) => {
    const asked = { workspaceId, sandbox, steps };
    const jobs = await jobFigures(tx, { ...asked, visible: visibleJobs(principal) });
    return { jobs, calls: await callFigures(tx, { ...asked, visible: visibleCalls(principal) }) };
  });
  const at = (step: Date | null) => figuresAt(jobs, calls, step);
  const failures = jobs
    .flatMap(({ errorCode, counts }) => (errorCode ? [{ code: errorCode, jobs: counts.failed }] : []))
    .sort((one, other) => other.jobs - one.jobs || one.code.localeCompare(other.code));
  const { from, to } = steps;
  return {
    window,
    from,
    to,
    sandbox,
    ...at(null),
    failures,
    steps: steps.starts.map((from) => ({ from, ...at(from) })),
  };
}

function figuresAt(jobs: JobFigures[], calls: CallFigures[], step: Date | null): StatsFigures {
  const isHere = (row: { step: Date | null }) => row.step?.getTime() === step?.getTime();
  const found = jobs.find((row) => isHere(row) && row.errorCode === null);
  const { step: _, ...spent } = calls.find(isHere) ?? { step, ...NO_CALLS };
  const { counts, p50Seconds, p95Seconds } = found ?? { counts: NO_JOBS, p50Seconds: null, p95Seconds: null };
  return { counts, p50Seconds, p95Seconds, spent };
}
