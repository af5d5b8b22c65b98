"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Inbox } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import type { WebhookEndpointResource } from "@/lib/api/contracts/webhooks";
import { webhookDeliveriesQuery } from "@/lib/api/webhook-queries";
import { DELIVERY_STATUSES, type DeliveryStatus } from "@/lib/domain/webhook";
import { DeliverySheet } from "./delivery-sheet";
import { DeliveryTable } from "./delivery-table";
import { STATUS_WORDS } from "./webhook-words";

type Shown = DeliveryStatus | "all";

const OPTIONS = [
  { value: "all" as const, label: "All" },
  ...DELIVERY_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value].label })),
];

/** What was sent to an endpoint within a month, newest first; one of them opens with all its tries. */
export function DeliveryLog({ endpoint }: { endpoint: WebhookEndpointResource }) {
  const [shown, show] = useState<Shown>("all");
  const [opened, open] = useState<string | null>(null);
  const query = useInfiniteQuery(webhookDeliveriesQuery(endpoint.id, shown === "all" ? undefined : shown));
  const rows = query.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <Card aria-labelledby="deliveries">
      <CardHeader
        id="deliveries"
        title="Deliveries"
        actions={<Select label="Status" value={shown} onValueChange={show} options={OPTIONS} className="w-36" />}
      />
      {query.isPending ? <Skeleton className="m-4 h-32" /> : null}
      {query.isLoadingError ? (
        <ErrorState
          title="The log could not be loaded"
          error={query.error}
          onRetry={() => query.refetch()}
          retrying={query.isFetching}
        />
      ) : null}
      {query.isSuccess && rows.length === 0 ? (
        <EmptyState icon={Inbox} title={shown === "all" ? "Nothing was sent yet" : "No delivery stands there"}>
          {shown === "all" ? "Send a test to see whether it arrives." : null}
        </EmptyState>
      ) : null}
      {rows.length > 0 ? <DeliveryTable rows={rows} onOpen={open} /> : null}
      {query.hasNextPage ? (
        <div className="flex justify-center border-t py-3">
          <Button onClick={() => query.fetchNextPage()} pending={query.isFetchingNextPage}>
            Load more
          </Button>
        </div>
      ) : null}
      <DeliverySheet endpoint={endpoint} id={opened} onClose={() => open(null)} />
    </Card>
  );
}
