import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { outbox } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aRubric, aWorkspace } from "@/db/testing/factories";
import type { ModelPort } from "@/lib/domain/model-call";
import { baseCalls } from "@/lib/domain/plan-calls";
import { Profile } from "@/lib/domain/profile";
import { env } from "@/lib/env";
import { beginRun } from "@/lib/scoring/begin-run";
import { cancelScoringJob } from "@/lib/scoring/cancel-scoring-job";
import { failRun } from "@/lib/scoring/fail-run";
import { finishRun } from "@/lib/scoring/finish-run";
import { getJobInput } from "@/lib/scoring/get-job-input";
import { getScoringJob } from "@/lib/scoring/get-scoring-job";
import { performCall } from "@/lib/scoring/perform-call";
import { requestScore } from "@/lib/scoring/request-score";
import { retryScoringJob } from "@/lib/scoring/retry-scoring-job";
import { eraseProfile } from "./erase-profile";
import { getProfile } from "./get-profile";
import { listProfiles } from "./list-profiles";
import { saveProfile } from "./save-profile";

const reader = postgres(env().DATABASE_URL ?? "", { max: 1 });
afterAll(async () => {
  await reader.end();
  await closeDatabase();
});

const quiet = async () => {};
const USAGE = { prompt_tokens: 1_000, cached_tokens: 0, cache_write_tokens: 0, completion_tokens: 200 };
/** A word that stands in all that is said of one person, and nowhere else. */
const aMark = () => `quasi${randomBytes(6).toString("hex")}`;
const led = (mark: string) => `Led ${mark} engineering teams of forty.`;

function personOf(mark: string) {
  return Profile.parse({
    full_name: `Name${mark} Sample`,
    external_id: mark,
    linkedin_url: `https://www.linkedin.com/in/${mark}`,
    headline: `Headline${mark}`,
    location: { city: `City${mark}` },
    experiences: [{ title: `Title${mark}`, company: { name: `Company${mark}` }, description: led(mark) }],
  });
}

function replyOf(mark: string): string {
  const good = { evidence: [led(mark)], rationale: `Led ${mark} teams.`, status: "scored", score: 8 };
  const criteria = { leadership: good, security: good };
  const said = { missing_information: [`What ${mark} is`], summary: `A ${mark} leader.` };
  return JSON.stringify({ criteria, injection_quotes: [], ...said });
}

function answering(content: string, meanwhile: () => Promise<unknown> | undefined = quiet): ModelPort {
  return {
    official: true,
    refused: () => ({ formats: [], parameters: [] }),
    remember: () => {},
    inputRatio: () => null,
    learnInput: () => {},
    complete: async () => {
      await meanwhile();
      const usage = { ...USAGE, reasoning_tokens: 0, total_tokens: 1_200 };
      const told = { httpStatus: 200, providerRequestId: "req_1", refusal: null, finishReason: "stop" };
      return { ok: true as const, ...told, content, modelUsed: "m-1", usage };
    },
  };
}

/** The tables of which a row says this of somebody. Superusers see every row. */
async function tablesThatSay(mark: string): Promise<string[]> {
  const tables = await reader<{ name: string }[]>`
    select distinct format('%I.%I', table_schema, table_name) as name from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema')`;
  expect(tables.length).toBeGreaterThan(10);
  const like = `%${mark}%`;
  const hits = await Promise.all(
    tables.map(({ name }) => reader.unsafe(`select from ${name} t where t::text ilike $1 limit 1`, [like])),
  );
  return tables.flatMap(({ name }, at) => (hits[at]?.length ? [name] : [])).sort();
}

const now = () => new Date();

async function aPerson(mark = aMark()) {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const { profile } = await saveProfile({ principal, profile: personOf(mark), now: now() });
  const ask = async (request: Parameters<typeof requestScore>[0]["request"]) => {
    const job = await requestScore({ principal, profileId: profile.id, request, enqueue: quiet, now: now() });
    return { jobId: job.id, workspaceId };
  };
  // Each a job of its own: an identical one would be given the answer of the one before.
  const free = () => ask({ prompt: `Is ${mark} a leader?`, reuse: false });
  const erase = () => eraseProfile({ principal, id: profile.id, expected: null, cancelRun: quiet, now: now() });
  const left = () => tablesThatSay(mark);
  return { principal, workspaceId, mark, id: profile.id, ask, free, erase, left };
}
type Key = { jobId: string; workspaceId: string };

