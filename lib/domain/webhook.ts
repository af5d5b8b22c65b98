import { LIMITS } from "./limits";

/**
 * The events of the outbox that receivers may hear of, and what their subject is called in a payload. An event more is a
 * line more, once something writes it.
 */
export const EVENT_SUBJECTS = {
  "scoring_job.completed": "job_id",
  "scoring_job.failed": "job_id",
  "scoring_job.cancelled": "job_id",
  "scoring_batch.completed": "batch_id",
} as const;
export type WebhookEvent = keyof typeof EVENT_SUBJECTS;
export const WEBHOOK_EVENTS = Object.keys(EVENT_SUBJECTS) as [WebhookEvent, ...WebhookEvent[]];

/** Sent when a person asks for it, to whichever endpoint. */
export const TEST_EVENT = "webhook.test";
export const DELIVERED_EVENTS = [...WEBHOOK_EVENTS, TEST_EVENT] as const;
export type DeliveredEvent = (typeof DELIVERED_EVENTS)[number];

export function isWebhookEvent(event: string): event is WebhookEvent {
  return Object.hasOwn(EVENT_SUBJECTS, event);
}

/** `cancelled`: the endpoint was disabled before it arrived. */
export const DELIVERY_STATUSES = ["pending", "succeeded", "failed", "cancelled"] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

export const DISABLED_REASONS = ["by_person", "gone", "failing"] as const;
/** `gone`: the receiver answered 410. `failing`: nothing arrived for days. */
export type DisabledReason = (typeof DISABLED_REASONS)[number];

/** What a try came to, where it did not come to a 2xx; each with a sentence for administrators. */
export const ATTEMPT_ERRORS = {
  ADDRESS_REFUSED: "The address is one that Assay does not call.",
  NAME_UNKNOWN: "The host's name could not be resolved.",
  CONNECTION_FAILED: "No connection, or it was cut before an answer.",
  TLS_FAILED: "The TLS certificate or handshake was refused.",
  TIMED_OUT: "No answer within the time limit.",
  REDIRECTED: "The receiver answered a redirect, which is not followed.",
  STATUS_REFUSED: "The receiver answered no 2xx.",
  SECRET_UNREADABLE: "The signing secret can't be read any more; rotate it.",
  ABANDONED: "Assay stopped before the answer was stored.",
} as const;
export type AttemptError = keyof typeof ATTEMPT_ERRORS;
export const ATTEMPT_ERROR_CODES = Object.keys(ATTEMPT_ERRORS) as [AttemptError, ...AttemptError[]];

/** How often an event is tried, unless somebody has it delivered again. A test is over after its first try. */
export function triesOf(event: string): number {
  return event === TEST_EVENT ? 1 : LIMITS.webhookWaitSeconds.length + 1;
}

/**
 * Seconds until the next try after `tries` that failed; null: there is none.
 * @param random from 0 to 1: spreads what failed at the same time
 */
export function waitAfter(event: string, tries: number, random: () => number): number | null {
  if (tries >= triesOf(event)) return null;
  const base = LIMITS.webhookWaitSeconds[tries - 1] ?? 0;
  return base * (1 + LIMITS.backoffJitter * (2 * random() - 1));
}

/** Whether an endpoint that has failed since then is given up when a delivery has failed for good. */
export function isGivenUp(failingSince: Date | null, now: Date): boolean {
  return failingSince !== null && now.getTime() - failingSince.getTime() >= LIMITS.webhookFailingDays * 86_400_000;
}

interface Told {
  event: DeliveredEvent;
  /** The job or batch, or the endpoint of a test. */
  subjectId: string;
  profileId: string | null;
  at: Date;
}

/** The body of a delivery, the same for every try: ids and a status, and nothing about a person. */
export function payloadOf({ event, subjectId, profileId, at }: Told): string {
  const [, status] = event.split(".");
  const data =
    event === TEST_EVENT
      ? { endpoint_id: subjectId }
      : { [EVENT_SUBJECTS[event]]: subjectId, ...(profileId !== null && { profile_id: profileId }), status };
  return JSON.stringify({ type: event, timestamp: at.toISOString(), data });
}
