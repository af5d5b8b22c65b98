import type {
  NewWebhookSecret,
  WebhookAttemptResource,
  WebhookDeliveryDetail,
  WebhookDeliveryResource,
  WebhookEndpointResource,
} from "@/lib/api/contracts/webhooks";
import {
  ATTEMPT_ERRORS,
  type AttemptError,
  type DeliveredEvent,
  type DeliveryStatus,
  type DisabledReason,
  isWebhookEvent,
} from "@/lib/domain/webhook";

interface Endpoint {
  id: string;
  url: string;
  description: string | null;
  events: string[];
  createdAt: Date;
  updatedAt: Date;
  disabledAt: Date | null;
  disabledReason: DisabledReason | null;
  failingSince: Date | null;
  lastSuccessAt: Date | null;
  previousSecretUntil: Date | null;
}

interface Delivery {
  id: string;
  endpointId: string;
  event: DeliveredEvent;
  status: DeliveryStatus;
  attempts: number;
  createdAt: Date;
  nextAttemptAt: Date | null;
  settledAt: Date | null;
  body: string;
}

interface Attempt {
  number: number;
  startedAt: Date;
  endedAt: Date | null;
  succeeded: boolean | null;
  errorCode: AttemptError | null;
  errorDetail: string | null;
  httpStatus: number | null;
  durationMs: number | null;
  response: string | null;
}

const at = (date: Date | null) => date?.toISOString() ?? null;

export function toWebhookEndpoint(row: Endpoint, now: Date): WebhookEndpointResource {
  const { previousSecretUntil: until } = row;
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    events: row.events.filter(isWebhookEvent),
    enabled: row.disabledAt === null,
    disabled_at: at(row.disabledAt),
    disabled_reason: row.disabledReason,
    failing_since: at(row.failingSince),
    last_success_at: at(row.lastSuccessAt),
    old_secret_valid_until: until && until > now ? until.toISOString() : null,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

export function toNewSecret({ row, secret }: { row: Endpoint; secret: string }, now: Date): NewWebhookSecret {
  return { ...toWebhookEndpoint(row, now), secret };
}

export function toDelivery(delivery: Delivery, latest: Attempt | null): WebhookDeliveryResource {
  return {
    id: delivery.id,
    endpoint_id: delivery.endpointId,
    event: delivery.event,
    status: delivery.status,
    attempts: delivery.attempts,
    created_at: delivery.createdAt.toISOString(),
    next_attempt_at: at(delivery.nextAttemptAt),
    settled_at: at(delivery.settledAt),
    last_attempt: latest && toAttempt(latest),
  };
}

export function toDeliveryDetail(read: { delivery: Delivery; attempts: Attempt[] }): WebhookDeliveryDetail {
  const { delivery, attempts } = read;
  return {
    ...toDelivery(delivery, attempts[0] ?? null),
    payload: JSON.parse(delivery.body),
    tries: attempts.map(toAttempt),
  };
}

function toAttempt(attempt: Attempt): WebhookAttemptResource {
  return {
    number: attempt.number,
    started_at: attempt.startedAt.toISOString(),
    ended_at: at(attempt.endedAt),
    succeeded: attempt.succeeded,
    error_code: attempt.errorCode,
    error_message: sentenceOf(attempt),
    http_status: attempt.httpStatus,
    duration_ms: attempt.durationMs,
    response: attempt.response,
  };
}

function sentenceOf({ errorCode: code, errorDetail, httpStatus }: Attempt): string | null {
  if (code === null) return null;
  const sentence = ATTEMPT_ERRORS[code];
  if (code === "ADDRESS_REFUSED") return errorDetail ?? sentence;
  if (httpStatus !== null) return sentence.replace("answered", `answered ${httpStatus},`);
  return errorDetail === null ? sentence : `${sentence.slice(0, -1)} (${errorDetail}).`;
}
