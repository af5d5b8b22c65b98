import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import { type ConsistencyRunRow, insertConsistencyRun, jobsToCompare } from "@/db/queries/consistency-runs";
import { findRubricVersion } from "@/db/queries/rubric-versions";
import type { JobRow } from "@/db/queries/scoring-jobs";
import type { Principal } from "@/lib/domain/access";
import { LEAST_REPEATS, measureConsistency, type RepeatedScore } from "@/lib/domain/consistency";
import { AppError, type FieldFault } from "@/lib/domain/errors";
import type { ParsedScore } from "@/lib/domain/parsed-score";
import { visibleJobs } from "./visible-jobs";

interface RecordInput {
  principal: Principal;
  /** Of the rubric. */
  id: string;
  /** Number of its version. */
  n: number;
  jobIds: string[];
  once?: Once<Recorded> | undefined;
}

interface Recorded {
  run: ConsistencyRunRow;
  version: number;
}

/**
 * Measures how far repeated scores of the same inputs lie apart, and keeps it for the rubric version and the model that
 * gave them: later scores of both have a measured stability.
 * Throws RUBRIC_VERSION_NOT_FOUND; INVALID_REQUEST with a fault for each job that can't be compared.
 */
export async function recordConsistencyRun(input: RecordInput): Promise<Recorded> {
  const { principal, id: rubricId, n } = input;
  const { workspaceId } = principal;
  return onceInWorkspace(workspaceId, input.once, async (tx) => {
    const version = await findRubricVersion(tx, { workspaceId, rubricId, number: n });
    if (!version) throw new AppError("RUBRIC_VERSION_NOT_FOUND", `This rubric has no version ${n}.`);
    const found = await jobsToCompare(tx, workspaceId, input.jobIds, visibleJobs(principal));
    const jobs = comparable(input.jobIds, found, version.id);
    const figures = measureConsistency(groupsOf(jobs)) ?? tooFew();
    const [{ model, providerBaseUrl, sandbox }] = jobs;
    const run = await insertConsistencyRun(tx, {
      ...{ workspaceId, rubricVersionId: version.id, model, providerBaseUrl, sandbox, figures },
      ...(principal.kind === "user" ? { createdByUser: principal.userId } : { createdByKey: principal.keyId }),
      semThousandths: Math.round(figures.sem * 1_000),
      jobIds: input.jobIds,
    });
    return { run, version: n };
  });
}

/** The jobs in the order of their ids, if every one can be compared with the first. */
function comparable(ids: string[], found: JobRow[], versionId: string): [JobRow, ...JobRow[]] {
  const byId = new Map(found.map((job) => [job.id, job]));
  const jobs = ids.map((id) => byId.get(id));
  const first = jobs.find((job) => job !== undefined);
  const faults = jobs.flatMap((job, at) => faultOf(job, at, versionId, first));
  if (faults.length > 0 || !first) throw new AppError("INVALID_REQUEST", "Some jobs can't be compared.", { faults });
  return jobs as [JobRow, ...JobRow[]];
}

function faultOf(job: JobRow | undefined, at: number, versionId: string, first: JobRow | undefined): FieldFault[] {
  const fault = (message: string) => [{ path: `job_ids.${at}`, code: "not_comparable", message }];
  if (!job) return fault("is no job of this workspace");
  if (job.status !== "completed" || !job.parsedScore) return fault("has no score to compare");
  if (job.rubricVersionId !== versionId) return fault("was scored with another rubric or version");
  if (job.reusedFrom) return fault("gives the result of another job again");
  if (job.samples !== 1) return fault("is a median of several samples");
  const asFirst = job.model === first?.model && job.providerBaseUrl === first.providerBaseUrl;
  return asFirst ? [] : fault("was scored by another model or provider than the first");
}

function groupsOf(jobs: JobRow[]): RepeatedScore[][] {
  const inputs = new Map<string, RepeatedScore[]>();
  for (const { profileId, inputSha256, parsedScore } of jobs) {
    const input = `${profileId}:${inputSha256}`;
    inputs.set(input, [...(inputs.get(input) ?? []), toRepeated(parsedScore as ParsedScore)]);
  }
  return [...inputs.values()];
}

function toRepeated({ overall, criteria }: ParsedScore): RepeatedScore {
  return {
    overall: overall?.score ?? null,
    criteria: Object.fromEntries(criteria.map(({ id, score }) => [id, score])),
  };
}

function tooFew(): never {
  const detail = `No input was scored ${LEAST_REPEATS} times with an overall: that measures no spread.`;
  throw new AppError("INVALID_REQUEST", detail, {
    faults: [{ path: "job_ids", code: "too_small", message: detail }],
  });
}
