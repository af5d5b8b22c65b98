import { eq, type SQL } from "drizzle-orm";
import { modelCalls, scoringJobs } from "@/db/schema";
import { jobsOwnerOf, type Principal } from "@/lib/domain/access";

/** Narrows a query to what a key with `own_jobs_only` may see; nothing for everybody else. */
export function visibleJobs(principal: Principal): SQL | undefined {
  const owner = jobsOwnerOf(principal);
  return owner === null ? undefined : eq(scoringJobs.createdByAccount, owner);
}

/** The same for a row that is at hand. */
export function maySeeJob(principal: Principal, row: { createdByAccount: string | null }): boolean {
  const owner = jobsOwnerOf(principal);
  return owner === null || row.createdByAccount === owner;
}

/** The same for a query of the ledger. */
export function visibleCalls(principal: Principal): SQL | undefined {
  const owner = jobsOwnerOf(principal);
  return owner === null ? undefined : eq(modelCalls.createdByAccount, owner);
}
