"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { formatUsd } from "@/components/ui/money";
import { Skeleton } from "@/components/ui/skeleton";
import type { BatchRequest } from "@/lib/api/contracts/batches";
import { batchOutlookQuery } from "@/lib/api/queries";
import { inDuration } from "./batch-words";

interface BatchOutlookLineProps {
  /** What would be asked for; null while the form has a fault. */
  request: BatchRequest | null;
  /** The prices are simulated then: nothing is billed. */
  sandbox: boolean;
}

/** What the batch will cost and how long it will take, as the server reckons it. */
export function BatchOutlookLine({ request, sandbox }: BatchOutlookLineProps) {
  const query = batchOutlookQuery(request ?? {});
  const { data, error } = useQuery({ ...query, queryFn: request ? query.queryFn : skipToken });
  return (
    <dl className="grid min-h-14 grid-cols-[auto_1fr] gap-x-3 rounded-md bg-sunken px-3 py-2">
      <dt className="text-muted">Estimated cost</dt>
      <dd className="text-right font-medium">
        {error ? "Can't be told now" : data ? costOf(data.estimated_cost_usd) : <Skeleton className="ml-auto w-24" />}
      </dd>
      <dt className="text-muted">Estimated time</dt>
      <dd className="text-right">{data ? `about ${inDuration(data.estimated_seconds)}` : "–"}</dd>
      {sandbox ? (
        <>
          <dt className="sr-only">Note</dt>
          <dd className="col-span-2 text-right text-muted text-sm">simulated, nothing is billed</dd>
        </>
      ) : null}
    </dl>
  );
}

const costOf = (usd: number | null) => (usd === null ? "Unknown for this model" : `about ${formatUsd(usd)}`);
