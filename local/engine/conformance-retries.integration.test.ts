import { randomUUID } from "node:crypto";
import { NonRetriableError, RetryAfterError } from "inngest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually, type Failure, pass, type Stack, startStack } from "./conformance-stack";

describe("retries", () => {
  let stack: Stack;
  const tries = new Map<string, number[]>();
  const failures = new Map<string, string[]>();
  const attempt = (tag: string) => {
    tries.set(tag, [...(tries.get(tag) ?? []), Date.now()]);
    return (tries.get(tag) ?? []).length;
  };
  const times = (tag: string) => tries.get(tag) ?? [];
  const failed = (tag: string) => failures.get(tag) ?? [];
  const onFailure = ({ event, error }: Failure) => {
    const tag = event.data.event.data.tag;
    failures.set(tag, [...failed(tag), error.message]);
  };

  beforeAll(async () => {
    stack = await startStack(
      (client) => [
        client.createFunction(
          { id: "absent", triggers: { event: "absent/go" }, onFailure },
          async ({ event, step }) => {
            await step.run("fails", () => {
              throw new Error(`try ${attempt(event.data.tag)}`);
            });
          },
        ),
        client.createFunction(
          { id: "once", triggers: { event: "once/go" }, retries: 1, onFailure },
          async ({ event, step }) => {
            await step.run("fails", () => {
              throw new Error(`try ${attempt(event.data.tag)}`);
            });
          },
        ),
        client.createFunction(
          { id: "body", triggers: { event: "body/go" }, retries: 2, onFailure },
          async ({ event }) => {
            throw new Error(`try ${attempt(event.data.tag)}`);
          },
        ),
        client.createFunction(
          { id: "final", triggers: { event: "final/go" }, retries: 5, onFailure },
          async ({ event, step }) => {
            await step.run("fails", () => {
              throw new NonRetriableError(`try ${attempt(event.data.tag)}`);
            });
          },
        ),
        client.createFunction(
          { id: "after", triggers: { event: "after/go" }, retries: 1, onFailure },
          async ({ event, step }) => {
            await step.run("first", () => "kept");
            await step.run("waits", () => {
              const date = event.data.date ? new Date(Date.now() + 1_200) : "1s";
              if (attempt(event.data.tag) === 1) throw new RetryAfterError("later", date);
            });
            await step.run("end", () => attempt(event.data.tag));
          },
        ),
        client.createFunction(
          { id: "own", triggers: { event: "own/go" }, retries: 1, onFailure },
          async ({ event, step }) => {
            for (const id of ["a", "b"]) {
              await step.run(id, () => {
                if (attempt(event.data.tag) % 2 === 1) throw new Error("first try of each");
              });
            }
            await step.run("end", () => attempt(event.data.tag));
          },
        ),
        client.createFunction(
          { id: "caught", triggers: { event: "caught/go" }, retries: 0, onFailure },
          async ({ event, step }) => {
            const message = await step
              .run("fails", () => {
                throw new Error("caught me");
              })
              .catch((error: Error) => error.message);
            await step.run("goes on", () => failures.set(event.data.tag, [message]));
          },
        ),
        client.createFunction(
          {
            id: "twice",
            triggers: { event: "twice/go" },
            retries: 0,
            onFailure: ({ event }: Failure) => {
              throw new Error(`handler try ${attempt(event.data.event.data.tag)}`);
            },
          },
          async () => {
            throw new Error("no");
          },
        ),
      ],
      { backoffMs: () => 20 },
    );
  });
  afterAll(() => stack.stop());

  const send = async (name: string, data: Record<string, unknown> = {}) => {
    const tag = randomUUID();
    await stack.client.send({ name, data: { ...data, tag } });
    return tag;
  };

  it.each([
    ["absent/go", 5, "four by default"],
    ["once/go", 2, "one when retries is 1"],
    ["body/go", 3, "for errors outside steps too"],
    ["final/go", 1, "none after a NonRetriableError"],
  ])("of %s: %i tries (%s), then onFailure with the last error", async (name, count) => {
    const tag = await send(name);
    await eventually(() => failed(tag).length > 0);
    expect(failed(tag)).toEqual([`try ${count}`]);
    expect(times(tag)).toHaveLength(count);
  });

  it.each([
    ["a duration", false],
    ["a date", true],
  ])("come after the time that RetryAfterError names by %s, and the run goes on", async (_, date) => {
    const tag = await send("after/go", { date });
    await eventually(() => times(tag).length === 3);
    const [first, second] = times(tag);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(990);
    expect(failed(tag)).toEqual([]);
  });

  it("are counted for each step anew", async () => {
    const tag = await send("own/go");
    await eventually(() => times(tag).length === 5);
    expect(failed(tag)).toEqual([]);
  });

  it("end in an error that the function's code may catch", async () => {
    const tag = await send("caught/go");
    await eventually(() => failed(tag).length > 0);
    expect(failed(tag)).toEqual(["caught me"]);
  });

  it("happen once for onFailure itself, whose failure starts nothing more", async () => {
    const tag = await send("twice/go");
    await eventually(() => times(tag).length === 2);
    await pass(200);
    expect(times(tag)).toHaveLength(2);
  });
});
