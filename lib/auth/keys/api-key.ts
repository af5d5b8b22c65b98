import { createHash, randomInt, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";
import { isKeyText, newKeyText } from "@/lib/domain/api-key-text";

export interface NewApiKey {
  /** Shown once, stored nowhere. */
  secret: string;
  /** The part that lists show. */
  prefix: string;
  /** SHA-256 of the secret, hex: what is stored. */
  hash: string;
}

export function newApiKey(): NewApiKey {
  return describeApiKey(newKeyText(randomInt, crc32));
}

/** What is stored and shown of a secret. */
export function describeApiKey(secret: string): NewApiKey {
  return { secret, prefix: secret.slice(0, 12), hash: hashApiKey(secret) };
}

export function hashApiKey(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Whether both are one hash, in a time that tells nothing of how much of them is the same. */
export function isSameHash(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

/** Whether it may be a key at all: anything else is refused without a look at the database. */
export function looksLikeApiKey(text: string): boolean {
  return isKeyText(text, crc32);
}
