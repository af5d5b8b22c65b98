import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventually, pass, type Stack, startStack } from "./conformance-stack";

describe("cron", () => {
  let stack: Stack;
  const ticks: unknown[] = [];
  beforeAll(async () => {
    stack = await startStack((client) => [
      client.createFunction({ id: "yearly", triggers: { cron: "TZ=Europe/Paris 0 9 1 1 *" } }, async ({ event }) => {
        ticks.push(event.data);
      }),
    ]);
    await eventually(() => stack.registered());
  });
  beforeEach(() => {
    ticks.length = 0;
  });
  afterAll(() => stack.stop());

  it("runs once for all the ticks that were missed, and then waits for its next time", async () => {
    await stack.sql`update engine.crons set next_at = now() - interval '3 years'`;
    await eventually(() => ticks.length > 0);
    await pass(1_500);
    expect(ticks).toEqual([{ cron: "TZ=Europe/Paris 0 9 1 1 *" }]);
    const [row] = await stack.sql`select next_at > now() as later from engine.crons`;
    expect(row?.later).toBe(true);
  });

  it("starts no second run while the first still waits for the app", async () => {
    await stack.killApp();
    for (const _ of [1, 2]) {
      await stack.sql`update engine.crons set next_at = now() - interval '1 second'`;
      await pass(1_300);
    }
    await stack.reviveApp();
    await eventually(() => ticks.length > 0);
    await pass(300);
    expect(ticks).toHaveLength(1);
  });
});
