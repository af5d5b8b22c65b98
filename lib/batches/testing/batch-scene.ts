import { and, eq } from "drizzle-orm";
import { outbox, scoringBatchItems, scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import type { Principal } from "@/lib/domain/access";
import type { JobErrorCode } from "@/lib/domain/errors";
import type { JobStatus } from "@/lib/domain/scoring-job";
import { advanceBatch } from "../advance-batch";
import { getBatch } from "../get-batch";
import type { BatchRequested } from "../ports";
import { requestBatch } from "../request-batch";

const OPEN: JobStatus[] = ["pending", "processing"];

interface Made {
  principal: Principal;
  rubricId: string;
  aProfile(workspaceId: string, document: { about: string }): Promise<string>;
}

/** A workspace with a rubric that asks for batches, without an engine: a test advances them itself. */
export function batchScene({ principal, rubricId, aProfile }: Made) {
  const now = new Date();
  const sent: BatchRequested[] = [];
  const enqueue = async (event: BatchRequested) => void sent.push(event);
  const jobsOf = (batchId: string) =>
    asSystem((tx) => tx.select().from(scoringJobs).where(eq(scoringJobs.batchId, batchId)));
  return {
    principal,
    rubricId,
    now,
    sent,
    enqueue,
    jobsOf,
    someProfiles: (count: number) =>
      Promise.all(
        Array.from({ length: count }, () => aProfile(principal.workspaceId, { about: "Led forty engineers." })),
      ),
    aBatch: async (profileIds: string[], by = principal) => {
      const request = { rubric_id: rubricId, profile_ids: profileIds };
      return (await requestBatch({ principal: by, request, enqueue, now })).batch;
    },
    advance: (batchId: string, dispatch = 1) => {
      const world = { enqueue: async () => {}, cancelRun: async () => {}, now: new Date() };
      return advanceBatch({ workspaceId: principal.workspaceId, batchId }, dispatch, world);
    },
    view: (batchId: string) => getBatch({ principal, batchId }),
    itemsOf: (batchId: string) =>
      asSystem((tx) => tx.select().from(scoringBatchItems).where(eq(scoringBatchItems.batchId, batchId))),
    finishedEvents: (batchId: string) => {
      const isOfBatch = and(eq(outbox.subjectId, batchId), eq(outbox.event, "scoring_batch.completed"));
      return asSystem((tx) => tx.select().from(outbox).where(isOfBatch));
    },
    /** Ends a batch's unfinished jobs as if they had run. */
    endJobs: async (batchId: string, end: "completed" | "failed", most = Number.POSITIVE_INFINITY) => {
      const jobs = (await jobsOf(batchId)).filter(({ status }) => OPEN.includes(status)).slice(0, most);
      const failure = { failedAt: now, errorCode: "PROVIDER_TIMEOUT" as JobErrorCode };
      const change = { status: end, ...(end === "completed" ? { completedAt: now } : failure) };
      for (const { id } of jobs) {
        await asSystem((tx) => tx.update(scoringJobs).set(change).where(eq(scoringJobs.id, id)));
      }
    },
  };
}
