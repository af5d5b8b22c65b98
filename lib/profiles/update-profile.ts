import canonicalize from "canonicalize";
import { inWorkspace } from "@/db/in-workspace";
import { findProfileForUpdate, replaceDocument, type StoredProfile } from "@/db/queries/profiles";
import { isUniqueViolation } from "@/db/queries/unique-violation";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { type ExpectedVersion, refuseStale } from "@/lib/domain/expected-version";
import { mergePatch } from "@/lib/domain/merge-patch";
import { Profile } from "@/lib/domain/profile";

interface UpdateInput {
  principal: Principal;
  id: string;
  /** A JSON Merge Patch whose fields the canonical schema has passed. */
  patch: Record<string, unknown>;
  /** null: the caller named no version, and the last write wins. */
  expected: ExpectedVersion;
  now: Date;
}

/**
 * Changes what the patch names, and no score that was given; a patch that changes nothing makes no new version.
 * Without `expected` the last write wins: as RFC 9110 and GitHub have it, `If-Match` is the caller's choice.
 * Throws 404 `PROFILE_NOT_FOUND`, 412 `PRECONDITION_FAILED`, and 409 `CONFLICT` when the `external_id` or LinkedIn page
 * is another profile's.
 */
export async function updateProfile({ principal, id, patch, expected, now }: UpdateInput): Promise<StoredProfile> {
  const { workspaceId } = principal;
  try {
    return await inWorkspace(workspaceId, async (tx) => {
      const row = (await findProfileForUpdate(tx, workspaceId, id)) ?? missing();
      refuseStale("The profile", expected, row.version);
      const document = Profile.parse(mergePatch(row.document, patch));
      if (canonicalize(document) === canonicalize(row.document)) return row;
      return (await replaceDocument(tx, row, document, now)) ?? missing();
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const detail = "The external_id or the linkedin_url belongs to another profile.";
    throw new AppError("CONFLICT", detail, { cause: error });
  }
}

function missing(): never {
  throw new AppError("PROFILE_NOT_FOUND", "There is no such profile.");
}
