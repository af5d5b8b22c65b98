import { z } from "zod";
import { LIMITS } from "@/lib/domain/limits";
import {
  ATTEMPT_ERROR_CODES,
  DELIVERED_EVENTS,
  DELIVERY_STATUSES,
  type DeliveredEvent,
  DISABLED_REASONS,
  EVENT_SUBJECTS,
  isWebhookEvent,
  WEBHOOK_EVENTS,
} from "@/lib/domain/webhook";
import { Id, ListQuery, Timestamp } from "./shared";

const Url = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .max(LIMITS.webhookUrlCharacters)
  .describe("Where events are sent: a public https address. It is judged here and again at each try.");
const Events = z
  .array(z.enum(WEBHOOK_EVENTS))
  .min(1, "must name at least one event")
  .max(WEBHOOK_EVENTS.length)
  .refine((events) => new Set(events).size === events.length, "must name each event once")
  .describe("What it hears of.");
const Description = z
  .string()
  .trim()
  .max(200)
  .refine((value) => value.isWellFormed() && !value.includes("\u0000"), "must be well-formed text without NUL")
  .nullable()
  .describe("What it is for, so that people can tell endpoints apart.");

export const WebhookEndpointResource = z.object({
  id: Id,
  url: z.string().describe("Where events are sent."),
  description: z.string().nullable().describe("What it is for."),
  events: z.array(z.enum(WEBHOOK_EVENTS)).describe("What it hears of."),
  enabled: z.boolean().describe("Whether events are sent to it."),
  disabled_at: Timestamp.nullable().describe("Since when none are."),
  disabled_reason: z
    .enum(DISABLED_REASONS)
    .nullable()
    .describe("`gone`: it answered 410. `failing`: nothing arrived for days. null while it is enabled."),
  failing_since: Timestamp.nullable().describe(
    "The first try that failed since the last success; null while all is well.",
  ),
  last_success_at: Timestamp.nullable().describe("When an event last arrived."),
  old_secret_valid_until: Timestamp.nullable().describe(
    "Until when the secret before the last rotation signs as well.",
  ),
  created_at: Timestamp,
  updated_at: Timestamp,
});
export type WebhookEndpointResource = z.output<typeof WebhookEndpointResource>;

export const NewWebhookSecret = WebhookEndpointResource.extend({
  secret: z.string().describe("The signing secret, shown only now."),
});
export type NewWebhookSecret = z.output<typeof NewWebhookSecret>;

export const WebhookEndpointInput = z.strictObject({
  url: Url,
  events: Events,
  description: Description.default(null),
});
export type WebhookEndpointInput = z.input<typeof WebhookEndpointInput>;

export const WebhookEndpointPatch = z
  .strictObject({
    url: Url.optional(),
    events: Events.optional(),
    description: Description.optional(),
    enabled: z.boolean().optional().describe("false: nothing is sent, and what waits is cancelled. true: from now on."),
  })
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), "must change something");
export type WebhookEndpointPatch = z.input<typeof WebhookEndpointPatch>;

export const WebhookSecretRotation = z.strictObject({
  overlap_seconds: z
    .number()
    .int()
    .min(0)
    .max(LIMITS.webhookOverlapSeconds.most)
    .default(LIMITS.webhookOverlapSeconds.usual)
    .describe("How long the old secret signs as well, so that receivers can change over; 0: not any more."),
});
export type WebhookSecretRotation = z.input<typeof WebhookSecretRotation>;

export const WebhookAttemptResource = z.object({
  number: z.number().int().describe("Its place among the tries."),
  started_at: Timestamp,
  ended_at: Timestamp.nullable().describe("null while it is under way."),
  succeeded: z.boolean().nullable().describe("Whether the receiver answered 2xx; null while it is under way."),
  error_code: z.enum(ATTEMPT_ERROR_CODES).nullable().describe("Why it was no success; null where it was one."),
  error_message: z.string().nullable().describe("The same in a sentence."),
  http_status: z.number().int().nullable().describe("The receiver's status, where one came."),
  duration_ms: z.number().int().nullable().describe("How long it took."),
  response: z.string().nullable().describe("The beginning of the receiver's answer, 1 KiB at most."),
});
export type WebhookAttemptResource = z.output<typeof WebhookAttemptResource>;

export const WebhookDeliveryResource = z.object({
  id: Id.describe("What the receiver gets as `webhook-id`, the same at every try."),
  endpoint_id: Id,
  event: z.enum(DELIVERED_EVENTS),
  status: z
    .enum(DELIVERY_STATUSES)
    .describe("`pending` while there is a try to come; `cancelled`: the endpoint was disabled first."),
  attempts: z.number().int().describe("Tries so far."),
  created_at: Timestamp,
  next_attempt_at: Timestamp.nullable().describe("When it is tried next; null once it is settled."),
  settled_at: Timestamp.nullable().describe("When it arrived, or was given up."),
  last_attempt: WebhookAttemptResource.nullable().describe("The latest try."),
});
export type WebhookDeliveryResource = z.output<typeof WebhookDeliveryResource>;

export const WebhookDeliveryDetail = WebhookDeliveryResource.extend({
  payload: z.record(z.string(), z.unknown()).describe("The body that is sent: ids and a status."),
  tries: z.array(WebhookAttemptResource).describe("Every try, the latest first."),
});
export type WebhookDeliveryDetail = z.output<typeof WebhookDeliveryDetail>;

export const DeliveryListQuery = ListQuery.extend({
  status: z.enum(DELIVERY_STATUSES).optional().describe("Only deliveries that stand there."),
});
export const DeliveryParams = z.strictObject({ id: Id, delivery_id: Id.describe("The delivery, its `webhook-id`.") });

/** What a receiver gets, beside the content's own headers. */
export const WebhookHeaders = z.object({
  "webhook-id": z.string().describe("The delivery, the same at every try."),
  "webhook-timestamp": z.string().describe("When this try left, in seconds since 1970."),
  "webhook-signature": z
    .string()
    .describe("`v1,` and the HMAC-SHA256 in base64; while a secret is rotated, two of them."),
});

/** The body of a delivery: what happened, when, and to what. */
export function webhookPayload(event: DeliveredEvent) {
  return z.strictObject({
    type: z.literal(event).describe("What happened."),
    timestamp: z.iso.datetime().describe("When it happened, not when it was sent."),
    data: dataOf(event).describe("To what."),
  });
}

function dataOf(event: DeliveredEvent) {
  if (!isWebhookEvent(event)) return z.strictObject({ endpoint_id: Id });
  const status = z.literal(event.split(".")[1] ?? "").describe("How it ended.");
  if (EVENT_SUBJECTS[event] === "batch_id") return z.strictObject({ batch_id: Id, status });
  const profile_id = Id.optional().describe("Whose score it is; absent where the job is deleted already.");
  return z.strictObject({ job_id: Id, profile_id, status });
}
