import { and, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { costHolds, outbox } from "@/db/schema";
import { asSystem } from "@/db/system";
import { anOwnJobsKey, aWorkspace } from "@/db/testing/factories";
import type { Principal } from "@/lib/domain/access";
import { env } from "@/lib/env";
import { changeSettings } from "./change-settings";
import { getUsage } from "./get-usage";
import { getWorkspace } from "./get-workspace";

afterAll(closeDatabase);

const NOW = new Date("2026-05-20T12:00:00.000Z");
const recruiter = ({ workspaceId }: Principal): Principal => ({
  ...{ kind: "user", userId: "u1", workspaceId, name: "Rita", email: "rita@example.org", role: "recruiter" },
});

/** Settled cost of a workspace, by nobody's key unless told otherwise. */
function spend(
  workspaceId: string,
  day: string,
  settledMicros: number,
  change: Partial<typeof costHolds.$inferInsert> = {},
) {
  const hold = { workspaceId, jobId: crypto.randomUUID(), run: 1, day, sandbox: env().ASSAY_SANDBOX, heldMicros: 900 };
  const settled = { settledMicros, settledAt: NOW };
  return asSystem((tx) => tx.insert(costHolds).values({ ...hold, ...settled, ...change }));
}

test("what isn't named of a budget stays, null takes a limit away, and each change is noted", async () => {
  const principal = await aWorkspace();
  const change = (budget: object) => changeSettings({ principal, change: { budget } });
  await change({ dailyMicros: 5_000_000 });
  await Promise.all([
    change({ monthlyMicros: 40_000_000 }),
    changeSettings({ principal, change: { allowedModels: ["a", "b*", "a"] } }),
  ]);
  const settings = await getWorkspace({ principal });
  expect(settings.budget).toEqual({ dailyMicros: 5_000_000, monthlyMicros: 40_000_000 });
  expect(settings.allowedModels).toEqual(["a", "b*"]);
  expect((await change({ dailyMicros: null })).budget).toEqual({ dailyMicros: null, monthlyMicros: 40_000_000 });
  const notes = await asSystem((tx) =>
    tx
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(and(eq(outbox.workspaceId, principal.workspaceId), eq(outbox.event, "workspace.budget_changed")))
      .orderBy(outbox.id),
  );
  expect(notes).toHaveLength(3);
  expect(notes[2]?.payload).toEqual({
    api_key_id: principal.keyId,
    from: { dailyMicros: 5_000_000, monthlyMicros: 40_000_000 },
    to: { dailyMicros: null, monthlyMicros: 40_000_000 },
  });
});

test("today and this month are summed, of this workspace, its key and this purse alone", async () => {
  const [principal, other] = [await aWorkspace(), await aWorkspace()];
  const { workspaceId, keyId } = principal;
  await spend(workspaceId, "2026-05-20", 100, { keyId });
  await spend(workspaceId, "2026-05-20", 20);
  await spend(workspaceId, "2026-05-01", 3, { keyId });
  await spend(workspaceId, "2026-04-30", 5_000);
  await spend(workspaceId, "2026-05-20", 7_000, { sandbox: !env().ASSAY_SANDBOX });
  await spend(other.workspaceId, "2026-05-20", 9_000);
  await spend(workspaceId, "2026-05-20", 0, { settledMicros: null, settledAt: null, heldMicros: 900 });
  const usage = await getUsage({ principal, now: NOW });
  expect(usage.workspace.spend).toEqual({
    day: { spentMicros: 120, reservedMicros: 900 },
    month: { spentMicros: 123, reservedMicros: 900 },
  });
  expect(usage.key?.spend).toEqual({
    day: { spentMicros: 100, reservedMicros: 0 },
    month: { spentMicros: 103, reservedMicros: 0 },
  });
});

test("who is no administrator sees no budget's figures; a key is not even told that one is nearly used up", async () => {
  const admin = await aWorkspace();
  const { workspaceId } = admin;
  await changeSettings({ principal: admin, change: { budget: { dailyMicros: 100, monthlyMicros: 85 } } });
  await spend(workspaceId, "2026-05-20", 85);
  const seen = async (principal: Principal) => {
    const { workspace } = await getUsage({ principal, now: NOW });
    return [workspace.knowsFigures, workspace.spend !== null, ...workspace.budgets.map(({ standing }) => standing)];
  };
  expect(await seen(admin)).toEqual([true, true, "near", "reached"]);
  expect(await seen(recruiter(admin))).toEqual([false, true, "near", "reached"]);
  const ats = { ...(await anOwnJobsKey(workspaceId)), scopes: ["scores:read"] as const };
  expect(await seen(ats)).toEqual([false, false, "open", "reached"]);
  expect((await getWorkspace({ principal: recruiter(admin) })).budget).toBeNull();
  expect((await getWorkspace({ principal: ats })).budget).toBeNull();
});
