import { afterAll, afterEach, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import type { AppError } from "@/lib/domain/errors";
import type { LimitState, ScoreLimits } from "@/lib/domain/rate-limit";
import { requestScore } from "./request-score";
import { takeBatchPoints } from "./take-points";

afterAll(closeDatabase);
afterEach(() => void vi.useRealTimers());

/** The clock of this process alone: the database's goes on. */
const clockAt = (time: number) => void vi.useFakeTimers({ toFake: ["Date"], now: time });

async function aCaller(given: Partial<ScoreLimits>) {
  const principal = await aWorkspace();
  const { rubricId } = await aRubric(principal.workspaceId);
  const profile = () => aProfile(principal.workspaceId, { about: "Led forty engineers." });
  const off = { keyScoresPerHour: 0, keyBatchProfilesPerHour: 0, profileJobsPerHour: 0, profileActiveJobs: 0 };
  const told = new Map<string, LimitState>();
  const meter = { limits: { ...off, ...given }, note: (state: LimitState) => void told.set(state.name, state) };
  const request = { rubric_id: rubricId, reuse: false };
  const ask = (profileId: string) =>
    requestScore({ principal, profileId, request, enqueue: async () => {}, meter, now: new Date() });
  const askBatch = (points: number) =>
    inWorkspace(principal.workspaceId, (tx) => takeBatchPoints(tx, { principal, meter, points }));
  return { profile, told, ask, askBatch };
}

const refusalOf = (asked: Promise<unknown>): Promise<AppError> =>
  asked.then(
    () => Promise.reject(new Error("it was taken")),
    (error) => error,
  );
const waitOf = async (asked: Promise<unknown>) => (await refusalOf(asked)).retryAfter ?? 0;

test("whoever waits exactly as long as a refusal says is let in, and nobody a second sooner", async () => {
  const { ask, profile } = await aCaller({ profileJobsPerHour: 1 });
  const [one, start] = [await profile(), Date.now()];
  clockAt(start);
  await ask(one);
  clockAt(start + 1_234_567);
  const wait = await waitOf(ask(one));
  expect(wait).toBe(Math.ceil(3_600 - 1_234.567));
  clockAt(start + 1_234_567 + (wait - 1) * 1_000);
  expect(await waitOf(ask(one))).toBe(1);
  clockAt(start + 1_234_567 + wait * 1_000);
  await ask(one);
});

test("where two limits refuse, the wait is until both let in", async () => {
  const { ask, profile, told } = await aCaller({ keyScoresPerHour: 2, profileJobsPerHour: 1 });
  const [one, start] = [await profile(), Date.now()];
  clockAt(start);
  await ask(await profile());
  clockAt(start + 600_000);
  await ask(one);
  clockAt(start + 1_200_000);
  expect(await refusalOf(ask(one))).toMatchObject({
    retryAfter: 3_000,
    message: expect.stringContaining("This profile has used"),
  });
  expect(told.get("score-profile")).toMatchObject({ remaining: 0, resetSeconds: 3_000 });
  clockAt(start + 4_200_000);
  await ask(one);
});

test("a batch that is refused took nothing, and is told what is left; one that no hour can hold is not told to wait", async () => {
  const { askBatch, told } = await aCaller({ keyBatchProfilesPerHour: 50 });
  clockAt(Date.now());
  await askBatch(30);
  const refusal = await refusalOf(askBatch(21));
  expect(refusal).toMatchObject({ code: "RATE_LIMITED", retryAfter: 3_600 });
  expect(told.get("score-batch")).toMatchObject({ quota: 50, remaining: 20 });
  const never = await refusalOf(askBatch(51));
  expect(never).toMatchObject({ code: "INVALID_REQUEST", message: expect.stringContaining("at most 50") });
  await askBatch(20);
  expect(told.get("score-batch")).toMatchObject({ remaining: 0 });
});
