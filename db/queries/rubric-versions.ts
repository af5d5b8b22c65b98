import { and, eq, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { rubrics, rubricVersions, scoringJobs } from "@/db/schema";
import type { RubricContent } from "@/lib/domain/rubric";
import type { RubricVersionRow } from "./rubrics";

export type LockedRubric = typeof rubrics.$inferSelect;

/** A version by the number that its rubric counts it by. */
export interface VersionKey {
  workspaceId: string;
  rubricId: string;
  number: number;
}

export async function insertRubric(tx: Transaction, rubric: typeof rubrics.$inferInsert): Promise<LockedRubric> {
  const [made] = await tx.insert(rubrics).values(rubric).returning();
  if (!made) throw new Error("the insert of a rubric returned no row");
  return made;
}

/** A rubric, locked: its versions are made, changed and published one after the other. */
export async function lockRubric(tx: Transaction, workspaceId: string, id: string): Promise<LockedRubric | undefined> {
  const isIt = and(eq(rubrics.workspaceId, workspaceId), eq(rubrics.id, id));
  const [found] = await tx.select().from(rubrics).where(isIt).for("update");
  return found;
}

/** A rubric and all of its role, published or not, locked: of two that publish for one role the second sees the first. */
export function lockRubricsOfRole(tx: Transaction, workspaceId: string, id: string): Promise<LockedRubric[]> {
  const itsRole = sql`(select one.role from rubrics one where one.id = ${id})`;
  return tx
    .select()
    .from(rubrics)
    .where(and(eq(rubrics.workspaceId, workspaceId), or(eq(rubrics.id, id), eq(rubrics.role, itsRole))))
    .orderBy(rubrics.id)
    .for("update");
}

/** Says which version counts (null: none does), or only that something about the rubric has changed. */
export async function touchRubric(
  tx: Transaction,
  rubric: LockedRubric,
  now: Date,
  change: { publishedVersionId?: string | null } = {},
): Promise<void> {
  await tx
    .update(rubrics)
    .set({ ...change, updatedAt: now })
    .where(and(eq(rubrics.workspaceId, rubric.workspaceId), eq(rubrics.id, rubric.id)));
}

const isVersion = ({ workspaceId, rubricId, number }: VersionKey) =>
  and(
    eq(rubricVersions.workspaceId, workspaceId),
    eq(rubricVersions.rubricId, rubricId),
    eq(rubricVersions.number, number),
  );

export async function findRubricVersion(tx: Transaction, key: VersionKey): Promise<RubricVersionRow | undefined> {
  const [found] = await tx.select().from(rubricVersions).where(isVersion(key));
  return found;
}

/** The next draft of a locked rubric. */
export async function insertDraft(
  tx: Transaction,
  rubric: LockedRubric,
  content: RubricContent,
): Promise<RubricVersionRow> {
  const { workspaceId, id: rubricId } = rubric;
  const [last] = await tx
    .select({ number: sql<number>`coalesce(max(${rubricVersions.number}), 0)` })
    .from(rubricVersions)
    .where(eq(rubricVersions.rubricId, rubricId));
  const number = (last?.number ?? 0) + 1;
  const [made] = await tx.insert(rubricVersions).values({ workspaceId, rubricId, number, content }).returning();
  if (!made) throw new Error("the insert of a rubric version returned no row");
  return made;
}

/** Changes a version; the table's trigger refuses it for a published one. */
export async function changeVersion(
  tx: Transaction,
  key: VersionKey,
  change: { content: RubricContent } | { publishedAt: Date },
): Promise<RubricVersionRow> {
  const revision = sql`${rubricVersions.revision} + 1`;
  const [changed] = await tx
    .update(rubricVersions)
    .set({ ...change, revision })
    .where(isVersion(key))
    .returning();
  if (!changed) throw new Error("the update of a locked rubric's version returned no row");
  return changed;
}

export async function isUsedByJob(tx: Transaction, workspaceId: string, versionId: string): Promise<boolean> {
  const [job] = await tx
    .select({ id: scoringJobs.id })
    .from(scoringJobs)
    .where(and(eq(scoringJobs.workspaceId, workspaceId), eq(scoringJobs.rubricVersionId, versionId)))
    .limit(1);
  return job !== undefined;
}

export async function deleteVersion(tx: Transaction, key: VersionKey): Promise<void> {
  await tx.delete(rubricVersions).where(isVersion(key));
}
