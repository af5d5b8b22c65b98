import { type ChildProcess, spawn } from "node:child_process";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { childEnvironment } from "@/lib/env";
import { eventually, type Stack, startStack } from "./conformance-stack";

describe("the engine's process", () => {
  let stack: Stack;
  let started: { child: ChildProcess; exit: Promise<number | null> }[] = [];
  const seen: string[] = [];
  beforeAll(async () => {
    stack = await startStack((client) => [
      client.createFunction({ id: "naps", triggers: { event: "naps/go" } }, async ({ event, step }) => {
        await step.run("before", () => seen.push(`before ${event.data.tag}`));
        await step.sleep("an hour", "1h");
        await step.run("after", () => seen.push(`after ${event.data.tag}`));
      }),
    ]);
    await stack.engine().stop();
  });
  afterEach(async () => {
    for (const { child } of started) child.kill("SIGKILL");
    await Promise.all(started.map(({ exit }) => exit));
    started = [];
  });
  afterAll(async () => {
    await stack.restartEngine();
    await stack.stop();
  });

  const start = () => {
    const { databaseUrl, eventKey, signingKey, port, appUrl } = stack.engineOptions;
    const args = ["--import", "tsx", "local/engine/main.ts", "--port", `${port}`, "--app-url", appUrl];
    const child = spawn(process.execPath, args, {
      env: childEnvironment({
        DATABASE_URL: databaseUrl,
        INNGEST_EVENT_KEY: eventKey,
        INNGEST_SIGNING_KEY: signingKey,
      }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said = { text: "" };
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said.text += chunk));
    const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
    started.push({ child, exit });
    return { child, said, exit };
  };
  const isReady = () => stack.registered().catch(() => false);

  it("killed by SIGKILL leaves its runs to the next one; a second beside it says who holds the database", async () => {
    const first = start();
    await eventually(isReady);
    await stack.client.send({ name: "naps/go", data: { tag: "x" } });
    await eventually(async () => (await stack.sql`select from engine.work where kind = 'sleep'`).length === 1);
    first.child.kill("SIGKILL");
    await first.exit;
    await stack.sql`update engine.work set run_at = now() where kind = 'sleep'`;
    const next = start();
    await eventually(() => seen.includes("after x"));
    expect(seen).toEqual(["before x", "after x"]);

    const second = start();
    expect(await second.exit).toBe(1);
    expect(second.said.text).toContain(`pid ${next.child.pid}`);
  });

  it("ends by SIGTERM", async () => {
    const { child, exit } = start();
    await eventually(isReady);
    child.kill("SIGTERM");
    expect(await exit).toBe(0);
  });
});
