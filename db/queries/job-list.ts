import { and, desc, eq, getTableColumns, gte, lt, type SQL, sql } from "drizzle-orm";
import type { JobErrorCode } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import type { JobStatus } from "@/lib/domain/scoring-job";
import type { Transaction } from "../client";
import { modelCalls, profiles, rubrics, scoringJobs } from "../schema";

export interface JobListing {
  workspaceId: string;
  status?: JobStatus | undefined;
  profileId?: string | undefined;
  rubricId?: string | undefined;
  batchId?: string | undefined;
  errorCode?: JobErrorCode | undefined;
  createdAfter?: Date | undefined;
  createdBefore?: Date | undefined;
  sandbox?: boolean | undefined;
  /** Only scores that an edit of their profile or a newer version of their rubric has overtaken. */
  stale?: boolean | undefined;
  /** Only those that have waited unusually long for a run of their own, since they last began to wait. */
  delayed?: boolean | undefined;
  /** What the caller may see of them, beyond the workspace. */
  visible?: SQL | undefined;
  limit: number;
  /** Time and id of the row that the page before ended with. */
  after: { createdAt: string; id: string } | null;
}

/** null as soon as one ended call's cost is unknown; 0 while there is none. */
const totalCost = sql<string | null>`(
  select case when count(*) filter (where ${modelCalls.costMicros} is null and ${modelCalls.outcome} is not null) > 0 then null
    else coalesce(sum(${modelCalls.costMicros}), 0) end
  from ${modelCalls} where ${modelCalls.jobId} = ${scoringJobs.id})`;

// A row of a list shows neither replies nor results: up to two hundred of them would be read for nothing.
const { prompt, responseSchema, parsedScore, scoreWithSpan, llmResponse, usage, parameters, ...listed } =
  getTableColumns(scoringJobs);

/** The latest score of a profile by a rubric, where one of the two has changed since. */
const isStale = sql`(${scoringJobs.status} = 'completed' and ${scoringJobs.kind} = 'rubric' and ${scoringJobs.erasedAt} is null
  and (${profiles.updatedAt} > ${scoringJobs.createdAt} or ${rubrics.publishedVersionId} <> ${scoringJobs.rubricVersionId})
  and not exists (
    select from ${scoringJobs} newer
    where newer.workspace_id = ${scoringJobs.workspaceId} and newer.profile_id = ${scoringJobs.profileId}
      and newer.created_at > ${scoringJobs.createdAt} and newer.rubric_id = ${scoringJobs.rubricId}
      and newer.sandbox = ${scoringJobs.sandbox} and newer.status in ('pending', 'processing', 'completed')))`;

const isDelayed = sql`(${scoringJobs.status} = 'pending' and ${scoringJobs.leaderId} is null
  and ${scoringJobs.pendingSince} < now() - make_interval(secs => ${LIMITS.longWaitSeconds}))`;

/** A page of jobs, newest first, with the names that a reader needs. */
export function selectJobs(tx: Transaction, listing: JobListing) {
  const filter = <T>(value: T | undefined, where: (value: T) => SQL) =>
    value === undefined ? undefined : where(value);
  return tx
    .select({ job: listed, profileName: profiles.fullName, rubricName: rubrics.name, totalCostMicros: totalCost })
    .from(scoringJobs)
    .innerJoin(profiles, eq(profiles.id, scoringJobs.profileId))
    .leftJoin(rubrics, eq(rubrics.id, scoringJobs.rubricId))
    .where(
      and(
        eq(scoringJobs.workspaceId, listing.workspaceId),
        filter(listing.status, (status) => eq(scoringJobs.status, status)),
        filter(listing.profileId, (id) => eq(scoringJobs.profileId, id)),
        filter(listing.rubricId, (id) => eq(scoringJobs.rubricId, id)),
        filter(listing.batchId, (id) => eq(scoringJobs.batchId, id)),
        filter(listing.errorCode, (code) => eq(scoringJobs.errorCode, code)),
        filter(listing.createdAfter, (time) => gte(scoringJobs.createdAt, time)),
        filter(listing.createdBefore, (time) => lt(scoringJobs.createdAt, time)),
        filter(listing.sandbox, (sandbox) => eq(scoringJobs.sandbox, sandbox)),
        listing.stale ? isStale : undefined,
        listing.delayed ? isDelayed : undefined,
        listing.visible,
        listing.after
          ? sql`(${scoringJobs.createdAt}, ${scoringJobs.id}) < (${listing.after.createdAt}::timestamptz, ${listing.after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(scoringJobs.createdAt), desc(scoringJobs.id))
    .limit(listing.limit);
}

export type JobListRow = Awaited<ReturnType<typeof selectJobs>>[number];
