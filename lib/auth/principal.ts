import { findApiKey, touchApiKey } from "@/db/queries/identity";
import { asSystem } from "@/db/system";
import { type Principal, SCOPES, type Scope } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { logger } from "@/lib/telemetry/logger";
import { credentialsOf } from "./credentials";
import { hashApiKey, isSameHash, looksLikeApiKey } from "./keys/api-key";
import { principalOfSession, sessionCookieName } from "./session";

export interface Authenticated {
  principal: Principal;
  by: "key" | "session";
}

/**
 * Who sends this request: by API key, else by session cookie.
 * Throws 401 `UNAUTHENTICATED`, `API_KEY_EXPIRED`, `API_KEY_REVOKED`; 400 where two different keys are given.
 */
export async function principalOf(request: Request, now: Date): Promise<Authenticated> {
  const { key, session } = credentialsOf(request.headers, sessionCookieName());
  if (key !== undefined) return { principal: await principalOfKey(key, now), by: "key" };
  const principal = await principalOfSession(session, now);
  if (principal) return { principal, by: "session" };
  throw new AppError("UNAUTHENTICATED", "Send an API key in x-api-key or as a bearer token, or sign in.");
}

async function principalOfKey(secret: string, now: Date): Promise<Principal> {
  if (!looksLikeApiKey(secret)) throw new AppError("UNAUTHENTICATED", "This is no complete API key of Assay.");
  const hash = hashApiKey(secret);
  const key = await findApiKey(hash);
  if (!key || !isSameHash(key.hash, hash)) throw new AppError("UNAUTHENTICATED", "The API key is not known.");
  if (key.revokedAt) throw new AppError("API_KEY_REVOKED", "The API key was revoked.");
  if (key.expiresAt && key.expiresAt <= now) throw new AppError("API_KEY_EXPIRED", "The API key has expired.");
  const { id: keyId, serviceAccountId, workspaceId, name, ownJobsOnly } = key;
  if (isStale(key.lastUsedAt, now)) await noteUse(keyId, now);
  const scopes = key.scopes.filter(isScope);
  return { kind: "api_key", keyId, serviceAccountId, workspaceId, name, scopes, ownJobsOnly };
}

/** That its use can't be noted is no reason to refuse a key: a database may take no writes for a while. */
async function noteUse(id: string, now: Date): Promise<void> {
  try {
    await asSystem((tx) => touchApiKey(tx, id, now));
  } catch (error) {
    logger().warn({ key_id: id, err: error }, "The use of an API key was not noted");
  }
}

function isStale(lastUsedAt: Date | null, now: Date): boolean {
  return lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > 60_000;
}

function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text);
}
