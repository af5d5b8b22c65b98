import type { Role } from "@/lib/domain/role";
import type { BatchResource, BatchSummary } from "../contracts/batches";

interface Counts {
  total: number;
  waiting: number;
  pending: number;
  processing: number;
  completed: number;
  failed: number;
  cancelled: number;
  rejected: number;
  deleted: number;
}

interface Batch {
  id: string;
  request: Record<string, unknown>;
  model: string;
  estimatedCostMicros: number | null;
  createdAt: Date;
  dispatch: number;
  cancelledAt: Date | null;
  finishedAt: Date | null;
}

/** A batch as the list's query gives it. */
interface ListedBatch {
  batch: Batch;
  counts: Counts;
  rubric: { name: string; role: Role | null } | null;
}

interface BatchView extends ListedBatch {
  costMicros: number | null;
  rejected: Rejection[];
}

interface Rejection {
  profileId: string;
  code: string;
}

const dollars = (micros: number | null) => (micros === null ? null : micros / 1_000_000);

function toBatchSummary({ batch, counts, rubric }: ListedBatch): BatchSummary {
  const { total, ...byState } = counts;
  const version = batch.request.rubric_version_id;
  return {
    batch_id: batch.id,
    status: statusOf(batch),
    role: rubric?.role ?? null,
    rubric_version_id: typeof version === "string" ? version : null,
    rubric_name: rubric?.name ?? null,
    model: batch.model,
    total,
    counts: withoutId(byState),
    progress: total === 0 ? 1 : doneOf(counts) / total,
    estimated_cost_usd: dollars(batch.estimatedCostMicros),
    created_at: batch.createdAt.toISOString(),
    cancelled_at: batch.cancelledAt?.toISOString() ?? null,
    finished_at: batch.finishedAt?.toISOString() ?? null,
  };
}

export function toBatchPage({ rows, nextCursor }: { rows: ListedBatch[]; nextCursor: string | null }) {
  return { data: rows.map(toBatchSummary), next_cursor: nextCursor };
}

export function toBatchResource(view: BatchView, now: Date): BatchResource {
  return {
    ...toBatchSummary(view),
    cost_usd: dollars(view.costMicros),
    estimated_completion: estimatedEnd(view, now)?.toISOString() ?? null,
    rejected: toRejected(view.rejected),
  };
}

export function toBatchAccepted(taken: { batch: Batch; accepted: number; rejected: Rejection[] }) {
  return {
    batch_id: taken.batch.id,
    status: "running" as const,
    accepted: taken.accepted,
    rejected: toRejected(taken.rejected),
    estimated_cost_usd: dollars(taken.batch.estimatedCostMicros),
    created_at: taken.batch.createdAt.toISOString(),
  };
}

interface Outlook {
  chosen: { profileIds: string[]; rejected: Rejection[] };
  quote: {
    estimatedCostMicros: number | null;
    maxCostMicros: number | null;
    estimatedSeconds: number;
    pricedFrom: number;
  };
}

export function toBatchOutlook({ chosen, quote }: Outlook) {
  return {
    accepted: chosen.profileIds.length,
    rejected: toRejected(chosen.rejected),
    estimated_cost_usd: dollars(quote.estimatedCostMicros),
    max_cost_usd: dollars(quote.maxCostMicros),
    estimated_seconds: quote.estimatedSeconds,
    priced_from: quote.pricedFrom,
  };
}

const toRejected = (all: Rejection[]) => all.map(({ profileId, code }) => ({ profile_id: profileId, code }));

function withoutId({
  waiting,
  pending,
  processing,
  completed,
  failed,
  cancelled,
  rejected,
  deleted,
}: Omit<Counts, "total">) {
  return { waiting, pending, processing, completed, failed, cancelled, rejected, deleted };
}

const doneOf = ({ total, waiting, pending, processing }: Counts) => total - waiting - pending - processing;

function statusOf({ cancelledAt, finishedAt }: Batch): BatchSummary["status"] {
  if (cancelledAt) return finishedAt ? "cancelled" : "cancelling";
  return finishedAt ? "finished" : "running";
}

/** At the pace so far. */
function estimatedEnd({ batch, counts }: BatchView, now: Date): Date | null {
  const done = doneOf(counts);
  // After a retry, or a lost run, the time since its beginning tells of no pace.
  if (batch.finishedAt || done === 0 || batch.dispatch > 1) return null;
  const each = (now.getTime() - batch.createdAt.getTime()) / done;
  return new Date(now.getTime() + each * (counts.total - done));
}
