import type { Sql } from "postgres";

/** What a caller was answered 202 for. */
export interface Accepted {
  jobs: ReadonlySet<string>;
  /** Accepted retries by job. */
  retries: ReadonlyMap<string, number>;
  /** Requests that the model counted, by job. */
  requests: Record<string, number>;
}

/** Everything that must not be after the kills, a sentence each; empty when nothing was lost or doubled. */
export async function auditScoring(sql: Sql, { jobs, retries, requests }: Accepted): Promise<string[]> {
  const rows = await sql<JobFacts[]>`
    select j.id, j.status, j.run_number as runs, j.parsed_score is not null as "hasResult",
      case when j.reused_from is null then (j.usage->>'total_tokens')::int end as "jobTokens",
      (select count(*)::int from outbox o where o.subject_id = j.id
        and o.event in ('scoring_job.completed', 'scoring_job.failed')) as ends,
      (select count(*)::int from outbox o where o.subject_id = j.id and o.event = 'scoring_job.completed') as completions
    from scoring_jobs j`;
  const calls = await sql<CallFacts[]>`
    select job_id as "jobId", run, number, outcome, started_at as "startedAt", ended_at as "endedAt",
      coalesce((usage->>'total_tokens')::int, 0) as tokens
    from model_calls order by job_id, run, number`;
  const known = new Set(rows.map(({ id }) => id));
  const lost = [...jobs].filter((id) => !known.has(id)).map((id) => `job ${id} was answered 202 and is gone`);
  const ofJobs = byJob(calls);
  const ofRows = rows.flatMap((job) => {
    const ledger = ofJobs.get(job.id) ?? [];
    const findings = [...endsOnce(job, retries.get(job.id) ?? 0), ...ledgerIsWhole(job, ledger, requests[job.id] ?? 0)];
    return findings.map((finding) => `job ${job.id} ${finding}`);
  });
  const doubled = rows.length > jobs.size ? [`${rows.length} jobs stand for ${jobs.size} requests`] : [];
  return [...lost, ...doubled, ...ofRows];
}

interface JobFacts {
  id: string;
  status: string;
  runs: number;
  hasResult: boolean;
  /** null where the result is another job's. */
  jobTokens: number | null;
  ends: number;
  completions: number;
}

interface CallFacts {
  jobId: string;
  run: number;
  number: number;
  outcome: string | null;
  startedAt: Date;
  endedAt: Date | null;
  tokens: number;
}

function byJob(calls: CallFacts[]): Map<string, CallFacts[]> {
  const groups = new Map<string, CallFacts[]>();
  for (const call of calls) groups.set(call.jobId, [...(groups.get(call.jobId) ?? []), call]);
  return groups;
}

function endsOnce({ status, runs, hasResult, ends, completions }: JobFacts, retries: number): string[] {
  if (status !== "completed" && status !== "failed") return [`is still ${status}`];
  return when([
    [ends !== runs, `has ${ends} ends for ${runs} runs`],
    [completions !== (status === "completed" ? 1 : 0), `is ${status} and was completed ${completions} times`],
    [hasResult !== (status === "completed"), `is ${status} and ${hasResult ? "has a" : "has no"} result`],
    [runs < retries + 1, `lost a retry: ${retries} were accepted, it is at run ${runs}`],
  ]);
}

function ledgerIsWhole({ status, jobTokens }: JobFacts, calls: CallFacts[], requests: number): string[] {
  const abandoned = calls.filter(({ outcome }) => outcome === "abandoned").length;
  const unsent = calls.length - requests;
  const tokens = calls.reduce((sum, call) => sum + call.tokens, 0);
  const previous = (index: number) => calls[index - 1];
  const isNext = ({ run, number }: CallFacts, before: CallFacts | undefined) =>
    before?.run === run ? number === before.number + 1 : number === 1;
  const isAfter = ({ startedAt }: CallFacts, before: CallFacts | undefined) =>
    !before?.endedAt || startedAt >= before.endedAt;
  return when([
    [calls.some(({ outcome }) => outcome === null), "has an open call"],
    [unsent < 0, `has ${calls.length} calls, but the model counted ${requests} requests`],
    // A process that died between its ledger row and its request leaves a row without one, and that is abandoned.
    [unsent > abandoned, `has ${unsent} calls that never reached the model, of which ${abandoned} are abandoned`],
    [!calls.every((call, index) => isNext(call, previous(index))), "has calls whose numbers have gaps"],
    [!calls.every((call, index) => isAfter(call, previous(index))), "had two calls at once: two owners"],
    [
      status === "completed" && jobTokens !== null && jobTokens !== tokens,
      `says ${jobTokens} tokens, its calls sum up to ${tokens}`,
    ],
  ]);
}

const when = (findings: [boolean, string][]) => findings.filter(([is]) => is).map(([, finding]) => finding);
