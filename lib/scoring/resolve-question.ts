import type { Transaction } from "@/db/client";
import {
  type PinnedRubric,
  publishedRubric,
  publishedRubricOfRole,
  rubricExists,
  rubricVersion,
} from "@/db/queries/questions";
import { AppError } from "@/lib/domain/errors";
import type { Role } from "@/lib/domain/role";

/** What a profile is to be asked: exactly one of the four. */
export interface Question {
  prompt?: string | undefined;
  rubric_id?: string | undefined;
  rubric_version_id?: string | undefined;
  role?: Role | undefined;
}

/** The rubric version that a question names, or null for a free prompt. Throws RUBRIC_NOT_FOUND, RUBRIC_NOT_PUBLISHED. */
export async function resolveQuestion(
  tx: Transaction,
  workspaceId: string,
  question: Question,
): Promise<PinnedRubric | null> {
  if (question.prompt !== undefined) return null;
  if (question.role !== undefined) {
    const found = await publishedRubricOfRole(tx, workspaceId, question.role);
    return found ?? missing(`This workspace has no published rubric for the role ${question.role}.`);
  }
  if (question.rubric_version_id !== undefined) {
    const found = await rubricVersion(tx, workspaceId, question.rubric_version_id);
    if (!found) return missing("No rubric version has this id.");
    return found.published ? found : unpublished("This rubric version is a draft. Publish it first.");
  }
  const rubricId = question.rubric_id ?? "";
  const found = await publishedRubric(tx, workspaceId, rubricId);
  if (found) return found;
  if (await rubricExists(tx, workspaceId, rubricId)) return unpublished("This rubric has no published version yet.");
  return missing("No rubric has this id.");
}

function missing(detail: string): never {
  throw new AppError("RUBRIC_NOT_FOUND", detail);
}

function unpublished(detail: string): never {
  throw new AppError("RUBRIC_NOT_PUBLISHED", detail);
}
