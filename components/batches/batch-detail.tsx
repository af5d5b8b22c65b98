"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useEffect, useState } from "react";
import { useCan } from "@/components/shell/use-can";
import { BackLink } from "@/components/ui/back-link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import type { BatchResource } from "@/lib/api/contracts/batches";
import { batchQuery, queryKeys } from "@/lib/api/queries";
import { BatchFigures } from "./batch-figures";
import { BatchJobs } from "./batch-jobs";
import { BATCH_STATUS, batchTitle } from "./batch-words";
import { useBatchAction } from "./use-batch-actions";

/** One batch: how far it is, what it cost, what failed and what to do about it. */
export function BatchDetail({ batchId }: { batchId: string }) {
  const query = useQuery(batchQuery(batchId));
  useFreshJobs(query.data);
  if (!query.data) {
    if (!query.error) return <Skeleton className="h-64 w-full" />;
    return <ErrorState error={query.error} title="The batch could not be loaded" onRetry={() => query.refetch()} />;
  }
  const batch = query.data;
  const { label, tone } = BATCH_STATUS[batch.status];
  return (
    <>
      <PageHeader
        back={<BackLink href="/batches">Batches</BackLink>}
        title={batchTitle(batch)}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <Badge tone={tone}>{label}</Badge>
            <span>
              Requested <RelativeTime at={batch.created_at} />
            </span>
            <code className="text-sm">{batch.model}</code>
          </span>
        }
        actions={<BatchActions batch={batch} />}
      />
      <BatchFigures batch={batch} />
      <BatchJobs batch={batch} />
    </>
  );
}

/** Its jobs are lists of their own, which stop asking once all that they show has ended: news of the batch wakes them. */
function useFreshJobs(batch: BatchResource | undefined) {
  const client = useQueryClient();
  const state = JSON.stringify([batch?.counts, batch?.finished_at]);
  useEffect(() => {
    if (state !== "[null,null]") client.invalidateQueries({ queryKey: queryKeys.jobLists });
  }, [client, state]);
}

function BatchActions({ batch }: { batch: BatchResource }) {
  const [asking, setAsking] = useState(false);
  const cancel = useBatchAction(batch.batch_id, "cancel");
  const retry = useBatchAction(batch.batch_id, "retry-failed");
  if (!useCan("scores:write")) return null;
  const canRetry = batch.counts.failed > 0 || batch.rejected.some(({ code }) => code === "BUDGET_EXCEEDED");
  const left = batch.counts.waiting + batch.counts.pending + batch.counts.processing;
  return (
    <>
      {canRetry && !batch.cancelled_at ? (
        <Button onClick={() => retry.mutate()} pending={retry.isPending}>
          {retry.isPending ? null : <RotateCcw aria-hidden />}
          Retry failed
        </Button>
      ) : null}
      {batch.status === "running" ? (
        <Button onClick={() => setAsking(true)} pending={cancel.isPending}>
          Cancel batch
        </Button>
      ) : null}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Cancel this batch?"
        description={`${left === 1 ? "1 profile is" : `${left} profiles are`} not scored yet and won't be. What is scored stays. A cancelled batch can't be taken up again.`}
        action="Cancel batch"
        onConfirm={() => cancel.mutate()}
      />
    </>
  );
}
