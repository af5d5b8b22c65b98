import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { sumSpend } from "@/db/queries/budgets";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import { AppError } from "@/lib/domain/errors";
import { isSettled } from "@/lib/domain/scoring-job";
import { env } from "@/lib/env";
import { cancelScoringJob } from "./cancel-scoring-job";
import { failBrokenRun } from "./fail-run";
import { RetryLater } from "./retry-later";
import { driveRun } from "./testing/drive-run";
import { scripted } from "./testing/scripted-model";
import { dying, FIT, LEADER_OF_FORTY, spenderOf } from "./testing/spender-of";

afterAll(closeDatabase);

async function aSpender(now?: Date) {
  const principal = await aWorkspace();
  return spenderOf(principal, await aProfile(principal.workspaceId, LEADER_OF_FORTY), now);
}

type Spender = Awaited<ReturnType<typeof spenderOf>>;
type Micros = { spentMicros: number; reservedMicros: number };

const KINDS = [
  "ask",
  "ask",
  "askThrice",
  "call",
  "die",
  "drive",
  "drive",
  "repair",
  "cancel",
  "break",
  "retry",
] as const;
const step = fc.record({ kind: fc.constantFrom(...KINDS), which: fc.nat({ max: 40 }) });
/** What happens at once, one such rush after another; a few of them after midnight. */
const rushes = fc.array(
  fc.record({
    steps: fc.array(step, { minLength: 1, maxLength: 4 }),
    midnight: fc.constantFrom(false, false, false, true),
  }),
  { minLength: 3, maxLength: 8 },
);
const caps = fc.record({ day: fc.integer({ min: 1, max: 6 }), month: fc.integer({ min: 2, max: 9 }) });

/** Refusals and waits are what a caller may meet; anything else is a fault. */
async function orRefused(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const known =
      error instanceof AppError || error instanceof RetryLater || String(error).includes("the process died");
    if (!known) throw error;
  }
}

function act(spender: Spender, { kind, which }: { kind: (typeof KINDS)[number]; which: number }): Promise<unknown> {
  const { sent, principal, clock, enqueue, ownerOf } = spender;
  const event = sent[which % Math.max(1, sent.length)];
  if (kind === "ask") return spender.ask();
  if (kind === "askThrice") return spender.ask({ samples: 3 });
  if (!event) return Promise.resolve();
  const { jobId } = event;
  const drive = (...answers: string[]) =>
    driveRun(event, ownerOf(event), scripted(...answers), enqueue, () => clock.now);
  if (kind === "drive") return drive(FIT);
  if (kind === "repair") return drive("no JSON", FIT);
  if (kind === "cancel") {
    return cancelScoringJob({ principal, jobId, cancelRun: async () => {}, enqueue, now: clock.now });
  }
  if (kind === "break") return failBrokenRun({ ...event, owner: ownerOf(event) }, "INTERNAL_ERROR", enqueue);
  if (kind === "retry") return spender.retry(jobId);
  const model = kind === "die" ? dying : scripted("no JSON");
  return spender.begin(event).then((plan) => plan && spender.call(model, event));
}

const inAll = ({ spentMicros, reservedMicros }: Micros) => spentMicros + reservedMicros;

/** What the ledger says that a period has cost, an unknown cost as that call's most. */
async function ledger({ calls }: Spender, isIn: (day: string) => boolean): Promise<number> {
  const rows = (await calls()).filter(({ startedAt }) => isIn(startedAt.toISOString().slice(0, 10)));
  return rows.reduce((sum, { costMicros, maxCostMicros }) => sum + (costMicros ?? maxCostMicros ?? 0), 0);
}

async function sums({ principal, clock, keyId }: Spender) {
  const { workspaceId } = principal;
  const day = clock.now.toISOString().slice(0, 10);
  const purse = { workspaceId, keyId, sandbox: env().ASSAY_SANDBOX, day };
  return { day, ...(await inWorkspace(workspaceId, (tx) => sumSpend(tx, purse))) };
}

async function check(spender: Spender, cap: { day: number; month: number }): Promise<void> {
  const { day, workspace, key } = await sums(spender);
  const ofDay = await ledger(spender, (one) => one === day);
  const ofMonth = await ledger(spender, (one) => one.startsWith(day.slice(0, 7)));
  expect(key).toEqual(workspace);
  expect(inAll(workspace.day)).toBeLessThanOrEqual(cap.day);
  expect(inAll(workspace.month)).toBeLessThanOrEqual(cap.month);
  expect(inAll(workspace.day)).toBeGreaterThanOrEqual(ofDay);
  expect(inAll(workspace.month)).toBeGreaterThanOrEqual(ofMonth);
  const unfinished = (await spender.jobs()).filter(({ status }) => !isSettled(status));
  if (unfinished.length > 0) return;
  expect(workspace.day).toEqual({ spentMicros: ofDay, reservedMicros: 0 });
  expect(workspace.month).toEqual({ spentMicros: ofMonth, reservedMicros: 0 });
}

test("whatever happens at once, what is spent and reserved covers the ledger, keeps the caps, and ends as the ledger's sum", async () => {
  await fc.assert(
    fc.asyncProperty(caps, rushes, async (times, all) => {
      const spender = await aSpender(new Date("2026-05-27T12:00:00.000Z"));
      const cap = { day: times.day * spender.most, month: times.month * spender.most };
      await spender.allow({ dailyMicros: cap.day, monthlyMicros: cap.month });
      for (const { steps, midnight } of all) {
        if (midnight) spender.clock.now = new Date(spender.clock.now.getTime() + 86_400_000);
        await Promise.all(steps.map((one) => orRefused(act(spender, one))));
        await check(spender, cap);
      }
      for (const { id: jobId } of await spender.jobs()) {
        await orRefused(act({ ...spender, sent: [{ jobId } as never] }, { kind: "cancel", which: 0 }));
      }
      await check(spender, cap);
    }),
    { numRuns: 12 },
  );
}, 600_000);
