import { inWorkspace } from "@/db/in-workspace";
import { type ApiKeyRow, endKey, findKeyOf, insertApiKey, lockKey, noteKeyEvent } from "@/db/queries/api-keys";
import { actorOf, type Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { newApiKey } from "./api-key";
import { refusePastEnd } from "./create-api-key";

interface Rotation {
  principal: Principal;
  id: string;
  /** How long the old key stays valid, unless it ends sooner by itself. */
  overlapSeconds: number;
  /** undefined: the new key lives as long as the old one was given. */
  expiresAt: Date | null | undefined;
  now: Date;
}

/**
 * Makes a key that takes the place of another: the same service account, name and scopes, another secret. Both are valid
 * until the overlap ends. @returns the new secret, which is stored nowhere.
 * Throws NOT_FOUND; CONFLICT for a key that was revoked or replaced before; INVALID_REQUEST for an end that is past.
 */
export async function rotateApiKey(asked: Rotation): Promise<{ row: ApiKeyRow; secret: string }> {
  const { principal, id, overlapSeconds, now } = asked;
  const { workspaceId } = principal;
  const { secret, prefix, hash } = newApiKey();
  return inWorkspace(workspaceId, async (tx) => {
    await lockKey(tx, workspaceId, id);
    const old = await findKeyOf(tx, workspaceId, id);
    if (!old) throw new AppError("NOT_FOUND", "There is no such API key.");
    refuseUnrotatable(old);
    const expiresAt = asked.expiresAt === undefined ? renewedEnd(old.key, now) : asked.expiresAt;
    refusePastEnd(expiresAt, now);
    const { serviceAccountId, name, scopes, ownJobsOnly } = old.key;
    const createdBy = principal.kind === "user" ? principal.userId : null;
    const same = { workspaceId, serviceAccountId, name, scopes, ownJobsOnly, createdBy, createdAt: now };
    const key = await insertApiKey(tx, {
      ...same,
      prefix,
      hash,
      expiresAt,
      replacesId: id,
      firstKeyId: old.key.firstKeyId ?? id,
    });
    const oldEndsAt = sooner(old.key.expiresAt, new Date(now.getTime() + overlapSeconds * 1_000));
    await endKey(tx, workspaceId, id, oldEndsAt);
    const what = { replaces_id: id, expires_at: expiresAt, old_expires_at: oldEndsAt };
    await noteKeyEvent(tx, key, "api_key.rotated", { ...actorOf(principal), ...what });
    return { row: { ...old, key, replacedById: null }, secret };
  });
}

function refuseUnrotatable({ key, replacedById }: ApiKeyRow): void {
  const refused = (detail: string) => new AppError("CONFLICT", detail);
  if (key.revokedAt) throw refused("The key was revoked. Make a new key for its service account.");
  if (replacedById) throw refused("The key was rotated before. Rotate the key that took its place.");
}

/** As far away as the old one's was when it was made. */
function renewedEnd({ createdAt, expiresAt }: ApiKeyRow["key"], now: Date): Date | null {
  return expiresAt && new Date(now.getTime() + expiresAt.getTime() - createdAt.getTime());
}

function sooner(own: Date | null, other: Date): Date {
  return own && own < other ? own : other;
}
