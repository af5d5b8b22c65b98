import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { verifyWebhook, WebhookVerificationError } from "./verify-webhook";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const body = JSON.stringify({ type: "scoring_job.completed", data: { job_id: "1" } });
const now = new Date("2026-03-01T09:30:00Z");

/** Signed by the standard's own library. */
function delivery(change: Partial<{ secret: string; at: Date; body: string; id: string }> = {}) {
  const { secret = SECRET, at = now, id = "msg_1" } = change;
  const headers = {
    "Webhook-Id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": new Webhook(secret).sign(id, at, change.body ?? body),
  };
  return { body, headers, now };
}

test("takes what the standard's library signs", () => {
  expect(verifyWebhook({ ...delivery(), secret: SECRET })).toEqual(JSON.parse(body));
});

test("takes the headers of a Fetch request as well as those of Node, whose values may be lists", () => {
  const { headers, ...rest } = delivery();
  expect(verifyWebhook({ ...rest, headers: new Headers(headers), secret: SECRET })).toEqual(JSON.parse(body));
  const { headers: fetched } = new Request("https://ats.example.com/hooks/assay", { method: "POST", body, headers });
  expect(verifyWebhook({ ...rest, headers: fetched, secret: SECRET })).toEqual(JSON.parse(body));
  const lists = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  expect(verifyWebhook({ ...rest, headers: lists, secret: SECRET })).toEqual(JSON.parse(body));
});

test("takes either secret while one is being rotated, on both sides", () => {
  expect(verifyWebhook({ ...delivery({ secret: OTHER }), secret: [SECRET, OTHER] })).toEqual(JSON.parse(body));
  const both = delivery();
  both.headers["webhook-signature"] = `v2,abc ${delivery({ secret: OTHER }).headers["webhook-signature"]}`;
  expect(verifyWebhook({ ...both, secret: OTHER })).toEqual(JSON.parse(body));
});

test.each([
  ["another secret", delivery({ secret: OTHER })],
  ["another body", delivery({ body: "{}" })],
  ["five minutes old", delivery({ at: new Date(now.getTime() - 301_000) })],
  ["from the future", delivery({ at: new Date(now.getTime() + 301_000) })],
  ["no headers", { body, headers: {}, now }],
  ["no headers of Fetch", { body, headers: new Headers(), now }],
  ["a header that is named as the reader of Fetch's", { body, headers: { get: "1" }, now }],
  ["an empty signature", { ...delivery(), headers: { ...delivery().headers, "webhook-signature": "v1," } }],
  ["a time that is none", { ...delivery(), headers: { ...delivery().headers, "webhook-timestamp": "NaN" } }],
])("refuses %s", (_, given) => {
  expect(() => verifyWebhook({ ...given, secret: SECRET })).toThrow(WebhookVerificationError);
});