const begin = (key: Key) => beginRun({ ...key, run: 1, dispatch: 1, owner: "run" });

function call(key: Key, model: ModelPort) {
  const [planned] = baseCalls({ samples: 1, pair: false });
  if (!planned) throw new Error("no call planned");
  return performCall({ key, owner: "run", call: planned, model, now, random: () => 0.5 });
}

async function completed(key: Key, content: string) {
  await begin(key);
  await call(key, answering(content));
  expect(await finishRun(key, "run")).toBe(true);
  return key.jobId;
}

/** A POST with an idempotency key, which answers with the whole profile. */
const aPost = () => ({
  owner: "user:recruiter",
  keyHash: "0".repeat(64),
  fingerprint: "f".repeat(64),
  answerOf: async (saved: object) => ({ status: 201, headers: {}, body: JSON.stringify(saved) }),
  refusalOf: async () => null,
});

const noteOf = (mark: string) => JSON.stringify({ note: mark });

test("nothing of an erased person is left in any table, and nothing comes back", async () => {
  const { principal, workspaceId, mark, id, ask, free, erase, left } = await aPerson();
  const { rubricId } = await aRubric(workspaceId);
  const scored = await completed(await ask({ rubric_id: rubricId }), replyOf(mark));
  const told = await completed(await free(), noteOf(mark));
  const failed = await free();
  await begin(failed);
  expect(await call(failed, answering(`no JSON, ${mark}`))).toMatchObject({ verdict: "again" });
  await failRun(failed, "run", { code: "INVALID_MODEL_OUTPUT", retryAfter: null });
  const waiting = await free();
  const running = await ask({ rubric_id: rubricId, reuse: false });
  await begin(running);
  expect(await left()).toEqual(["public.model_calls", "public.profiles", "public.scored_texts", "public.scoring_jobs"]);

  await call(running, answering(replyOf(mark), erase));
  expect(await finishRun(running, "run")).toBe(false);
  expect(await left()).toEqual([]);

  const read = (jobId: string) => getScoringJob({ principal, jobId });
  for (const jobId of [scored, told]) {
    const job = await read(jobId);
    expect(job).toMatchObject({ status: "completed", profileId: id, erasedAt: expect.any(Date), totalCostMicros: 200 });
    expect(job).toMatchObject({ result: { parsedScore: null, llmResponse: null, usage: { total_tokens: 1_200 } } });
  }
  for (const { jobId } of [waiting, running]) expect(await read(jobId)).toMatchObject({ status: "cancelled" });
  expect(await read(running.jobId)).toMatchObject({ calls: [{ outcome: "succeeded", costMicros: 200 }] });
  await expect(getJobInput({ principal, jobId: scored })).rejects.toMatchObject({ code: "INPUT_ERASED" });
  const again = retryScoringJob({ principal, jobId: failed.jobId, request: {}, enqueue: quiet, now: now() });
  await expect(again).rejects.toMatchObject({ code: "INPUT_ERASED" });
  await expect(getProfile({ principal, id })).rejects.toMatchObject({ code: "PROFILE_NOT_FOUND" });
  await expect(free()).rejects.toMatchObject({ code: "PROFILE_NOT_FOUND" });
  await expect(erase()).rejects.toMatchObject({ code: "PROFILE_NOT_FOUND" });
  const query = { sort: "name" as const, order: "asc" as const, limit: 10 };
  expect((await listProfiles({ principal, query, sandbox: true })).rows).toEqual([]);
});

test("the audit log says who erased whom, once, by ids; the engine hears of each job that was cancelled", async () => {
  const { principal, workspaceId, id, free } = await aPerson();
  const { jobId } = await free();
  const heard: string[] = [];
  const cancelRun = async (job: { jobId: string }) => {
    heard.push(job.jobId);
    throw new Error("the engine is away");
  };
  await eraseProfile({ principal, id, expected: null, cancelRun, now: now() });
  expect(heard).toEqual([jobId]);
  const events = await asSystem((tx) =>
    tx.select().from(outbox).where(eq(outbox.workspaceId, workspaceId)).orderBy(outbox.id),
  );
  expect(events).toMatchObject([
    { event: "scoring_job.cancelled", subjectId: jobId, payload: {} },
    { event: "profile.erased", subjectId: id, payload: { api_key_id: principal.keyId } },
  ]);
});

