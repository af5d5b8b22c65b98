import { and, desc, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { DecisionOutcome } from "@/lib/domain/review";
import type { Transaction } from "../client";
import { scoreDecisions, scoreOverrides } from "../schema";
import type { JobKey } from "./scoring-jobs";

export type DecisionRow = typeof scoreDecisions.$inferSelect;
export type OverrideRow = typeof scoreOverrides.$inferSelect;

/** What people decided by a score, the latest first. */
export function decisionsOf(tx: Transaction, { workspaceId, jobId }: JobKey): Promise<DecisionRow[]> {
  return tx
    .select()
    .from(scoreDecisions)
    .where(and(eq(scoreDecisions.workspaceId, workspaceId), eq(scoreDecisions.jobId, jobId)))
    .orderBy(desc(scoreDecisions.number));
}

/** The numbers that people gave its criteria, the latest first. */
export function overridesOf(tx: Transaction, { workspaceId, jobId }: JobKey): Promise<OverrideRow[]> {
  return tx
    .select()
    .from(scoreOverrides)
    .where(and(eq(scoreOverrides.workspaceId, workspaceId), eq(scoreOverrides.jobId, jobId)))
    .orderBy(desc(scoreOverrides.number));
}

export async function addDecision(tx: Transaction, row: typeof scoreDecisions.$inferInsert): Promise<void> {
  await tx.insert(scoreDecisions).values(row);
}

export async function addOverride(tx: Transaction, row: typeof scoreOverrides.$inferInsert): Promise<void> {
  await tx.insert(scoreOverrides).values(row);
}

/**
 * What was decided on a score; null: nothing, or it was withdrawn. By a subquery for each row: joined, Postgres would read
 * every decision of the workspace for a page of fifty.
 */
export function outcomeOf(workspaceId: string, jobId: SQLWrapper): SQL<DecisionOutcome | null> {
  return sql`(select nullif(outcome, 'withdrawn') from score_decisions where workspace_id = ${workspaceId} and job_id = ${jobId}
    order by number desc limit 1)`;
}
