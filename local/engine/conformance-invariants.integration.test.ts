import { randomUUID } from "node:crypto";
import type { RequestListener } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { eventually, type Failure, type Stack, startStack } from "./conformance-stack";

/** Longer than any test: what gets done was announced, not found by looking. */
const NEVER_MS = 3_600_000;

describe("the engine", () => {
  let stack: Stack;
  const seen: string[] = [];
  const failures = new Map<string, string>();
  const onFailure = ({ event, error }: Failure) => {
    failures.set(event.data.event.data.tag, error.message);
  };
  beforeAll(async () => {
    stack = await startStack(
      (client) => [
        client.createFunction(
          { id: "once", triggers: { event: "once/go" }, retries: 0, onFailure },
          async ({ event }) => {
            seen.push(event.data.tag);
          },
        ),
        client.createFunction({ id: "all", triggers: { event: "all/go" } }, async ({ event, step }) => {
          await step.run("one", () => 1);
          await Promise.all(["two", "three"].map((name) => step.run(name, () => 2)));
          await step.sleep("a second", "1s");
          await step.sendEvent("more", { name: "once/go", data: event.data });
        }),
        client.createFunction({ id: "yearly", triggers: { cron: "0 9 1 1 *" } }, async () => {
          seen.push("cron");
        }),
      ],
      { backoffMs: () => 20, lookEveryMs: NEVER_MS },
    );
    await eventually(() => stack.registered());
  });
  beforeEach(async () => {
    // What a case saw may still be on its way to its end.
    await eventually(async () => (await stack.sql`select from engine.work`).length === 0);
    seen.length = 0;
    failures.clear();
    stack.intercept(null);
  });
  afterEach(() => void vi.useRealTimers());
  afterAll(() => stack.stop());

  const send = async (name: string, id?: string) => {
    const tag = randomUUID();
    await stack.client.send({ name, data: { tag }, ...(id !== undefined && { id }) });
    return tag;
  };
  const count = async (table: "events" | "runs" | "work" | "event_ids") =>
    (await stack.sql`select from ${stack.sql(`engine.${table}`)}`).length;
  const counts = async () => Promise.all((["events", "runs", "work", "event_ids"] as const).map(count));

  it("acknowledges no event whose first work item can't be written, and keeps nothing of it", async () => {
    const post = () =>
      fetch(`${stack.engine().url}/e/${stack.engineOptions.eventKey}`, {
        method: "POST",
        body: JSON.stringify({ name: "once/go", id: "whole or not at all", data: { tag: "whole" } }),
      });
    const before = await counts();
    await stack.sql.unsafe(`
      create function refuse() returns trigger language plpgsql as 'begin raise exception ''full''; end';
      create trigger refuse before insert on engine.work for each row execute function refuse()`);
    expect((await post()).status).toBe(500);
    expect(await counts()).toEqual(before);
    await stack.sql.unsafe("drop trigger refuse on engine.work");
    expect((await post()).status).toBe(200);
    await eventually(() => seen.includes("whole"));
  });

  it("is woken by every commit that inserts work: events, steps, sleeps, a cron", async () => {
    const tag = await send("all/go");
    await eventually(() => seen.includes(tag));
    await stack.sql`update engine.crons set next_at = now()`;
    await eventually(() => seen.includes("cron"));
  });

  it("takes no attempt for a connection that was refused", async () => {
    await stack.killApp();
    const tag = await send("once/go");
    await eventually(async () => (await stack.health()).holding);
    // Held, and looked at again and again: whether it is just being tried is a matter of the moment.
    const [item] = await stack.sql`select attempt, cuts from engine.work`;
    expect(item).toEqual({ attempt: 0, cuts: 0 });
    await stack.reviveApp();
    await eventually(() => seen.includes(tag));
    expect(failures.size).toBe(0);
  });

  it("takes an attempt for an answer that broke off", async () => {
    stack.intercept(cutOnce(stack, 100));
    const tag = await send("once/go");
    await eventually(() => failures.has(tag));
    expect(failures.get(tag)).toContain("broke off");
    expect(seen).not.toContain(tag);
  });

  it("takes none for a kept connection that broke at once, and tries that one time more", async () => {
    // Answered first, so that a connection is kept; what it is used for next is cut.
    const first = await send("once/go");
    await eventually(() => seen.includes(first));
    stack.intercept(cutOnce(stack, 0));
    // At once on a slow machine too: no time passes.
    vi.useFakeTimers({ toFake: ["Date"] });
    const second = await send("once/go");
    await eventually(() => seen.includes(second));
    expect(failures.size).toBe(0);
  });

  it.each([
    ["401", 401],
    ["what is not the SDK", 200],
  ])("takes no attempt for a call answered by %s, and says that it holds", async (_, status) => {
    stack.intercept((incoming, outgoing) => {
      if (incoming.method === "POST") outgoing.writeHead(status).end("<html>");
      else stack.pass(incoming, outgoing);
    });
    const tag = await send("once/go");
    await eventually(async () => (await stack.health()).holding);
    expect((await stack.health()).ok).toBe(false);
    expect(await stack.sql`select attempt from engine.work`).toEqual([{ attempt: 0 }]);
    stack.intercept(null);
    await eventually(() => seen.includes(tag));
    expect(failures.size).toBe(0);
  });
});

/** Breaks the connection of the next call after so many milliseconds, and hands on all others. */
function cutOnce(stack: Stack, afterMs: number): RequestListener {
  let isCut = false;
  return (incoming, outgoing) => {
    if (isCut || incoming.method !== "POST") return stack.pass(incoming, outgoing);
    isCut = true;
    setTimeout(() => incoming.socket.resetAndDestroy(), afterMs);
  };
}
