import { expect, test } from "vitest";
import { webhookPayload } from "@/lib/api/contracts/webhooks";
import { type AttemptError, DELIVERED_EVENTS, payloadOf } from "@/lib/domain/webhook";
import { toDelivery } from "./webhook";

const at = new Date("2026-03-01T09:30:00Z");
const delivery = {
  ...{ id: "1", endpointId: "2", event: "webhook.test" as const, status: "failed" as const, attempts: 1, body: "{}" },
  ...{ createdAt: at, nextAttemptAt: null, settledAt: at },
};

test.each<[AttemptError | null, string | null, number | null, string | null]>([
  [null, null, 204, null],
  ["STATUS_REFUSED", null, 500, "The receiver answered 500, no 2xx."],
  ["REDIRECTED", null, 302, "The receiver answered 302, a redirect, which is not followed."],
  ["TIMED_OUT", null, null, "No answer within the time limit."],
  ["CONNECTION_FAILED", "ECONNREFUSED", null, "No connection, or it was cut before an answer (ECONNREFUSED)."],
  ["ADDRESS_REFUSED", "The URL leads to a private address.", null, "The URL leads to a private address."],
])("%s is said in a sentence", (errorCode, errorDetail, httpStatus, sentence) => {
  const times = { startedAt: at, endedAt: at, durationMs: 5, response: null };
  const attempt = { number: 1, succeeded: errorCode === null, errorCode, errorDetail, httpStatus, ...times };
  expect(toDelivery(delivery, attempt).last_attempt).toMatchObject({
    error_code: errorCode,
    error_message: sentence,
    http_status: httpStatus,
  });
});

test.each(DELIVERED_EVENTS)("what is sent of %s is what the document says", (event) => {
  const [subjectId, profileId] = [crypto.randomUUID(), event.startsWith("scoring_job.") ? crypto.randomUUID() : null];
  const body = JSON.parse(payloadOf({ event, subjectId, profileId, at }));
  expect(webhookPayload(event).parse(body)).toEqual(body);
});