test("another workspace's person can't be erased, nor one that has changed since it was read", async () => {
  const { principal, id, workspaceId } = await aPerson();
  const input = { principal, id, expected: null, cancelRun: quiet, now: now() };
  const foreign = eraseProfile({ ...input, principal: await aWorkspace() });
  await expect(foreign).rejects.toMatchObject({ code: "PROFILE_NOT_FOUND" });
  await expect(eraseProfile({ ...input, expected: [2] })).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  expect(await getProfile({ principal, id })).toMatchObject({ workspaceId, version: 1 });
  await eraseProfile({ ...input, expected: [1, 2] });
});

test("the same person, stored again, is a new profile", async () => {
  const { principal, mark, id, erase } = await aPerson();
  await erase();
  const { profile, isNew } = await saveProfile({ principal, profile: personOf(mark), now: now() });
  expect(isNew).toBe(true);
  expect(profile.id).not.toBe(id);
});

/** Lets the other side come as far as it may, another distance each round. */
const passing = (round: number) => new Promise((resolve) => setTimeout(resolve, round % 8));
const ROUNDS = Array.from({ length: 30 }, (_, round) => round);

test("a finish at the same moment as the erasure, thirty times", async () => {
  for (const _ of ROUNDS) {
    const { mark, free, erase, left } = await aPerson();
    const key = await free();
    await begin(key);
    await call(key, answering(noteOf(mark)));
    await Promise.all([finishRun(key, "run"), erase()]);
    expect(await left()).toEqual([]);
  }
});

test("a call's answer at the same moment as the erasure, thirty times", async () => {
  for (const round of ROUNDS) {
    const { mark, free, erase, left } = await aPerson();
    const key = await free();
    await begin(key);
    let erasing: Promise<void> | undefined;
    const meanwhile = async () => {
      erasing = erase();
      await passing(round);
    };
    await call(key, answering(noteOf(mark), meanwhile));
    await erasing;
    expect(await left()).toEqual([]);
  }
});

test("an answer that comes for a cancelled job while its person is erased is not kept, thirty times", async () => {
  for (const round of ROUNDS) {
    const { principal, mark, free, erase, left } = await aPerson();
    const key = await free();
    await begin(key);
    let erasing: Promise<void> | undefined;
    const cancelThenErase = async () => {
      await cancelScoringJob({ principal, jobId: key.jobId, cancelRun: quiet, now: now() });
      erasing = erase();
      await passing(round);
    };
    await call(key, answering(noteOf(mark), cancelThenErase));
    await erasing;
    expect(await left()).toEqual([]);
  }
});

test("a request for a score and a retry at the same moment leave nothing behind, thirty times", async () => {
  for (const _ of ROUNDS) {
    const { principal, free, erase, left } = await aPerson();
    const key = await free();
    await begin(key);
    await failRun(key, "run", { code: "PROVIDER_TIMEOUT", retryAfter: null });
    const retry = retryScoringJob({ principal, jobId: key.jobId, request: {}, enqueue: quiet, now: now() });
    const ended = await Promise.allSettled([free(), retry, erase()]);
    expect(ended[2]).toMatchObject({ status: "fulfilled" });
    expect(await left()).toEqual([]);
    expect((await getScoringJob({ principal, jobId: key.jobId })).status).toMatch(/cancelled|failed/);
  }
});

test("the answer that a profile's POST keeps goes with the person, and the POST sent again doesn't bring them back", async () => {
  const { principal, workspaceId, mark, erase, left } = await aPerson();
  const send = () => saveProfile({ principal, profile: personOf(mark), once: aPost(), now: now() });
  await send();
  expect(await left()).toEqual(["public.idempotency_answers", "public.profiles"]);
  await erase();
  expect(await left()).toEqual([]);
  await expect(send()).rejects.toMatchObject({ code: "INPUT_ERASED" });
  expect(await left()).toEqual([]);
  const digests = await reader`select fingerprint from idempotency_answers where workspace_id = ${workspaceId}`;
  expect(digests, "nor does a digest of what was said stay").toEqual([{ fingerprint: aPost().keyHash }]);
});

test("a profile that nobody scored can be erased", async () => {
  const { erase, left } = await aPerson();
  expect(await left()).toEqual(["public.profiles"]);
  await erase();
  expect(await left()).toEqual([]);
});
