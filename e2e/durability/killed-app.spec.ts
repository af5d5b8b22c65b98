import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import type { Stack } from "../stack";
import { cleanUp, type Home, launchReady, newHome, processOf } from "./launch";

let home: Home;

test.beforeEach(async () => {
  home = await newHome();
});

test.afterEach(() => cleanUp(home));

interface Job {
  status: string;
  calls: { outcome: string | null; purpose: string; run: number }[];
  result?: { parsed_score: { overall: { score: number } | null } };
}

async function call<T>({ url, apiKey }: Stack, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(url + path, {
    method: body ? "POST" : "GET",
    headers: { "x-api-key": apiKey, ...(body !== undefined && { "content-type": "application/json" }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

test("kill -9 of the app during a model call: the job completes, the call is listed as abandoned, the result stands once", async () => {
  const { stack, output } = await launchReady(home);
  const profile = JSON.parse(readFileSync("examples/profiles/cto.json", "utf8"));
  const created = await call<{ id?: string; profile_id?: string }>(stack, "/api/v1/profiles", profile);
  const profileId = created.profile_id ?? created.id;
  const accepted = await call<{ job_id: string }>(stack, `/api/v1/profiles/${profileId}/score`, {
    role: "CTO",
    model: "sandbox-slow:3",
  });
  const read = () => call<Job>(stack, `/api/v1/scoring-jobs/${accepted.job_id}`);

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
