import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { makeQueryClient } from "@/components/shell/query-client";
import { EndpointDetail } from "@/components/webhooks/endpoint-detail";
import { toWebhookEndpoint } from "@/lib/api/serialize/webhook";
import { webhookEndpointQuery } from "@/lib/api/webhook-queries";
import { hasScope } from "@/lib/domain/access";
import { getEndpoint } from "@/lib/webhooks/get-endpoint";
import { orNotFound } from "../../../jobs/or-not-found";
import { requirePrincipal } from "../../../require-principal";

export const metadata: Metadata = { title: "Webhook" };

export default async function WebhookPage({ params }: { params: Promise<{ id: string }> }) {
  const principal = await requirePrincipal();
  if (!hasScope(principal, "admin")) notFound();
  const endpoint = await orNotFound((await params).id, (id) => getEndpoint({ principal, id }));
  const queryClient = makeQueryClient();
  queryClient.setQueryData(webhookEndpointQuery(endpoint.id).queryKey, toWebhookEndpoint(endpoint, new Date()));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <EndpointDetail id={endpoint.id} />
    </HydrationBoundary>
  );
}
