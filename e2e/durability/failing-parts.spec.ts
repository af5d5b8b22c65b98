import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import postgres, { type Sql } from "postgres";
import { takeEngineLock } from "@/local/engine/engine-lock";
import { heldFetch } from "../held-answers";
import type { Stack } from "../stack";
import { databaseOf, OBSERVER, waitUntilReady } from "./kills/parts-of-stack";
import { scoringWork } from "./kills/scoring-work";
import { type Draws, seededDraws } from "./kills/seeded-draws";
import { NO_LIMITS, SHORT_TIMES } from "./kills/short-times";
import type { WorkUnderKills } from "./kills/work-under-kills";
import { cleanUp, type Home, launchReady, newHome, processOf } from "./launch";

let home: Home;
let stack: Stack;
let sql: Sql;
let work: WorkUnderKills;
let draws: Draws;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  home = await newHome();
  ({ stack } = await launchReady(home, { ...SHORT_TIMES, ...NO_LIMITS }));
  // What makes the database read-only must be able to make it writable again.
  const connection = { options: "-c default_transaction_read_only=off" };
  sql = postgres(databaseOf(home), { max: 1, connection, onnotice: () => {} });
  work = await scoringWork(home, stack);
  draws = seededDraws("failing parts");
});

test.afterAll(async () => {
  await work?.close();
  await sql?.end({ timeout: 1 });
  await cleanUp(home);
});

const ready = async () => {
  const answer = await heldFetch(`${stack.url}/api/ready`);
  const { database, engine } = (await answer.json()) as Record<"database" | "engine", { ok: boolean }>;
  return { status: answer.status, database: database.ok, engine: engine.ok };
};

/** Every job that was answered 202 ends, once, and its ledger is whole. */
async function expectNothingLost(): Promise<void> {
  await waitUntilReady(home);
  await work.drain();
  expect(await work.violations()).toEqual([]);
}

test("a Postgres that cuts every connection again and again loses and doubles nothing", async () => {
  for (let times = 0; times < 8; times += 1) {
    await work.feed(draws);
    await new Promise((resolve) => setTimeout(resolve, draws.below(1_000)));
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name <> ${OBSERVER}`;
  }
  await expectNothingLost();
});

test("a Postgres that is read-only for a while is told, refuses new scores as unavailable, and loses none", async () => {
  await work.feed(draws);
  await sql`alter system set default_transaction_read_only = on`;
  await sql`select pg_reload_conf()`;
  await expect.poll(ready).toMatchObject({ status: 503, database: false });
  const answer = await heldFetch(`${stack.url}/api/v1/profiles`, {
    method: "POST",
    headers: { "x-api-key": stack.apiKey, "content-type": "application/json" },
    body: readFileSync("examples/profiles/minimal.json"),
  });
  expect({ status: answer.status, retry: answer.headers.get("retry-after") }).toEqual({ status: 503, retry: "5" });
  await sql`alter system reset default_transaction_read_only`;
  await sql`select pg_reload_conf()`;
  await expectNothingLost();
});

test("while the engine is down scores are answered 202, readiness tells which part, and all are done afterwards", async () => {
  const taking = takeEngineLock(databaseOf(home), () => {});
  process.kill(processOf(home, "engine").pid, "SIGKILL");
  // Whoever holds the lock is the engine: the supervisor's next ones give up until it is released.
  const lock = await taking;
  try {
    await expect.poll(ready).toEqual({ status: 503, database: true, engine: false });
    await work.feed(draws);
    await work.reach("begin", draws);
  } finally {
    await lock.release();
  }
  await expectNothingLost();
});
