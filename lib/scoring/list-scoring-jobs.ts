import { decodeCursor, encodeCursor } from "@/db/cursor";
import { type JobListRow, selectJobs } from "@/db/queries/job-list";
import { readInWorkspace } from "@/db/read-in-workspace";
import type { Principal } from "@/lib/domain/access";
import type { JobErrorCode } from "@/lib/domain/errors";
import type { JobStatus } from "@/lib/domain/scoring-job";
import { visibleJobs } from "./visible-jobs";

interface Query {
  status?: JobStatus | undefined;
  profile_id?: string | undefined;
  rubric_id?: string | undefined;
  batch_id?: string | undefined;
  error_code?: JobErrorCode | undefined;
  created_after?: string | undefined;
  created_before?: string | undefined;
  sandbox?: "true" | "false" | undefined;
  stale?: "true" | undefined;
  delayed?: "true" | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A page of the workspace's jobs, newest first. Throws INVALID_CURSOR for a cursor of another list. */
export async function listScoringJobs(input: {
  principal: Principal;
  query: Query;
}): Promise<{ rows: JobListRow[]; nextCursor: string | null }> {
  const { workspaceId } = input.principal;
  const { limit, cursor, ...filters } = input.query;
  const bind = { list: "scoring-jobs", ...filters };
  const found = await readInWorkspace(workspaceId, (tx) =>
    selectJobs(tx, {
      workspaceId,
      status: filters.status,
      profileId: filters.profile_id,
      rubricId: filters.rubric_id,
      batchId: filters.batch_id,
      errorCode: filters.error_code,
      createdAfter: instant(filters.created_after),
      createdBefore: instant(filters.created_before),
      sandbox: filters.sandbox && filters.sandbox === "true",
      stale: filters.stale === "true",
      delayed: filters.delayed === "true",
      visible: visibleJobs(input.principal),
      limit: limit + 1,
      after: cursor === undefined ? null : position(decodeCursor(cursor, bind, workspaceId)),
    }),
  );
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1)?.job : undefined;
  const values = last && [last.createdAt.toISOString(), last.id];
  return { rows, nextCursor: values ? encodeCursor({ values, bind }, workspaceId) : null };
}

const instant = (time: string | undefined) => (time === undefined ? undefined : new Date(time));

function position([createdAt, id]: (string | number | null)[]) {
  return { createdAt: String(createdAt), id: String(id) };
}
