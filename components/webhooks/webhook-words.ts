import type { Tone } from "@/components/ui/badge";
import type { WebhookEndpointResource } from "@/lib/api/contracts/webhooks";
import type { DeliveredEvent, DeliveryStatus, DisabledReason, WebhookEvent } from "@/lib/domain/webhook";

/** The events as somebody chooses among them who has not read the API's documents. */
export const EVENT_WORDS: Record<WebhookEvent, { label: string; hint: string }> = {
  "scoring_job.completed": { label: "A score is done", hint: "Also where an earlier result is given again." },
  "scoring_job.failed": { label: "A score has failed", hint: "It may be retried; then it is told of anew." },
  "scoring_job.cancelled": { label: "A score was cancelled", hint: "By a person or another system." },
  "scoring_batch.completed": { label: "A batch is done", hint: "All its scores have ended, whichever way." },
};

export function eventLabel(event: DeliveredEvent): string {
  return event === "webhook.test" ? "Test" : EVENT_WORDS[event].label;
}

export const STATUS_WORDS: Record<DeliveryStatus, { label: string; tone: Tone }> = {
  pending: { label: "On its way", tone: "info" },
  succeeded: { label: "Arrived", tone: "success" },
  failed: { label: "Failed", tone: "danger" },
  cancelled: { label: "Cancelled", tone: "neutral" },
};

const DISABLED_WORDS: Record<DisabledReason, string> = {
  by_person: "An administrator disabled it.",
  gone: "The receiver answered 410 Gone: it wants no more events.",
  failing: "Nothing had arrived for three days, and a delivery was given up after its last try.",
};

/** Why nothing is sent; null while something is. */
export function disabledSentence({ disabled_reason }: Pick<WebhookEndpointResource, "disabled_reason">): string | null {
  return disabled_reason && DISABLED_WORDS[disabled_reason];
}

/** Whether an endpoint stands still without anybody having decided so. */
export function needsPerson({ disabled_reason }: WebhookEndpointResource): boolean {
  return disabled_reason === "gone" || disabled_reason === "failing";
}

/** The host and path, which is what people know an address by. */
export function shortUrl(url: string): string {
  return url.replace(/^https:\/\//, "").replace(/\/$/, "");
}

export type Overlap = "0" | "3600" | "86400" | "604800";

export const OVERLAPS: readonly { value: Overlap; label: string; hint?: string }[] = [
  { value: "0", label: "Ends at once", hint: "A receiver that knows only the old secret refuses what comes" },
  { value: "3600", label: "Signs for another hour" },
  { value: "86400", label: "Signs for another day" },
  { value: "604800", label: "Signs for another week" },
];
