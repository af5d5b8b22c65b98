import { expect, test } from "vitest";
import { ApiProblem } from "@/lib/api/client";
import { type RetryProgress, retryAll } from "./retry-all";

const ids = Array.from({ length: 10 }, (_, index) => `job-${index}`);

/** Runs it against an API that answers as told: the problems of a job one after the other, then success. */
async function run(problems: Record<string, ApiProblem[]> = {}) {
  const asked: string[] = [];
  const told: RetryProgress[] = [];
  const waits: number[] = [];
  let under = 0;
  let most = 0;
  const end = retryAll(ids, {
    retry: async (id) => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setTimeout(resolve, 1));
      under -= 1;
      asked.push(id);
      const problem = problems[id]?.shift();
      if (problem) throw problem;
    },
    tell: (progress) => told.push(progress),
    wait: async (seconds) => void waits.push(seconds),
  });
  const outcome = await end.catch((error: unknown) => error);
  return { outcome, asked, told, waits, most };
}

test("retries each job once, at most three at a time, and tells how far it is", async () => {
  const { outcome, asked, told, most } = await run();
  expect(outcome).toEqual({ total: 10, accepted: 10, refused: 0 });
  expect(asked.toSorted()).toEqual(ids.toSorted());
  expect(told.map(({ accepted }) => accepted)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(most).toBe(3);
});

test("a job that somebody else has retried is counted apart, and the rest goes on", async () => {
  const { outcome } = await run({ "job-4": [new ApiProblem(409, {})], "job-5": [new ApiProblem(404, {})] });
  expect(outcome).toEqual({ total: 10, accepted: 8, refused: 2 });
});

test("a short wait is waited, then the same job is tried again", async () => {
  const { outcome, asked, waits } = await run({ "job-2": [new ApiProblem(429, {}, 7), new ApiProblem(503, {}, 2)] });
  expect(outcome).toEqual({ total: 10, accepted: 10, refused: 0 });
  expect(waits).toEqual([7, 2]);
  expect(asked.filter((id) => id === "job-2")).toHaveLength(3);
});

test.each([
  ["a limit that lasts", new ApiProblem(429, {}, 1_800)],
  ["a budget that is used up", new ApiProblem(402, {})],
  ["a session that ended", new ApiProblem(401, {})],
  ["a server in trouble", new ApiProblem(500, {})],
])("%s ends it: nothing further is asked", async (_, problem) => {
  const { outcome, asked } = await run({ "job-0": [problem] });
  expect(outcome).toBe(problem);
  expect(asked.length).toBeLessThanOrEqual(5);
});

test("a fault is told once what is under way has ended, and nothing after it", async () => {
  const told: RetryProgress[] = [];
  const end = retryAll(ids, {
    retry: async (id) => {
      await new Promise((resolve) => setTimeout(resolve, id === "job-0" ? 1 : 20));
      if (id === "job-0") throw new ApiProblem(500, {});
    },
    tell: (progress) => told.push(progress),
    wait: async () => {},
  });
  await expect(end).rejects.toBeInstanceOf(ApiProblem);
  const atEnd = told.length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect({ atEnd, later: told.length }).toEqual({ atEnd: 2, later: 2 });
});

test("a job that has to wait lets the others go first", async () => {
  const { asked } = await run({ "job-0": [new ApiProblem(429, {}, 7), new ApiProblem(429, {}, 7)] });
  expect(asked.at(-1)).toBe("job-0");
});
