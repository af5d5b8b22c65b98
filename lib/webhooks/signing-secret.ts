import { randomBytes } from "node:crypto";
import { openText, type Seal, sealingKey, sealText } from "@/db/sealed-text";
import { env } from "@/lib/env";

const PURPOSE = "assay webhook signing secret v1";
const SECRET_BYTES = 32;

/** As the standard spells it: `whsec_` and 32 random bytes in base64. */
export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;
}

/** What is stored of a secret; it opens for this endpoint alone. Throws without NEXTAUTH_SECRET. */
export function sealSecret(secret: string, endpointId: string): string {
  return sealText(secret, sealOf(endpointId));
}

/** Throws where NEXTAUTH_SECRET is another one by now. */
function openSecret(sealed: string, endpointId: string): string {
  return openText(sealed, sealOf(endpointId));
}

function sealOf(endpointId: string): Seal {
  const { NEXTAUTH_SECRET } = env();
  if (!NEXTAUTH_SECRET) throw new Error("NEXTAUTH_SECRET is not set: webhook secrets are sealed with it.");
  return { key: sealingKey(NEXTAUTH_SECRET, PURPOSE), boundTo: Buffer.from(endpointId) };
}

interface Secrets {
  id: string;
  secret: string;
  previousSecret: string | null;
  previousSecretUntil: Date | null;
}

/**
 * The secrets that sign now, the newest first. An old one that no longer opens signs no more: the new one is there to
 * heal that. Throws as openSecret.
 */
export function secretsOf({ id, secret, previousSecret, previousSecretUntil }: Secrets, now: Date): string[] {
  const isOver = previousSecretUntil === null || previousSecretUntil <= now;
  const current = openSecret(secret, id);
  return previousSecret === null || isOver ? [current] : [current, ...opened(previousSecret, id)];
}

function opened(sealed: string, endpointId: string): string[] {
  try {
    return [openSecret(sealed, endpointId)];
  } catch {
    return [];
  }
}
