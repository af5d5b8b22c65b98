import type { Transaction } from "@/db/client";
import { findRubricVersion, type LockedRubric, lockRubric } from "@/db/queries/rubric-versions";
import type { RubricVersionRow } from "@/db/queries/rubrics";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { type ExpectedVersion, refuseStale } from "@/lib/domain/expected-version";

/** A version, and which one of its rubric is published. */
export interface VersionOfRubric {
  version: RubricVersionRow;
  publishedVersionId: string | null;
}

/** Who asks for which version of which rubric. */
export interface VersionInput {
  principal: Principal;
  id: string;
  n: number;
}

/** A change to a version, which may be told what it starts from. */
export type VersionChange = VersionInput & { expected?: ExpectedVersion };

/**
 * A draft with its rubric, locked.
 * Throws RUBRIC_NOT_FOUND, RUBRIC_VERSION_NOT_FOUND, RUBRIC_VERSION_PUBLISHED, PRECONDITION_FAILED.
 */
export async function lockDraft(tx: Transaction, { principal, id, n, expected = null }: VersionChange) {
  const rubric = await lockedRubric(tx, principal.workspaceId, id);
  const key = { workspaceId: rubric.workspaceId, rubricId: rubric.id, number: n };
  const version = (await findRubricVersion(tx, key)) ?? noVersion(n);
  if (version.publishedAt !== null) {
    const detail = `Version ${n} was published: it never changes. Make a new draft.`;
    throw new AppError("RUBRIC_VERSION_PUBLISHED", detail);
  }
  refuseStale("The draft", expected, version.revision);
  return { rubric, key, version };
}

export async function lockedRubric(tx: Transaction, workspaceId: string, id: string): Promise<LockedRubric> {
  return (await lockRubric(tx, workspaceId, id)) ?? noRubric();
}

export function noRubric(): never {
  throw new AppError("RUBRIC_NOT_FOUND", "There is no such rubric.");
}

export function noVersion(n: number): never {
  throw new AppError("RUBRIC_VERSION_NOT_FOUND", `This rubric has no version ${n}.`);
}
