import { sql } from "drizzle-orm";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { closeDatabase } from "./client";
import { asSystem } from "./system";

afterEach(() => void vi.useRealTimers());
afterAll(closeDatabase);

/** Transactions that hold every connection until they are let go. */
async function holdAll() {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let open = 0;
  const all = Array.from({ length: 10 }, () =>
    asSystem(async () => {
      open += 1;
      await held;
    }),
  );
  await expect.poll(() => open).toBe(10);
  return { letGo, all };
}

const one = () => asSystem((tx) => tx.execute(sql`select 1 as one`));

test("who waits too long for a connection is told, and what it wanted never begins", async () => {
  const { letGo, all } = await holdAll();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const work = vi.fn(async () => {});
  const refused = expect(asSystem(work)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE", retryAfter: 5 });
  await vi.advanceTimersByTimeAsync(15_000);
  await refused;
  vi.useRealTimers();
  letGo();
  await Promise.all(all);
  expect(await one()).toEqual([{ one: 1 }]);
  expect(work).not.toHaveBeenCalled();
});

test("who waits, and is served in time, knows nothing of it", async () => {
  const { letGo, all } = await holdAll();
  const waiting = one();
  setTimeout(letGo, 50);
  expect(await waiting).toEqual([{ one: 1 }]);
  await Promise.all(all);
});
