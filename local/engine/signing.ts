import { createHash, createHmac, timingSafeEqual } from "node:crypto";

const WINDOW_SECONDS = 300;

/** The header `x-inngest-signature` for a request's parsed body, or for an answer's raw text. */
export function signatureHeader(body: unknown, signingKey: string, nowMs: number): string {
  const time = Math.floor(nowMs / 1_000).toString();
  return `t=${time}&s=${hmac(body, signingKey, time)}`;
}

/** True when the header was made from this body with this key, within five minutes of now. */
export function isSigned(header: string | undefined, body: unknown, signingKey: string, nowMs: number): boolean {
  const fields = new URLSearchParams(header ?? "");
  const time = fields.get("t") ?? "";
  const given = fields.get("s") ?? "";
  const age = nowMs / 1_000 - Number.parseInt(time, 10);
  if (!Number.isFinite(age) || Math.abs(age) > WINDOW_SECONDS) return false;
  return isSameText(given, hmac(body, signingKey, time));
}

/** True for `Authorization: Bearer <hash of the signing key>`, as the SDK sends it. */
export function isBearerOf(header: string | undefined, signingKey: string): boolean {
  const prefix = /^signkey-\w+-/.exec(signingKey)?.[0] ?? "";
  const hash = createHash("sha256")
    .update(Buffer.from(withoutPrefix(signingKey), "hex"))
    .digest("hex");
  return isSameText(header ?? "", `Bearer ${prefix}${hash}`);
}

/** Compares in a time that doesn't depend on where the texts differ. */
export function isSameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

/** JSON in the canonical form (RFC 8785) that the SDK signs; data with a key `toJSON` stays as it is, as it does there. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null || ("toJSON" in value && value.toJSON != null)) {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
  const fields = Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
  return `{${fields.join(",")}}`;
}

function hmac(body: unknown, signingKey: string, time: string): string {
  const text = typeof body === "string" ? body : canonicalJson(body);
  return createHmac("sha256", withoutPrefix(signingKey)).update(text).update(time).digest("hex");
}

function withoutPrefix(signingKey: string): string {
  return signingKey.replace(/^signkey-\w+-/, "");
}
