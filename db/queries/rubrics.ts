import { and, asc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { rubrics, rubricVersions } from "@/db/schema";

/** A rubric's row, and that of its published version where there is one. */
function selectRubrics(tx: Transaction) {
  return tx
    .select({ rubric: rubrics, published: rubricVersions })
    .from(rubrics)
    .leftJoin(rubricVersions, eq(rubricVersions.id, rubrics.publishedVersionId));
}

export type RubricRow = Awaited<ReturnType<typeof selectRubrics>>[number];
export type RubricVersionRow = typeof rubricVersions.$inferSelect;

/** All rubrics of a workspace by name; `after` is the name and id of the row that the page before ended with. */
export async function listRubricRows(tx: Transaction, workspaceId: string): Promise<RubricRow[]> {
  return selectRubrics(tx).where(eq(rubrics.workspaceId, workspaceId)).orderBy(asc(rubrics.name), asc(rubrics.id));
}

export async function findRubric(tx: Transaction, workspaceId: string, id: string): Promise<RubricRow | undefined> {
  const [found] = await selectRubrics(tx)
    .where(and(eq(rubrics.workspaceId, workspaceId), eq(rubrics.id, id)))
    .limit(1);
  return found;
}

/** A rubric's versions, the oldest first. */
export async function findRubricVersions(
  tx: Transaction,
  workspaceId: string,
  rubricId: string,
): Promise<RubricVersionRow[]> {
  return tx
    .select()
    .from(rubricVersions)
    .where(and(eq(rubricVersions.workspaceId, workspaceId), eq(rubricVersions.rubricId, rubricId)))
    .orderBy(asc(rubricVersions.number));
}
