import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { type BudgetLimits, monthOf, type SpendByPeriod } from "@/lib/domain/budget";
import type { Transaction } from "../client";
import { prepared } from "../prepared";
import { apiKeys, budgets, costDays, costHolds } from "../schema";

/** Whose budgets: a workspace's, and those of the key that asks, where one does. */
export interface Spender {
  workspaceId: string;
  /** The key of a request, or of its line the first. */
  keyId: string | null;
}

export interface OwnedLimits {
  /** null: nobody has set any. */
  workspace: BudgetLimits | null;
  key: BudgetLimits | null;
}

/** The first key of the line of rotations that a key is of. */
function lineOf(keyId: string | null): SQL<string | null> {
  if (keyId === null) return sql`null::uuid`;
  return sql`(select coalesce(${apiKeys.firstKeyId}, ${apiKeys.id}) from ${apiKeys} where ${apiKeys.id} = ${keyId})`;
}

const { keyId: ownerKey, dailyMicros, monthlyMicros } = budgets;

/** The same by the placeholder `keyId`. */
export const lineOfKey = sql`(select coalesce(${apiKeys.firstKeyId}, ${apiKeys.id}) from ${apiKeys}
  where ${apiKeys.id} = ${sql.placeholder("keyId")})`;

function ofSpender(db: Pick<Transaction, "select">) {
  return db
    .select({ ownerKey, dailyMicros, monthlyMicros })
    .from(budgets)
    .where(
      and(
        eq(budgets.workspaceId, sql.placeholder("workspaceId")),
        or(isNull(budgets.keyId), eq(budgets.keyId, lineOfKey)),
      ),
    )
    .orderBy(sql`${budgets.keyId} nulls first`);
}

const budgetsOf = prepared("budgets_of", (db) => ofSpender(db));
const lockedBudgetsOf = prepared("locked_budgets_of", (db) => ofSpender(db).for("update"));

function byOwner(rows: (BudgetLimits & { ownerKey: string | null })[]): OwnedLimits {
  const limits = { workspace: null, key: null } as OwnedLimits;
  for (const { ownerKey: key, ...row } of rows) limits[key === null ? "workspace" : "key"] = row;
  return limits;
}

export async function readBudgets(tx: Transaction, spender: Spender): Promise<OwnedLimits> {
  return byOwner(await budgetsOf(tx, { ...spender }));
}

/** The same, held until the transaction ends: the workspace's first, then the key's, so that all who reserve queue up. */
export async function lockBudgets(tx: Transaction, spender: Spender): Promise<OwnedLimits> {
  return byOwner(await lockedBudgetsOf(tx, { ...spender }));
}

/** Sets the limits of a workspace, or of a key's line; whoever is just reserving ends first. */
export async function setBudget(tx: Transaction, { workspaceId, keyId }: Spender, limits: BudgetLimits): Promise<void> {
  await tx
    .insert(budgets)
    .values({ workspaceId, keyId: lineOf(keyId) as unknown as string, ...limits })
    .onConflictDoUpdate({ target: [budgets.workspaceId, budgets.keyId], set: limits });
}

interface Purse extends Spender {
  sandbox: boolean;
  /** The UTC day, `YYYY-MM-DD`. */
  day: string;
  /** The run whose hold doesn't count. */
  without?: { jobId: string; run: number } | null;
}

/** What is spent and reserved of a day and its month, by the workspace and by the key: in one statement, at one instant. */
export async function sumSpend(
  tx: Transaction,
  { workspaceId, keyId, sandbox, day, without }: Purse,
): Promise<{ workspace: SpendByPeriod; key: SpendByPeriod }> {
  const { first, next } = monthOf(day);
  const counts = without
    ? sql`not (${costHolds.jobId} = ${without.jobId} and ${costHolds.run} = ${without.run})`
    : sql`true`;
  const amounts = sql`(
    select ${costDays.day} as day, ${costDays.keyId} as key_id, ${costDays.settledMicros} as spent, 0 as reserved from ${costDays}
    where ${costDays.workspaceId} = ${workspaceId} and ${costDays.sandbox} = ${sandbox}
      and ${costDays.day} >= ${first} and ${costDays.day} < ${next}
    union all
    select ${costHolds.day}, ${costHolds.keyId}, 0, coalesce(${costHolds.heldMicros}, 0) from ${costHolds}
    where ${costHolds.workspaceId} = ${workspaceId} and ${costHolds.sandbox} = ${sandbox}
      and ${costHolds.settledMicros} is null and ${costHolds.day} >= ${first} and ${costHolds.day} < ${next} and ${counts}
  ) as amounts`;
  const isDay = sql`amounts.day = ${day}`;
  const isKey = sql`amounts.key_id = ${lineOf(keyId)}`;
  const [row] = await tx
    .select({
      workspaceDay: sums(isDay),
      workspaceMonth: sums(sql`true`),
      keyDay: sums(sql`${isDay} and ${isKey}`),
      keyMonth: sums(isKey),
    })
    .from(amounts);
  if (!row) throw new Error("a sum returned no row");
  return {
    workspace: { day: row.workspaceDay, month: row.workspaceMonth },
    key: { day: row.keyDay, month: row.keyMonth },
  };
}

function sums(when: SQL) {
  const sum = (amount: SQL) => sql<number>`coalesce(sum(${amount}) filter (where ${when}), 0)`.mapWith(Number);
  return { spentMicros: sum(sql`amounts.spent`), reservedMicros: sum(sql`amounts.reserved`) };
}
