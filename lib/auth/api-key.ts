import { createHash, randomInt } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const SHAPE = /^assay_[0-9A-Za-z]{40,80}$/;

export interface NewApiKey {
  /** Shown once, stored nowhere. */
  secret: string;
  /** The part that lists show. */
  prefix: string;
  /** SHA-256 of the secret, hex: what is stored. */
  hash: string;
}

/** `assay_` and 48 random characters, about 285 bits: too many to guess, so one round of SHA-256 hides them well. */
export function newApiKey(): NewApiKey {
  const random = Array.from({ length: 48 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return describeApiKey(`assay_${random}`);
}

/** What is stored and shown of a secret. */
export function describeApiKey(secret: string): NewApiKey {
  return { secret, prefix: secret.slice(0, 12), hash: hashApiKey(secret) };
}

export function hashApiKey(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Whether it may be a key at all: anything else is refused without a look at the database. */
export function looksLikeApiKey(text: string): boolean {
  return SHAPE.test(text);
}
