import canonicalize from "canonicalize";
import type { Transaction } from "@/db/client";
import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import { findTwins, insertProfile, replaceDocument, type StoredProfile } from "@/db/queries/profiles";
import { isUniqueViolation } from "@/db/queries/unique-violation";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import type { Profile } from "@/lib/domain/profile";

interface Saved {
  profile: StoredProfile;
  isNew: boolean;
}

interface SaveInput {
  principal: Principal;
  profile: Profile;
  once?: Once<Saved> | undefined;
  now: Date;
}

/**
 * Stores a profile, or replaces the one with the same `external_id` or LinkedIn page; scores already given stay as they
 * are. Throws 409 `CONFLICT` when those belong to two different profiles.
 */
export function saveProfile({ principal, profile, once, now }: SaveInput): Promise<Saved> {
  const { workspaceId } = principal;
  const save = async (tx: Transaction) => {
    try {
      const saved = await trySave(tx, workspaceId, profile, now);
      // Lost to one that stored the same profile at the same time: it is there now, to be found.
      return saved ?? (await trySave(tx, workspaceId, profile, now)) ?? refuse();
    } catch (error) {
      // An identifier was given to a third profile after its twins were looked for.
      return isUniqueViolation(error) ? refuse() : Promise.reject(error);
    }
  };
  return onceInWorkspace(workspaceId, once, save, (saved) => saved.profile.id);
}

async function trySave(tx: Transaction, workspaceId: string, profile: Profile, now: Date): Promise<Saved | undefined> {
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
