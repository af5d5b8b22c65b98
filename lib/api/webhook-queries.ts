import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { DeliveryStatus } from "@/lib/domain/webhook";
import { getJson, queryString } from "./client";
import type { WebhookDeliveryDetail, WebhookDeliveryResource, WebhookEndpointResource } from "./contracts/webhooks";
import { type Page, queryKeys } from "./queries";

const POLL_MS = 3_000;

export const webhookEndpointsQuery = () =>
  queryOptions({
    queryKey: [...queryKeys.webhooks, "endpoints"],
    queryFn: ({ signal }) => getJson<Page<WebhookEndpointResource>>("/webhook-endpoints?limit=200", signal),
  });

export const webhookEndpointQuery = (id: string) =>
  queryOptions({
    queryKey: [...queryKeys.webhooks, "endpoint", id],
    queryFn: ({ signal }) => getJson<WebhookEndpointResource>(`/webhook-endpoints/${id}`, signal),
    refetchInterval: 30_000,
  });

/** The log of an endpoint; looked at again soon while a try is due. */
export const webhookDeliveriesQuery = (endpointId: string, status: DeliveryStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.webhooks, "deliveries", endpointId, status],
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<unknown>) => page.next_cursor,
    queryFn: ({ pageParam, signal }) =>
      getJson<Page<WebhookDeliveryResource>>(
        `/webhook-endpoints/${endpointId}/deliveries${queryString({ status, limit: 50, cursor: pageParam })}`,
        signal,
      ),
    refetchInterval: ({ state }) => (state.data?.pages.some(({ data }) => data.some(isDue)) ? POLL_MS : false),
  });

export const webhookDeliveryQuery = (endpointId: string, id: string) =>
  queryOptions({
    queryKey: [...queryKeys.webhooks, "delivery", endpointId, id],
    queryFn: ({ signal }) =>
      getJson<WebhookDeliveryDetail>(`/webhook-endpoints/${endpointId}/deliveries/${id}`, signal),
    refetchInterval: ({ state }) => (state.data && isDue(state.data) ? POLL_MS : false),
  });

function isDue({ next_attempt_at }: WebhookDeliveryResource): boolean {
  return next_attempt_at !== null && new Date(next_attempt_at).getTime() <= Date.now() + POLL_MS;
}
