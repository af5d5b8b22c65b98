import { and, eq, like } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { verifyWebhook } from "@/clients/typescript/verify-webhook";
import { ratePoints } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aWorkspace } from "@/db/testing/factories";
import { aStoredJob } from "@/db/testing/job-factory";
import { LIMITS } from "@/lib/domain/limits";
import { webhookReceiver } from "@/local/testing/webhook-receiver";
import { attemptDelivery } from "./attempt-delivery";
import { changeEndpoint } from "./change-endpoint";
import { redeliver } from "./redeliver";
import { sendTest } from "./send-test";
import { DAY, later, listenersOf, start } from "./testing/listeners-of";
import { OK, playEngine, refusing } from "./testing/play-engine";

const receiver = await webhookReceiver();
const listening = listenersOf(receiver, { aWorkspace, aJob: aStoredJob });
type Listening = Awaited<ReturnType<typeof listening>>;

describe("redelivery", () => {
  test("sends what has failed again, with all its tries anew and the same id", async () => {
    const one = await listening();
    await one.happen("scoring_job.completed");
    const failing = playEngine(one.workspaceId, async () => refusing(500));
    for (const wait of [0, 60, 300, 1_800, 7_200, 18_000, 28_800, 28_800].map((_, at) => at * 30_000))
      await failing.sweep(later(wait));
    const [row] = await one.deliveries();
    const { principal, endpointId } = one;
    const again = { principal, endpointId, deliveryId: row?.delivery.id ?? "", now: later(10 * DAY) };
    const asked: number[] = [];
    const enqueue = async (due: { dispatch: number }[]) => void asked.push(...due.map(({ dispatch }) => dispatch));
    expect(await redeliver({ ...again, enqueue })).toMatchObject({
      delivery: { status: "pending", attempts: 8, attemptsBefore: 8 },
      latest: { number: 8, httpStatus: 500 },
    });
    expect(asked).toEqual([9]);
    const world = { now: () => later(10 * DAY), random: () => 0.5 };
    expect(await attemptDelivery({ key: { ...one, ...again }, owner: "again", ...world })).toBe("succeeded");
    expect(receiver.received[0]?.headers["webhook-id"]).toBe(again.deliveryId);
  });

  test("is refused while it is tried, to a disabled endpoint, and of what is another's", async () => {
    const [one, other] = [await listening(), await listening()];
    await one.happen("scoring_job.completed");
    const enqueue = async () => {};
    const deliveryId = async () => (await one.deliveries())[0]?.delivery.id ?? "";
    const again = async (by: Listening, endpointId = by.endpointId) =>
      redeliver({ principal: by.principal, endpointId, deliveryId: await deliveryId(), enqueue, now: start });
    const engine = playEngine(one.workspaceId, async () => {
      await expect(again(one)).rejects.toMatchObject({ code: "CONFLICT" });
      return OK;
    });
    expect(await engine.sweep(start)).toEqual(["succeeded"]);
    await expect(again(other)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(again(other, one.endpointId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await changeEndpoint({ principal: one.principal, id: one.endpointId, change: { enabled: false }, now: start });
    await expect(again(one)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("a test", () => {
  const send = ({ principal, endpointId: id }: Listening, now = start) =>
    sendTest({ principal, id, enqueue: async () => {}, now });

  test("goes to a disabled endpoint too, and is tried once", async () => {
    const one = await listening();
    await changeEndpoint({ principal: one.principal, id: one.endpointId, change: { enabled: false }, now: start });
    const { id: deliveryId } = await send(one);
    receiver.answer = (response) => response.writeHead(500).end();
    const world = { now: () => start, random: () => 0.5 };
    expect(await attemptDelivery({ key: { ...one, deliveryId }, owner: "run", ...world })).toBe("failed");
    const [request] = receiver.received;
    const told = verifyWebhook({
      body: request?.body ?? "",
      headers: request?.headers ?? {},
      secret: one.secret,
      now: start,
    });
    expect(told).toMatchObject({ type: "webhook.test", data: { endpoint_id: one.endpointId } });
    expect(await one.state()).toMatchObject({ failingSince: null, disabledReason: "by_person" });
  });
});

test("what is asked for by hand has a limit of its own, and what is refused costs nothing", async () => {
  const [one, other] = [await listening(), await listening()];
  await one.happen("scoring_job.completed");
  await playEngine(one.workspaceId, async () => refusing(500)).sweep(start);
  const deliveryId = (await one.deliveries())[0]?.delivery.id ?? "";
  const { principal, endpointId } = one;
  const asked = { enqueue: async () => {}, now: start };
  await sendTest({ principal, id: endpointId, ...asked });
  const isOfLimit = and(eq(ratePoints.workspaceId, one.workspaceId), like(ratePoints.key, "webhook-asked %"));
  const used = (points: number) => asSystem((tx) => tx.update(ratePoints).set({ points }).where(isOfLimit));
  await used(LIMITS.askedDeliveriesPerHour - 1);
  await redeliver({ principal, endpointId, deliveryId, ...asked });
  const limited = { code: "RATE_LIMITED", retryAfter: expect.any(Number) };
  await expect(redeliver({ principal, endpointId, deliveryId, ...asked })).rejects.toMatchObject(limited);
  await expect(sendTest({ principal, id: endpointId, ...asked })).rejects.toMatchObject(limited);
  expect((await one.deliveries()).length).toBe(2);
  await sendTest({ principal: other.principal, id: other.endpointId, ...asked });
});
