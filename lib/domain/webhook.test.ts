import { expect, test } from "vitest";
import { isGivenUp, isWebhookEvent, payloadOf, TEST_EVENT, triesOf, WEBHOOK_EVENTS, waitAfter } from "./webhook";

const EVENT = "scoring_job.completed";
const waits = (random: () => number) =>
  Array.from({ length: triesOf(EVENT) }, (_, tries) => waitAfter(EVENT, tries + 1, random));

test("eight tries over about a day, and then none", () => {
  const middle = waits(() => 0.5);
  expect(middle).toEqual([60, 300, 1_800, 7_200, 18_000, 28_800, 28_800, null]);
  expect(middle.reduce<number>((sum, wait) => sum + (wait ?? 0), 0) / 3_600).toBeCloseTo(23.6, 1);
});

test("each wait lies within a fifth of its own, wherever chance falls", () => {
  const [least, most] = [waits(() => 0), waits(() => 1)];
  for (const [at, wait] of waits(() => 0.5).entries()) {
    const bounds = wait === null ? [null, null] : [wait * 0.8, wait * 1.2];
    expect([least[at], most[at]].map((one) => one && Math.round(one ?? 0))).toEqual(bounds);
  }
});

test("a test is tried once", () => {
  expect([triesOf(TEST_EVENT), waitAfter(TEST_EVENT, 1, () => 0.5)]).toEqual([1, null]);
});

test("an endpoint is given up when it has failed for three days without a success", () => {
  const now = new Date("2026-03-04T00:00:00Z");
  expect(isGivenUp(new Date("2026-03-01T00:00:00Z"), now)).toBe(true);
  expect(isGivenUp(new Date("2026-03-01T00:00:01Z"), now)).toBe(false);
  expect(isGivenUp(null, now)).toBe(false);
});

test("a payload is its type, its time, ids and a status", () => {
  const at = new Date("2026-03-01T09:30:00Z");
  const told = { subjectId: "1", at };
  const rest = { type: expect.any(String), timestamp: "2026-03-01T09:30:00.000Z" };
  for (const event of WEBHOOK_EVENTS.filter((one) => one.startsWith("scoring_job."))) {
    expect(JSON.parse(payloadOf({ ...told, event, profileId: "profile-1" }))).toEqual({
      ...rest,
      data: { job_id: "1", profile_id: "profile-1", status: event.split(".")[1] },
    });
  }
  expect(JSON.parse(payloadOf({ ...told, event: "scoring_batch.completed", profileId: null }))).toEqual({
    ...rest,
    data: { batch_id: "1", status: "completed" },
  });
  expect(JSON.parse(payloadOf({ ...told, event: TEST_EVENT, subjectId: "endpoint-1", profileId: null })).data).toEqual({
    endpoint_id: "endpoint-1",
  });
});

test.each([
  ["scoring_job.cancelled", true],
  ["scoring_batch.completed", true],
  ["webhook.test", false],
  ["constructor", false],
  ["", false],
])("whether an endpoint may ask for %j: %s", (event, may) => {
  expect(isWebhookEvent(event)).toBe(may);
});
