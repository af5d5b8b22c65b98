import type { RouteConfig } from "@asteasolutions/zod-to-openapi";
import { DELIVERED_EVENTS, type DeliveredEvent } from "@/lib/domain/webhook";
import { IdParams, ListQuery, listOf, NoBody } from "./contracts/shared";
import {
  DeliveryListQuery,
  DeliveryParams,
  NewWebhookSecret,
  WebhookDeliveryDetail,
  WebhookDeliveryResource,
  WebhookEndpointInput,
  WebhookEndpointPatch,
  WebhookEndpointResource,
  WebhookHeaders,
  WebhookSecretRotation,
  webhookPayload,
} from "./contracts/webhooks";
import type { Operation } from "./openapi-operation";

const Endpoint = WebhookEndpointResource.meta({ id: "WebhookEndpoint" });
const NewSecret = NewWebhookSecret.meta({ id: "NewWebhookSecret" });
const Delivery = WebhookDeliveryResource.meta({ id: "WebhookDelivery" });
const ENDPOINTS = "/api/v1/webhook-endpoints";
const NOT_FOUND = { 404: ["NOT_FOUND"] } as const;

export const WEBHOOK_OPERATIONS: readonly Operation[] = [
  {
    method: "get",
    path: ENDPOINTS,
    id: "listWebhookEndpoints",
    summary: "List where events are sent, the newest first, the disabled ones too.",
    scope: "admin",
    query: ListQuery,
    answers: { 200: listOf(Endpoint) },
  },
  {
    method: "post",
    path: ENDPOINTS,
    id: "createWebhookEndpoint",
    holdsSecret: true,
    summary: "Have events sent to an address. Its signing secret is in this answer and nowhere else.",
    scope: "admin",
    body: WebhookEndpointInput.meta({ id: "WebhookEndpointInput" }),
    answers: { 201: NewSecret },
    refusals: { 409: ["CONFLICT"] },
  },
  {
    method: "get",
    path: `${ENDPOINTS}/{id}`,
    id: "getWebhookEndpoint",
    summary: "Read where events are sent, and how that goes.",
    scope: "admin",
    params: IdParams,
    answers: { 200: Endpoint },
    refusals: NOT_FOUND,
  },
  {
    method: "patch",
    path: `${ENDPOINTS}/{id}`,
    id: "updateWebhookEndpoint",
    summary: "Change an endpoint's address, events or description; enable or disable it.",
    scope: "admin",
    params: IdParams,
    body: WebhookEndpointPatch.meta({ id: "WebhookEndpointPatch" }),
    answers: { 200: Endpoint },
    refusals: NOT_FOUND,
  },
  {
    method: "delete",
    path: `${ENDPOINTS}/{id}`,
    id: "deleteWebhookEndpoint",
    summary: "Delete an endpoint with its log, for good.",
    scope: "admin",
    params: IdParams,
    answers: { 204: null },
    refusals: NOT_FOUND,
  },
  {
    method: "post",
    path: `${ENDPOINTS}/{id}/rotate-secret`,
    id: "rotateWebhookSecret",
    holdsSecret: true,
    summary: "Make a new signing secret, shown only now. The old one signs as well until the overlap ends.",
    scope: "admin",
    params: IdParams,
    body: WebhookSecretRotation.meta({ id: "WebhookSecretRotation" }),
    bodyOptional: true,
    answers: { 200: NewSecret },
    refusals: NOT_FOUND,
  },
  {
    method: "post",
    path: `${ENDPOINTS}/{id}/test`,
    id: "testWebhookEndpoint",
    summary: "Send a `webhook.test`, once, to a disabled endpoint too.",
    scope: "admin",
    params: IdParams,
    body: NoBody,
    bodyOptional: true,
    answers: { 202: Delivery },
    refusals: NOT_FOUND,
  },
  {
    method: "get",
    path: `${ENDPOINTS}/{id}/deliveries`,
    id: "listWebhookDeliveries",
    summary: "List what was sent to an endpoint within 30 days, the newest first, each with its latest try.",
    scope: "admin",
    params: IdParams,
    query: DeliveryListQuery,
    answers: { 200: listOf(Delivery) },
    refusals: NOT_FOUND,
  },
  {
    method: "get",
    path: `${ENDPOINTS}/{id}/deliveries/{delivery_id}`,
    id: "getWebhookDelivery",
    summary: "Read a delivery with every try.",
    scope: "admin",
    params: DeliveryParams,
    answers: { 200: WebhookDeliveryDetail.meta({ id: "WebhookDeliveryDetail" }) },
    refusals: NOT_FOUND,
  },
  {
    method: "post",
    path: `${ENDPOINTS}/{id}/deliveries/{delivery_id}/redeliver`,
    id: "redeliverWebhook",
    summary: "Send a delivery again at once, whatever became of it: the same id and body, all tries anew.",
    scope: "admin",
    params: DeliveryParams,
    body: NoBody,
    bodyOptional: true,
    answers: { 202: Delivery },
    refusals: { ...NOT_FOUND, 409: ["CONFLICT"] },
  },
];

const HAPPENED: Record<DeliveredEvent, string> = {
  "scoring_job.completed": "A score is there.",
  "scoring_job.failed": "A job ended without a score.",
  "scoring_job.cancelled": "A job was cancelled.",
  "scoring_batch.completed": "Every job of a batch has ended.",
  "webhook.test": "Somebody asked for a test.",
};

/** What Assay asks of a receiver: one operation an event, under its name. */
export const WEBHOOKS: readonly RouteConfig[] = DELIVERED_EVENTS.map((event) => ({
  method: "post",
  path: event,
  operationId: `on_${event.replace(".", "_")}`,
  summary: HAPPENED[event],
  description:
    "Sent to the endpoints that hear of it. Verify the signature over the body as it came; answer within 10 s.",
  tags: ["Webhook endpoints"],
  request: { headers: WebhookHeaders, body: { content: { "application/json": { schema: webhookPayload(event) } } } },
  responses: {
    200: { description: "Any 2xx: it has arrived. Anything else is tried again; 410 disables the endpoint." },
  },
}));
