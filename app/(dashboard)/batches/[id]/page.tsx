import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { BatchDetail } from "@/components/batches/batch-detail";
import { makeQueryClient } from "@/components/shell/query-client";
import { batchQuery } from "@/lib/api/queries";
import { toBatchResource } from "@/lib/api/serialize/scoring-batch";
import { getBatch } from "@/lib/batches/get-batch";
import { orNotFound } from "../../jobs/or-not-found";
import { requirePrincipal } from "../../require-principal";

export const metadata: Metadata = { title: "Batch" };

export default async function BatchPage({ params }: { params: Promise<{ id: string }> }) {
  const principal = await requirePrincipal();
  const view = await orNotFound((await params).id, (batchId) => getBatch({ principal, batchId }));
  const queryClient = makeQueryClient();
  queryClient.setQueryData(batchQuery(view.batch.id).queryKey, toBatchResource(view, new Date()));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <BatchDetail batchId={view.batch.id} />
    </HydrationBoundary>
  );
}
