import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { apiKeys } from "@/db/schema";
import { asSystem } from "@/db/system";
import { anOwnJobsKey, aProfile, aWorkspace } from "@/db/testing/factories";
import { changeSettings } from "@/lib/workspaces/change-settings";
import { cancelScoringJob } from "./cancel-scoring-job";
import { previewScore } from "./preview-score";
import { retryScoringJob } from "./retry-scoring-job";
import { scripted } from "./testing/scripted-model";
import { CALL_MICROS, dying, FIT, LEADER_OF_FORTY, spenderOf } from "./testing/spender-of";

afterAll(closeDatabase);

async function aSpender(now?: Date) {
  const principal = await aWorkspace();
  return spenderOf(principal, await aProfile(principal.workspaceId, LEADER_OF_FORTY), now);
}

/** A question that was asked before, or is being asked. */
const SAME = { prompt: "Is this the leader?", reuse: true };

const refused = (...parts: string[]) => ({
  code: "BUDGET_EXCEEDED",
  message: expect.stringMatching(new RegExp(parts.map((part) => part.replace(/[.$]/g, "\\$&")).join(".*"))),
});

describe("a request for a score", () => {
  test("is refused beyond the workspace's daily budget, with which, how much and until when, and writes nothing", async () => {
    const { ask, asking, most, allow, holds, jobs } = await aSpender();
    await allow({ dailyMicros: most });
    const first = await ask();
    const held = { jobId: first.id, day: "2026-05-20", heldMicros: most, settledMicros: null };
    expect(await holds()).toMatchObject([held]);
    const refusal = refused("workspace's daily budget", "$0.00 spent", "2026-05-21T00:00:00.000Z");
    await expect(ask()).rejects.toMatchObject(refusal);
    await expect(previewScore(asking())).rejects.toMatchObject(refusal);
    expect([(await holds()).length, (await jobs()).length]).toEqual([1, 1]);
  });

  test("fifty at once never cross a cap: exactly those that fit are taken", async () => {
    const { ask, most, allow, holds } = await aSpender();
    await allow({ dailyMicros: most * 7 + 1, monthlyMicros: most * 20 });
    const all = await Promise.allSettled(Array.from({ length: 50 }, () => ask()));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(7);
    const codes = all.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(new Set(codes)).toEqual(new Set(["BUDGET_EXCEEDED"]));
    expect((await holds()).reduce((sum, { heldMicros }) => sum + (heldMicros ?? 0), 0)).toBe(most * 7);
  });

  test("fifty at once of two keys keep both keys' caps beside the workspace's", async () => {
    const { principal, keyId, ask, most, allow, holds } = await aSpender();
    const other = await anOwnJobsKey(principal.workspaceId);
    await allow({ dailyMicros: most * 9 });
    await allow({ monthlyMicros: most * 2 }, keyId);
    const all = await Promise.allSettled(
      Array.from({ length: 50 }, (_, at) => ask({}, at % 2 === 0 ? principal : other)),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(9);
    expect((await holds()).filter((hold) => hold.keyId === keyId).length).toBeLessThanOrEqual(2);
    await expect(ask({}, principal)).rejects.toMatchObject({ code: "BUDGET_EXCEEDED" });
  });

  test("names the key's own budget with its figures; a key that is no administrator's learns none of the workspace's", async () => {
    const { principal, ask, most, allow, keyId } = await aSpender();
    await allow({ monthlyMicros: 1 }, keyId);
    const plain = { ...principal, scopes: ["scores:write"] as const };
    await expect(ask({}, plain)).rejects.toMatchObject(refused("This API key's monthly", "2026-06-01T00:00:00.000Z"));
    await allow({ dailyMicros: most - 1 });
    await expect(ask({}, plain)).rejects.toMatchObject(refused("The workspace's budget is reached"));
    await expect(ask({}, plain)).rejects.toMatchObject({ message: expect.not.stringMatching(/\d/) });
  });

  test("a key that runs another's job again may do so only while its own budget allows it, and isn't told of the other's", async () => {
    const { principal, ask, drive, most, allow, keyId, enqueue, clock } = await aSpender();
    const other = {
      ...(await anOwnJobsKey(principal.workspaceId)),
      ownJobsOnly: false,
      scopes: ["scores:write"] as const,
    };
    const { id: jobId } = await ask();
    await drive("no JSON");
    const retry = () => retryScoringJob({ principal: other, jobId, request: {}, enqueue, now: clock.now });
    await allow({ dailyMicros: 1 }, other.keyId);
    await expect(retry()).rejects.toMatchObject(refused("This API key's daily"));
    await allow({ dailyMicros: most }, other.keyId);
    await allow({ monthlyMicros: 1 }, keyId);
    await expect(retry()).rejects.toMatchObject({ code: "BUDGET_EXCEEDED", message: expect.not.stringMatching(/\d/) });
    await allow({}, keyId);
    // Room in the workspace's budget for this run once: what it holds itself is not counted beside it.
    await allow({ dailyMicros: 2 * most - 1 });
    expect((await retry()).status).toBe("pending");
  });

  test("with a model without a price is refused where there is a budget, and taken where there is none", async () => {
    const { principal, ask, allow, holds } = await aSpender();
    const unpriced = { model: "m-unpriced" };
    await changeSettings({ principal, change: { allowedModels: ["*"] } });
    await allow({ dailyMicros: 1_000_000 });
    await expect(ask(unpriced)).rejects.toMatchObject({ code: "INVALID_REQUEST", faults: [{ path: "model" }] });
    await allow({});
    await ask(unpriced);
    expect(await holds()).toMatchObject([{ heldMicros: null }]);
  });

  test("costs nothing that is answered by an earlier result, and waits for nothing that it may not spend", async () => {
    const { ask, drive, allow, most, holds, sent, asking } = await aSpender();
    await allow({ dailyMicros: most });
    const leader = await ask({ ...SAME });
    const waiting = await ask({ ...SAME });
    expect(waiting.leaderId).toBe(leader.id);
    expect(await holds()).toHaveLength(1);
    await drive(FIT);
    expect(await ask({ ...SAME })).toMatchObject({ status: "completed", reusedFrom: leader.id });
    expect(await previewScore(asking({ ...SAME }))).toMatchObject({ maxCostMicros: 0, wouldReuse: true });
    expect(await holds()).toMatchObject([{ jobId: leader.id, settledMicros: CALL_MICROS }]);
    expect(sent).toHaveLength(1);
  });

  test("holds no more than its own limit, and a retry no more than is left of it", async () => {
    const { ask, retry, drive, allow, holds, most } = await aSpender();
    await allow({ dailyMicros: most * 10 });
    const limit = most * 2;
    const job = await ask({ samples: 3, max_cost_usd: limit / 1_000_000 });
    await drive("no JSON", "no JSON");
    await retry(job.id);
    const [first, second] = (await holds()).sort((one, other) => one.run - other.run);
    expect(first).toMatchObject({ heldMicros: limit, settledMicros: 2 * CALL_MICROS });
    expect(second).toMatchObject({ run: 2, heldMicros: limit - 2 * CALL_MICROS, settledMicros: null });
  });
});

describe("a retry", () => {
  test("reserves anew, is refused like a request, and leaves the job as it was", async () => {
    const { ask, retry, drive, allow, most, holds, jobs } = await aSpender();
    const job = await ask();
    await drive("no JSON", "no JSON");
    await allow({ dailyMicros: most });
    await expect(retry(job.id)).rejects.toMatchObject({ code: "BUDGET_EXCEEDED" });
    expect(await jobs()).toMatchObject([{ status: "failed", retryCount: 0 }]);
    await allow({ dailyMicros: most + 2 * CALL_MICROS });
    await retry(job.id);
    await drive(FIT);
    expect((await holds()).map(({ run, settledMicros }) => [run, settledMicros]).sort()).toEqual([
      [1, 2 * CALL_MICROS],
      [2, CALL_MICROS],
    ]);
  });

  test("with a dearer length reserves by a quote of its own", async () => {
    const { ask, retry, drive, holds, most, jobs } = await aSpender();
    const job = await ask();
    await drive("no JSON", "no JSON");
    await retry(job.id, { max_tokens: 20_000 });
    const [, second] = (await holds()).sort((one, other) => one.run - other.run);
    expect(second?.heldMicros).toBeGreaterThan(most * 2);
    expect((await jobs())[0]?.maxCostMicros).toBe(second?.heldMicros);
  });
});

describe("before each call", () => {
  test("a budget that was lowered meanwhile stops the next call, and says when it resets", async () => {
    const { ask, allow, most, call, begin, jobs, drive, holds } = await aSpender();
    await allow({ dailyMicros: most * 2 });
    await ask();
    await begin();
    await call(scripted("no JSON"));
    await allow({ dailyMicros: most - 1 });
    const { end, model } = await drive("no JSON", FIT);
    expect([end, model.asked]).toEqual(["failed", 0]);
    expect(await jobs()).toMatchObject([
      { errorCode: "COST_LIMIT_REACHED", errorRetryAfter: new Date("2026-05-21T00:00:00.000Z") },
    ]);
    expect(await holds()).toMatchObject([{ settledMicros: CALL_MICROS }]);
  });

  test("a repair takes what it needs beyond the quote where there is room, and nothing where there is none", async () => {
    for (const [room, end] of [
      [100, "failed"],
      [10_000, "completed"],
    ] as const) {
      const { ask, allow, most, drive, holds } = await aSpender();
      await allow({ dailyMicros: most + room });
      await ask();
      expect((await drive("no JSON", FIT)).end).toBe(end);
      expect(await holds()).toMatchObject([{ settledMicros: end === "failed" ? CALL_MICROS : 2 * CALL_MICROS }]);
    }
  });

  test("after the day has turned a call counts on the new day, with what is left of the quote", async () => {
    const { ask, allow, most, call, begin, drive, clock, holds, calls } = await aSpender();
    await allow({ dailyMicros: most * 2 });
    await ask();
    await begin();
    await call(scripted("no JSON"));
    clock.now = new Date("2026-05-21T00:00:01.000Z");
    await drive(FIT);
    expect((await holds()).map(({ day, settledMicros }) => [day, settledMicros]).sort()).toEqual([
      ["2026-05-20", CALL_MICROS],
      ["2026-05-21", CALL_MICROS],
    ]);
    expect((await calls()).map(({ startedAt }) => startedAt.toISOString().slice(0, 10)).sort()).toEqual([
      "2026-05-20",
      "2026-05-21",
    ]);
  });

  test("a new day or month that is used up stops it; the old one's money is free again by the turn", async () => {
    const { ask, allow, most, clock, sent, begin, drive } = await aSpender(new Date("2026-05-31T23:59:00.000Z"));
    await allow({ monthlyMicros: most });
    await ask();
    await begin();
    const [old] = sent;
    clock.now = new Date("2026-06-01T00:00:30.000Z");
    await ask();
    sent.push(old as never);
    expect((await drive(FIT)).end).toBe("failed");
  });

  test("who waited for a result that never came takes what its own run may cost, if it is there", async () => {
    for (const [limit, end] of [
      [1, "completed"],
      [0.5, "failed"],
    ] as const) {
      const { ask, allow, most, principal, enqueue, drive, holds, clock } = await aSpender();
      await allow({ dailyMicros: most * 2 });
      const leader = await ask({ ...SAME });
      const waiter = await ask({ ...SAME });
      await allow({ dailyMicros: Math.floor(most * limit) });
      const cancelRun = async () => {};
      await cancelScoringJob({ principal, jobId: leader.id, cancelRun, enqueue, now: clock.now });
      expect((await drive(FIT)).end).toBe(end);
      const settled = Object.fromEntries((await holds()).map(({ jobId, settledMicros }) => [jobId, settledMicros]));
      expect(settled).toEqual({ [leader.id]: 0, ...(end === "completed" && { [waiter.id]: CALL_MICROS }) });
    }
  });

  test("an unknown cost counts as that call's most", async () => {
    const { ask, allow, most, begin, call, calls, holds, principal, enqueue, sent } = await aSpender();
    await allow({ dailyMicros: most * 3 });
    const job = await ask();
    await begin();
    await expect(call(dying)).rejects.toThrow("the process died");
    await call(scripted(FIT));
    const cancelRun = async () => {};
    await cancelScoringJob({ principal, jobId: job.id, cancelRun, enqueue, now: new Date() });
    const [lost] = (await calls()).filter(({ outcome }) => outcome === "abandoned");
    expect([lost?.costMicros, sent.length]).toEqual([null, 1]);
    expect(await holds()).toMatchObject([{ settledMicros: CALL_MICROS + (lost?.maxCostMicros ?? 0) }]);
  });
});

test("a key that came in the place of another shares its budget", async () => {
  const { principal, keyId, allow, most, ask } = await aSpender();
  const { keyId: freshId, ...fresh } = await anOwnJobsKey(principal.workspaceId);
  await asSystem((tx) => tx.update(apiKeys).set({ firstKeyId: keyId }).where(eq(apiKeys.id, freshId)));
  await allow({ dailyMicros: most }, freshId);
  await ask();
  const scopes = ["scores:write"] as const;
  await expect(ask({}, { ...fresh, keyId: freshId, scopes })).rejects.toMatchObject(refused("This API key's daily"));
});
