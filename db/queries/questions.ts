import { and, eq, isNotNull, type SQL } from "drizzle-orm";
import type { Role, RubricContent } from "@/lib/domain/rubric";
import type { Transaction } from "../client";
import { profiles, rubrics, rubricVersions, workspaces } from "../schema";

/** A rubric version as a job pins it. */
export interface PinnedRubric {
  rubricId: string;
  versionId: string;
  content: RubricContent;
  published: boolean;
}

const pinned = {
  rubricId: rubrics.id,
  versionId: rubricVersions.id,
  content: rubricVersions.content,
  publishedAt: rubricVersions.publishedAt,
};

async function one(
  tx: Transaction,
  workspaceId: string,
  join: SQL | undefined,
  where: SQL | undefined,
): Promise<PinnedRubric | null> {
  const [row] = await tx
    .select(pinned)
    .from(rubrics)
    .innerJoin(rubricVersions, join)
    .where(and(eq(rubrics.workspaceId, workspaceId), where));
  return row
    ? { rubricId: row.rubricId, versionId: row.versionId, content: row.content, published: row.publishedAt !== null }
    : null;
}

const itsPublishedVersion = eq(rubricVersions.id, rubrics.publishedVersionId);
const anyOfItsVersions = eq(rubricVersions.rubricId, rubrics.id);

export const publishedRubricOfRole = (tx: Transaction, workspaceId: string, role: Role) =>
  one(tx, workspaceId, itsPublishedVersion, eq(rubrics.role, role));

export const publishedRubric = (tx: Transaction, workspaceId: string, rubricId: string) =>
  one(tx, workspaceId, itsPublishedVersion, eq(rubrics.id, rubricId));

export const rubricVersion = (tx: Transaction, workspaceId: string, versionId: string) =>
  one(tx, workspaceId, anyOfItsVersions, eq(rubricVersions.id, versionId));

export async function rubricExists(tx: Transaction, workspaceId: string, rubricId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: rubrics.id })
    .from(rubrics)
    .where(and(eq(rubrics.workspaceId, workspaceId), eq(rubrics.id, rubricId)));
  return rows.length === 1;
}

/**
 * The document to be scored, and its version; null when there is none, or its person was erased. Locked against that:
 * what the transaction writes about the person is there for the erasure to find.
 */
export async function profileToScore(tx: Transaction, workspaceId: string, profileId: string) {
  const [row] = await tx
    .select({ document: profiles.document, version: profiles.version })
    .from(profiles)
    .where(and(eq(profiles.workspaceId, workspaceId), eq(profiles.id, profileId), isNotNull(profiles.document)))
    .for("key share");
  return row?.document ? { document: row.document, version: row.version } : null;
}

/** Every model that some workspace names, as a default or on its list; a pattern as it stands. */
export async function namedModels(tx: Transaction): Promise<string[]> {
  const rows = await tx
    .select({ allowed: workspaces.allowedModels, fallback: workspaces.defaultModel })
    .from(workspaces);
  return [...new Set(rows.flatMap(({ allowed, fallback }) => (fallback === null ? allowed : [...allowed, fallback])))];
}

/** Which models a workspace may name, and the one that it uses unasked. */
export async function modelSettings(tx: Transaction, workspaceId: string) {
  const [row] = await tx
    .select({ allowed: workspaces.allowedModels, fallback: workspaces.defaultModel })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  return { allowed: row?.allowed ?? [], fallback: row?.fallback ?? null };
}
