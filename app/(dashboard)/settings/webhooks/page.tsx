import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { makeQueryClient } from "@/components/shell/query-client";
import { PageHeader } from "@/components/ui/page-header";
import { WebhookSettings } from "@/components/webhooks/webhook-settings";
import { toWebhookEndpoint } from "@/lib/api/serialize/webhook";
import { webhookEndpointsQuery } from "@/lib/api/webhook-queries";
import { hasScope } from "@/lib/domain/access";
import { listEndpoints } from "@/lib/webhooks/list-endpoints";
import { requirePrincipal } from "../../require-principal";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WebhooksPage() {
  const principal = await requirePrincipal();
  if (!hasScope(principal, "admin")) notFound();
  const { rows, nextCursor } = await listEndpoints({ principal, query: { limit: 200 } });
  const data = rows.map((row) => toWebhookEndpoint(row, new Date()));
  const queryClient = makeQueryClient();
  queryClient.setQueryData(webhookEndpointsQuery().queryKey, { data, next_cursor: nextCursor });
  return (
    <>
      <PageHeader
        title="Webhooks"
        description="Where Assay says that a score or a batch is done, has failed or was cancelled."
      />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <WebhookSettings />
      </HydrationBoundary>
    </>
  );
}
