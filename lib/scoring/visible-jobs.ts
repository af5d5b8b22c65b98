import { eq, type SQL } from "drizzle-orm";
import { modelCalls, scoringJobs } from "@/db/schema";
import type { Principal } from "@/lib/domain/access";

/** Narrows a query to what a key with `own_jobs_only` may see; nothing for everybody else. */
export function visibleJobs(principal: Principal): SQL | undefined {
  if (principal.kind !== "api_key" || !principal.ownJobsOnly) return undefined;
  return eq(scoringJobs.createdByKey, principal.keyId);
}

/** The same for a row that is at hand. */
export function maySeeJob(principal: Principal, row: { createdByKey: string | null }): boolean {
  return principal.kind !== "api_key" || !principal.ownJobsOnly || row.createdByKey === principal.keyId;
}

/** The same for a query of the ledger. */
export function visibleCalls(principal: Principal): SQL | undefined {
  if (principal.kind !== "api_key" || !principal.ownJobsOnly) return undefined;
  return eq(modelCalls.createdByKey, principal.keyId);
}
