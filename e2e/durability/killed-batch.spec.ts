import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { heldFetch } from "../held-answers";
import type { Stack } from "../stack";
import { cleanUp, type Home, launchReady, newHome, processOf } from "./launch";

let home: Home;

test.beforeEach(async () => {
  home = await newHome();
});

test.afterEach(() => cleanUp(home));

async function call({ url, apiKey }: Stack, path: string, body?: unknown) {
  const json: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
  const answer = await heldFetch(url + path, {
    method: body === undefined ? "GET" : "POST",
    headers: { "x-api-key": apiKey, ...json },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return answer.json();
}

test("kill -9 of app and engine in the midst of a batch: each profile is scored, once", async () => {
  const { stack } = await launchReady(home);
  const profile_ids: string[] = [];
  for (let at = 0; at < 40; at += 1) {
    const profile = { full_name: "Batch Sample", external_id: randomUUID(), about: "Led forty engineers in Oslo." };
    profile_ids.push((await call(stack, "/api/v1/profiles", profile)).id);
  }
  const request = { profile_ids, role: "CTO", model: "sandbox-slow:1", reuse: false };
  const { batch_id } = await call(stack, "/api/v1/scoring-batches", request);
  const read = () => call(stack, `/api/v1/scoring-batches/${batch_id}`).catch(() => null);
  for (const [name, done] of [
    ["app", 5],
    ["engine", 15],
  ] as const) {
    await expect.poll(async () => (await read())?.counts.completed, { timeout: 90_000 }).toBeGreaterThanOrEqual(done);
    process.kill(processOf(home, name).pid, "SIGKILL");
  }
  await expect.poll(async () => (await read())?.status, { timeout: 150_000, intervals: [500] }).toBe("finished");
  expect((await read())?.counts).toMatchObject({ completed: 40, failed: 0, rejected: 0, cancelled: 0 });
  const jobs = await call(stack, `/api/v1/scoring-jobs?batch_id=${batch_id}&limit=200`);
  const scored = jobs.data.map((one: { profile_id: string }) => one.profile_id);
  expect(scored.toSorted()).toEqual(profile_ids.toSorted());
});
