import { Webhook } from "standardwebhooks";

interface Unsigned {
  /** The same at every try, so that a receiver knows a delivery again. */
  id: string;
  /** When this try leaves. */
  at: Date;
  body: string;
  /** `whsec_…`, each of which signs. */
  secrets: readonly string[];
}

/** The headers of Standard Webhooks. */
export function signWebhook({ id, at, body, secrets }: Unsigned): Record<string, string> {
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
  };
}
