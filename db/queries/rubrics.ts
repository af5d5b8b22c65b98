import { and, asc, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { CursorValue } from "@/db/cursor";
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

interface RubricListing {
  workspaceId: string;
  limit: number;
  /** Name and id of the row that the page before ended with. */
  after: CursorValue[] | null;
}

/** A page of a workspace's rubrics by name. */
export async function selectRubricPage(tx: Transaction, { workspaceId, limit, after }: RubricListing) {
  const [name, id] = after ?? [];
  const later = id === undefined ? undefined : sql`(${rubrics.name}, ${rubrics.id}) > (${name}, ${id}::uuid)`;
  return selectRubrics(tx)
    .where(and(eq(rubrics.workspaceId, workspaceId), later))
    .orderBy(asc(rubrics.name), asc(rubrics.id))
    .limit(limit);
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
