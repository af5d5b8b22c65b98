import canonicalize from "canonicalize";
import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { findTwins, insertProfile, replaceDocument, type StoredProfile } from "@/db/queries/profiles";
import { isUniqueViolation } from "@/db/queries/unique-violation";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import type { Profile } from "@/lib/domain/profile";

interface Saved {
  profile: StoredProfile;
  isNew: boolean;
}

/**
 * Stores a profile, or replaces the one with the same `external_id` or LinkedIn page; scores already given stay as they
 * are. Throws 409 `CONFLICT` when those belong to two different profiles.
 */
export async function saveProfile({
  principal,
  profile,
  now,
}: {
  principal: Principal;
  profile: Profile;
  now: Date;
}): Promise<Saved> {
  const { workspaceId } = principal;
  try {
    return await inWorkspace(workspaceId, async (tx) => {
      const saved = await saveOnce(tx, workspaceId, profile, now);
      // Lost to one that stored the same profile at the same time: it is there now, to be found.
      return saved ?? (await saveOnce(tx, workspaceId, profile, now)) ?? refuse();
    });
  } catch (error) {
    // An identifier was given to a third profile after its twins were looked for.
    return isUniqueViolation(error) ? refuse() : Promise.reject(error);
  }
}

async function saveOnce(tx: Transaction, workspaceId: string, profile: Profile, now: Date): Promise<Saved | undefined> {
  const [twin, other] = await findTwins(tx, workspaceId, profile);
  if (other) return refuse();
  if (!twin) {
    const inserted = await insertProfile(tx, workspaceId, profile);
    return inserted && { profile: inserted, isNew: true };
  }
  if (canonicalize(twin.document) === canonicalize(profile)) return { profile: twin, isNew: false };
  const updated = await replaceDocument(tx, twin, profile, now);
  return updated && { profile: updated, isNew: false };
}

function refuse(): never {
  throw new AppError("CONFLICT", "The external_id and the linkedin_url belong to two different profiles.");
}
