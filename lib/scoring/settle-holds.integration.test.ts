import { and, eq } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { scoringJobs } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import { env } from "@/lib/env";
import { eraseProfile } from "@/lib/profiles/erase-profile";
import { cancelScoringJob } from "./cancel-scoring-job";
import { failBrokenRun } from "./fail-run";
import { recoverLostJobs } from "./recover-lost-jobs";
import { scripted } from "./testing/scripted-model";
import { CALL_MICROS, dying, FIT, LEADER_OF_FORTY, spenderOf } from "./testing/spender-of";

const owner = postgres(env().DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
beforeAll(async () => {
  await owner.unsafe(`
    create table settlements (job_id uuid);
    create function note_settlement() returns trigger language plpgsql security definer as $$
    begin insert into settlements values (new.job_id); return null; end $$;
    create trigger noted after update on cost_holds for each row
      when (old.settled_micros is null and new.settled_micros is not null) execute function note_settlement();`);
});
afterAll(async () => {
  await owner.end();
  await closeDatabase();
});
// The sweeps look at all workspaces: what an earlier test left must not count.
beforeEach(() => asSystem((tx) => tx.delete(scoringJobs)));

async function aSpender(now?: Date) {
  const principal = await aWorkspace();
  return spenderOf(principal, await aProfile(principal.workspaceId, LEADER_OF_FORTY), now);
}

type Spender = Awaited<ReturnType<typeof spenderOf>>;
const MOST = "the call's most";

const cancel = ({ principal, clock }: Spender, jobId: string) =>
  cancelScoringJob({ principal, jobId, cancelRun: async () => {}, now: clock.now });
const sweep = () => recoverLostJobs({ now: new Date(Date.now() + 1_000) });
const change = ({ principal }: Spender, columns: Partial<typeof scoringJobs.$inferInsert>) =>
  asSystem((tx) =>
    tx
      .update(scoringJobs)
      .set(columns)
      .where(and(eq(scoringJobs.workspaceId, principal.workspaceId))),
  );
const longAgo = new Date("2020-01-01T00:00:00.000Z");

/** A call whose process died, in a run that nobody goes on with. */
async function dies(spender: Spender): Promise<void> {
  await spender.begin();
  await expect(spender.call(dying)).rejects.toThrow("the process died");
}

/** Every way in which a job ends, its status then, and what it must have cost. */
const WAYS: [way: string, end: (spender: Spender, jobId: string) => Promise<unknown>, status: string, cost: unknown][] =
  [
    ["it is completed", ({ drive }) => drive(FIT), "completed", CALL_MICROS],
    ["it is completed after a repair", ({ drive }) => drive("no JSON", FIT), "completed", 2 * CALL_MICROS],
    ["its answers are of no use", ({ drive }) => drive("no JSON", "no JSON"), "failed", 2 * CALL_MICROS],
    ["the provider refuses it", ({ drive }) => drive(400), "failed", 0],
    ["it is cancelled before it began", cancel, "cancelled", 0],
    [
      "it is cancelled between two calls",
      async (spender, jobId) => {
        await spender.begin();
        await spender.call(scripted("no JSON"));
        await cancel(spender, jobId);
      },
      "cancelled",
      CALL_MICROS,
    ],
    [
      "it is cancelled while a call is under way that nobody hears of again",
      async (spender, jobId) => {
        await dies(spender);
        await cancel(spender, jobId);
      },
      "cancelled",
      MOST,
    ],
    [
      "it is cancelled while a call is under way that is answered afterwards",
      async (spender, jobId) => {
        await spender.begin();
        const answering = scripted(FIT);
        const complete: typeof answering.complete = async (request) => {
          await cancel(spender, jobId);
          return answering.complete(request);
        };
        await spender.call({ ...answering, complete });
      },
      "cancelled",
      CALL_MICROS,
    ],
    [
      "its worker is lost once too often",
      async (spender) => {
        await dies(spender);
        await change(spender, { recoveries: 99, leaseUntil: longAgo });
        await sweep();
      },
      "failed",
      MOST,
    ],
    [
      "its worker is lost, and another one completes it",
      async (spender) => {
        await dies(spender);
        await change(spender, { leaseUntil: longAgo });
        await sweep();
        const [event] = spender.sent;
        if (event) spender.sent.push({ ...event, dispatch: 2 });
        await spender.drive(FIT);
      },
      "completed",
      `${MOST} and another`,
    ],
    [
      "its run takes too long",
      async (spender) => {
        await spender.begin();
        await spender.call(scripted("no JSON"));
        await change(spender, { startedAt: longAgo });
        await sweep();
      },
      "failed",
      CALL_MICROS,
    ],
    [
      "it waits too long",
      async (spender) => {
        await change(spender, { pendingSince: longAgo });
        await sweep();
      },
      "failed",
      0,
    ],
    [
      "its run breaks down",
      async (spender) => {
        await dies(spender);
        const event = spender.sent.at(-1);
        if (event) await failBrokenRun({ ...event, owner: spender.ownerOf(event) }, "INTERNAL_ERROR");
      },
      "failed",
      MOST,
    ],
    [
      "its person is erased",
      async (spender) => {
        await spender.begin();
        await spender.call(scripted("no JSON"));
        const { principal, profileId: id, clock } = spender;
        await eraseProfile({ principal, id, expected: null, cancelRun: async () => {}, now: clock.now });
      },
      "cancelled",
      CALL_MICROS,
    ],
    ["it is deleted", () => asSystem((tx) => tx.delete(scoringJobs)), "deleted", 0],
  ];

test.each(WAYS)("what a job held is settled once, by what it cost, when %s", async (_way, end, status, cost) => {
  const spender = await aSpender();
  await spender.allow({ dailyMicros: spender.most * 10 });
  const { id: jobId } = await spender.ask();
  expect(await spender.holds()).toMatchObject([{ settledMicros: null }]);
  await end(spender, jobId);
  // Late words of the engine and of the sweeps change nothing.
  const event = spender.sent[0];
  if (event) await failBrokenRun({ ...event, owner: spender.ownerOf(event) }, "INTERNAL_ERROR");
  await sweep();
  expect((await spender.jobs())[0]?.status ?? "deleted").toBe(status);
  const most = (await spender.calls())[0]?.maxCostMicros ?? 0;
  const expected = cost === MOST ? most : cost === `${MOST} and another` ? most + CALL_MICROS : cost;
  expect(await spender.holds()).toMatchObject([{ jobId, settledMicros: expected, settledAt: expect.any(Date) }]);
  expect(await owner`select from settlements where job_id = ${jobId}`).toHaveLength(1);
});
