import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { Transaction } from "../client";
import { consistencyRuns, rubricVersions, scoringJobs } from "../schema";

export type ConsistencyRunRow = typeof consistencyRuns.$inferSelect;

/** What a spread is measured for. */
export type MeasuredWith = Pick<ConsistencyRunRow, "model" | "providerBaseUrl" | "sandbox">;

export async function insertConsistencyRun(
  tx: Transaction,
  run: typeof consistencyRuns.$inferInsert,
): Promise<ConsistencyRunRow> {
  const [made] = await tx.insert(consistencyRuns).values(run).returning();
  if (!made) throw new Error("the insert of a consistency run returned no row");
  return made;
}

/** The jobs of these ids that the caller may see. */
export function jobsToCompare(tx: Transaction, workspaceId: string, ids: string[], visible: SQL | undefined) {
  return tx
    .select()
    .from(scoringJobs)
    .where(and(eq(scoringJobs.workspaceId, workspaceId), inArray(scoringJobs.id, ids), visible));
}

/** The latest standard error of measurement in points, or null: never measured with this model of this provider. */
export async function latestSem(
  tx: Transaction,
  { workspaceId, rubricVersionId }: { workspaceId: string; rubricVersionId: string },
  { model, providerBaseUrl, sandbox }: MeasuredWith,
): Promise<number | null> {
  const [found] = await tx
    .select({ sem: consistencyRuns.semThousandths })
    .from(consistencyRuns)
    .where(
      and(
        eq(consistencyRuns.workspaceId, workspaceId),
        eq(consistencyRuns.rubricVersionId, rubricVersionId),
        eq(consistencyRuns.model, model),
        eq(consistencyRuns.providerBaseUrl, providerBaseUrl),
        eq(consistencyRuns.sandbox, sandbox),
      ),
    )
    .orderBy(desc(consistencyRuns.createdAt), desc(consistencyRuns.id))
    .limit(1);
  return found ? found.sem / 1_000 : null;
}

/** The latest run of each version, model and provider of a rubric, the newest version first. */
export function latestConsistencyRuns(tx: Transaction, workspaceId: string, rubricId: string) {
  const { rubricVersionId, model, providerBaseUrl, createdAt, id } = consistencyRuns;
  return tx
    .selectDistinctOn([rubricVersions.number, model, providerBaseUrl], {
      run: consistencyRuns,
      version: rubricVersions.number,
    })
    .from(consistencyRuns)
    .innerJoin(rubricVersions, eq(rubricVersions.id, rubricVersionId))
    .where(and(eq(consistencyRuns.workspaceId, workspaceId), eq(rubricVersions.rubricId, rubricId)))
    .orderBy(desc(rubricVersions.number), model, providerBaseUrl, desc(createdAt), desc(id));
}
