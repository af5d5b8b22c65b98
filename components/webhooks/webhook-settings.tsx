"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, Webhook } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { postJson } from "@/lib/api/client";
import type { NewWebhookSecret as Made, WebhookEndpointInput } from "@/lib/api/contracts/webhooks";
import { queryKeys } from "@/lib/api/queries";
import { webhookEndpointsQuery } from "@/lib/api/webhook-queries";
import { EndpointForm } from "./endpoint-form";
import { EndpointTable } from "./endpoint-table";
import { NewWebhookSecret } from "./new-webhook-secret";

/** The workspace's webhook endpoints. The secret of one that was made is shown once, at the top, until it is put away. */
export function WebhookSettings() {
  const { data, error, isLoadingError, isFetching, refetch } = useQuery(webhookEndpointsQuery());
  const [made, show] = useState<Made | null>(null);
  const [creating, create] = useState(false);
  const save = useCreate((endpoint) => {
    create(false);
    show(endpoint);
  });
  const open = (isOpen: boolean) => {
    save.reset();
    create(isOpen);
  };
  const button = (
    <Button variant="primary" onClick={() => open(true)}>
      <Plus aria-hidden />
      New endpoint
    </Button>
  );
  return (
    <div className="flex flex-col gap-6">
      {made ? <NewWebhookSecret made={made} onDone={() => show(null)} /> : null}
      {data && data.data.length > 0 ? (
        <div className="flex flex-col gap-3">
          <div className="self-end">{button}</div>
          <EndpointTable endpoints={data.data} />
        </div>
      ) : null}
      {data && data.data.length === 0 ? (
        <Card>
          <EmptyState icon={Webhook} title="Nobody is told yet" action={button}>
            Name an address, and Assay posts there when a score is done, so that no system has to ask again and again.
          </EmptyState>
        </Card>
      ) : null}
      {isLoadingError ? (
        <ErrorState
          title="The webhooks could not be loaded"
          error={error}
          onRetry={() => refetch()}
          retrying={isFetching}
        />
      ) : null}
      {!data && !isLoadingError ? <Skeleton className="h-64 rounded-lg" /> : null}
      <EndpointForm open={creating} onOpenChange={open} save={save} />
    </div>
  );
}

function useCreate(onMade: (made: Made) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: WebhookEndpointInput) => postJson<Made>("/webhook-endpoints", input),
    onSuccess: async ({ body }) => {
      onMade(body);
      await client.invalidateQueries({ queryKey: queryKeys.webhooks });
    },
  });
}
