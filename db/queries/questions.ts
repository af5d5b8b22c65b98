import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Role } from "@/lib/domain/role";
import type { RubricContent } from "@/lib/domain/rubric";
import type { Transaction } from "../client";
import { prepared } from "../prepared";
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

/** The rubric version of a workspace that `which` finds by the placeholder `named`. */
function pinnedBy(name: string, which: SQL | undefined) {
  const found = prepared(name, (db) =>
    db
      .select(pinned)
      .from(rubrics)
      .innerJoin(rubricVersions, eq(rubricVersions.rubricId, rubrics.id))
      .where(and(eq(rubrics.workspaceId, sql.placeholder("workspaceId")), which)),
  );
  return async (tx: Transaction, workspaceId: string, named: string): Promise<PinnedRubric | null> => {
    const [row] = await found(tx, { workspaceId, named });
    if (!row) return null;
    const { publishedAt, ...rubric } = row;
    return { ...rubric, published: publishedAt !== null };
  };
}

const named = sql.placeholder("named");
const isPublished = eq(rubricVersions.id, rubrics.publishedVersionId);

export const publishedRubricOfRole: (tx: Transaction, workspaceId: string, role: Role) => Promise<PinnedRubric | null> =
  pinnedBy("rubric_of_role", and(isPublished, eq(rubrics.role, named)));

export const publishedRubric = pinnedBy("rubric_of_id", and(isPublished, eq(rubrics.id, named)));

export const rubricVersion = pinnedBy("rubric_version", eq(rubricVersions.id, named));

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
  const [row] = await scorableProfile(tx, { workspaceId, profileId });
  return row?.document ? { document: row.document, version: row.version } : null;
}

const scorableProfile = prepared("scorable_profile", (db) =>
  db
    .select({ document: profiles.document, version: profiles.version })
    .from(profiles)
    .where(
      and(
        eq(profiles.workspaceId, sql.placeholder("workspaceId")),
        eq(profiles.id, sql.placeholder("profileId")),
        isNotNull(profiles.document),
      ),
    )
    .for("key share"),
);

/** Every model that some workspace names, as a default or on its list; a pattern as it stands. */
export async function namedModels(tx: Transaction): Promise<string[]> {
  const rows = await tx
    .select({ allowed: workspaces.allowedModels, fallback: workspaces.defaultModel })
    .from(workspaces);
  return [...new Set(rows.flatMap(({ allowed, fallback }) => (fallback === null ? allowed : [...allowed, fallback])))];
}

/** Which models a workspace may name, and the one that it uses unasked. */
export async function modelSettings(tx: Transaction, workspaceId: string) {
  const [row] = await modelsOfWorkspace(tx, { workspaceId });
  return { allowed: row?.allowed ?? [], fallback: row?.fallback ?? null };
}

const modelsOfWorkspace = prepared("models_of_workspace", (db) =>
  db
    .select({ allowed: workspaces.allowedModels, fallback: workspaces.defaultModel })
    .from(workspaces)
    .where(eq(workspaces.id, sql.placeholder("workspaceId"))),
);
