import { createHash, randomBytes } from "node:crypto";

/** 256 random bits: what is stored of them is a hash, so that a read of the database opens no link. */
export function newLinkToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashLinkToken(token) };
}

export function hashLinkToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
