import { inWorkspace } from "@/db/in-workspace";
import { findProfile, type StoredProfile } from "@/db/queries/profiles";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";

/** One profile. Throws 404 `PROFILE_NOT_FOUND`, also for another workspace's and an erased one. */
export async function getProfile({ principal, id }: { principal: Principal; id: string }): Promise<StoredProfile> {
  const { workspaceId } = principal;
  const profile = await inWorkspace(workspaceId, (tx) => findProfile(tx, workspaceId, id));
  if (!profile) throw new AppError("PROFILE_NOT_FOUND", "There is no such profile.");
  return profile;
}
