import { expect, test } from "@playwright/test";
import { cleanUp, type Home, launchReady, newHome, processOf } from "./launch";
import { startSlowJob } from "./slow-job";

let home: Home;

test.beforeEach(async () => {
  home = await newHome();
});

test.afterEach(() => cleanUp(home));

test("kill -9 of the app during a model call: the job completes, the call is listed as abandoned, the result stands once", async () => {
  const { stack, output } = await launchReady(home);
  const read = await startSlowJob(stack, 3);

  await expect.poll(async () => (await read()).calls.map(({ outcome }) => outcome)).toEqual([null]);
  process.kill(processOf(home, "app").pid, "SIGKILL");

  const settled = async () => (await read().catch(() => null))?.status;
  await expect.poll(settled, { timeout: 150_000, intervals: [500] }).toBe("completed");
  const job = await read();
  expect(output()).toContain("The app ended (SIGKILL)");
  const outcomes = job.calls.map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === "abandoned")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "succeeded")).toHaveLength(1);
  expect(job.result?.parsed_score.overall).not.toBeNull();
});

test("kill -9 of engine, model and database, one after the other: each is said and started again, and its job completes", async () => {
  const { stack, output } = await launchReady(home);
  for (const [name, label] of [
    ["engine", "The local engine"],
    ["sandbox-model", "The sandbox model"],
    ["postgres", "The embedded Postgres"],
  ] as const) {
    const read = await startSlowJob(stack, 2);
    await expect.poll(async () => (await read()).calls.length).toBe(1);
    process.kill(processOf(home, name).pid, "SIGKILL");
    const status = async () => (await read().catch(() => null))?.status;
    await expect.poll(status, { timeout: 60_000, intervals: [500] }).toBe("completed");
    expect(output()).toContain(`${label} ended (SIGKILL)`);
  }
});
