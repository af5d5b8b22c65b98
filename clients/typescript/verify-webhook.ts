import { Buffer } from "node:buffer";
import { createHmac, timingSafeEqual } from "node:crypto";

/** Of a Fetch `Request` (Next, Hono, Deno), or of Node's `IncomingMessage`. */
type GivenHeaders = { get(name: string): string | null } | Record<string, string | string[] | undefined>;

interface Delivery {
  /** The body exactly as it came, before anything parsed it. */
  body: string;
  headers: GivenHeaders;
  /** `whsec_…`; while a secret is being rotated, both. */
  secret: string | readonly string[];
  /** Seconds that the sender's clock may be off. */
  toleranceSeconds?: number;
  now?: Date;
}

/** A delivery that Assay did not send, or not just now. */
export class WebhookVerificationError extends Error {
  override name = "WebhookVerificationError";
}

/** Checks a webhook's signature (Standard Webhooks) and returns its payload. @throws WebhookVerificationError */
export function verifyWebhook({ body, headers, secret, toleranceSeconds = 300, now = new Date() }: Delivery): unknown {
  const [id, sent, signatures] = ["id", "timestamp", "signature"].map((name) => headerOf(headers, `webhook-${name}`));
  if (!id || !sent || !signatures) throw new WebhookVerificationError("The delivery is not signed.");
  const age = Math.abs(now.getTime() / 1_000 - Number(sent));
  if (!/^\d+$/.test(sent) || !(age <= toleranceSeconds))
    throw new WebhookVerificationError("The delivery is too old, or from the future.");
  const wanted = [secret].flat().map((one) => signatureOf(one, `${id}.${sent}.${body}`));
  const given = signatures
    .split(" ")
    .flatMap((part) => (part.startsWith("v1,") ? [Buffer.from(part.slice(3), "base64")] : []));
  if (!given.some((one) => wanted.some((other) => one.length === other.length && timingSafeEqual(one, other))))
    throw new WebhookVerificationError("The signature is not ours.");
  return JSON.parse(body);
}

function signatureOf(secret: string, content: string): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  if (key.length === 0) throw new WebhookVerificationError("The secret is empty.");
  return createHmac("sha256", key).update(content).digest();
}

function headerOf(headers: GivenHeaders, wanted: string): string | undefined {
  if (typeof headers.get === "function") return headers.get(wanted) ?? undefined;
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1];
  return Array.isArray(found) ? found[0] : found;
}
