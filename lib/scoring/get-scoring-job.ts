import type { Transaction } from "@/db/client";
import { findJobWithLedger } from "@/db/queries/model-calls";
import { findJob, type JobRow } from "@/db/queries/scoring-jobs";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import type { ScoringJob } from "@/lib/domain/job-record";
import { assembleJob } from "./assemble-job";
import { maySeeJob } from "./visible-jobs";

/** A job with its ledger. Throws JOB_NOT_FOUND: none, another workspace's, or another key's. */
export async function getScoringJob(asked: { principal: Principal; jobId: string }): Promise<ScoringJob> {
  const { principal, jobId } = asked;
  const { workspaceId } = principal;
  const found = await findJobWithLedger({ workspaceId, jobId });
  if (!found || !maySeeJob(principal, found.job)) throw noJob();
  return assembleJob(found.job, found.calls);
}

export async function findVisibleJob(
  tx: Transaction,
  { principal, jobId }: { principal: Principal; jobId: string },
): Promise<JobRow> {
  const row = await findJob(tx, { workspaceId: principal.workspaceId, jobId });
  if (!row || !maySeeJob(principal, row)) throw noJob();
  return row;
}

const noJob = () => new AppError("JOB_NOT_FOUND", "No scoring job has this id.");
