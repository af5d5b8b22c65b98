import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { env } from "@/lib/env";
import { closeDatabase, database, lookUpClient } from "./client";
import { inWorkspace } from "./in-workspace";
import { findApiKey } from "./queries/identity";
import { findJobWithLedger, openCall } from "./queries/model-calls";
import { apiKeys } from "./schema";
import { asSystem } from "./system";
import { aWorkspace } from "./testing/factories";
import { aStoredJob } from "./testing/job-factory";

afterEach(() => void vi.useRealTimers());
afterAll(closeDatabase);

async function aJobWithCalls(count: number) {
  const { workspaceId } = await aWorkspace();
  const { id: jobId } = await aStoredJob(workspaceId, { status: "pending" });
  const call = { run: 1, purpose: "score", model: "m", boundary: "b", sandbox: true } as const;
  for (let at = 0; at < count; at += 1)
    await inWorkspace(workspaceId, (tx) => openCall(tx, { ...call, workspaceId, jobId, stepKey: `call-${at}` }));
  return { workspaceId, jobId };
}

/** The first prepares the statement; those that leave with it must not mind. */
const often = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 40 }, work));

test("a job comes with its calls in their order, and one without calls all the same", async () => {
  const [two, none] = [await aJobWithCalls(2), await aJobWithCalls(0)];
  for (const found of await often(() => findJobWithLedger(two)))
    expect([found?.job.id, found?.calls.map(({ number }) => number)]).toEqual([two.jobId, [1, 2]]);
  expect(await findJobWithLedger(none)).toMatchObject({ job: { id: none.jobId }, calls: [] });
});

test("another workspace's job is not there", async () => {
  const [mine, theirs] = [await aJobWithCalls(1), await aJobWithCalls(1)];
  for (const found of await often(() => findJobWithLedger({ ...theirs, workspaceId: mine.workspaceId })))
    expect(found).toBeNull();
});

test("what follows on the same connection is in no scope", async () => {
  const job = await aJobWithCalls(1);
  await often(() => findJobWithLedger(job));
  await often(() => findApiKey("0".repeat(64)));
  const scope = () =>
    lookUpClient()`select coalesce(current_setting('app.workspace_id', true), '') as workspace, current_user not in ('assay_app', 'assay_system') as own`;
  for (const [row] of await often(async () => scope())) expect(row).toEqual({ workspace: "", own: true });
});

test("they wait for no transaction, however many there are", async () => {
  const job = await aJobWithCalls(1);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const all = Array.from({ length: env().DATABASE_POOL_SIZE + 1 }, () => asSystem(() => held));
  expect(await findJobWithLedger(job)).toMatchObject({ job: { id: job.jobId } });
  letGo();
  await Promise.all(all);
});

test("one that fails fails alone, and a connection that the server ends is opened anew", async () => {
  const job = await aJobWithCalls(1);
  const [failed, found] = await Promise.allSettled([
    findJobWithLedger({ ...job, jobId: "no id" }),
    findJobWithLedger(job),
  ]);
  expect([failed.status, found.status]).toEqual(["rejected", "fulfilled"]);
  await lookUpClient()`select pg_terminate_backend(pg_backend_pid())`.catch(() => {});
  const again = () => findJobWithLedger(job).catch(() => null);
  await expect.poll(again).toMatchObject({ job: { id: job.jobId } });
});

test("who waits too long for one is told", async () => {
  const job = await aJobWithCalls(1);
  await asSystem(async (tx) => {
    await tx.execute(sql`lock table scoring_jobs in access exclusive mode`);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const refused = expect(findJobWithLedger(job)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    await vi.advanceTimersByTimeAsync(15_000);
    await refused;
    vi.useRealTimers();
  });
  expect(await findJobWithLedger(job)).toMatchObject({ job: { id: job.jobId } });
});

test("they lend nobody a role: a login that may not take it sees nothing", async () => {
  const { keyId } = await aWorkspace();
  const [key] = await asSystem((tx) => tx.select().from(apiKeys).where(eq(apiKeys.id, keyId)));
  const hash = key?.hash ?? "";
  expect(await findApiKey(hash)).toEqual(key);
  const job = await aJobWithCalls(1);
  const login = `stranger_${randomBytes(6).toString("hex")}`;
  await database().execute(sql.raw(`create role ${login} login password '${login}'`));
  const address = Object.assign(new URL(env().DATABASE_URL ?? ""), { username: login, password: login });
  const stranger = postgres(address.href, { max: 1, onnotice: () => {} });
  const refused = { code: "42501" };
  await expect(stranger`select * from look_up_key(${hash})`).rejects.toMatchObject(refused);
  await expect(stranger`select * from look_up_job(${job.workspaceId}, ${job.jobId})`).rejects.toMatchObject(refused);
  await expect(stranger`select * from look_up_calls(${job.workspaceId}, ${job.jobId})`).rejects.toMatchObject(refused);
  await stranger.end();
  await database().execute(sql.raw(`drop role ${login}`));
});
