import { IdParams } from "@/lib/api/contracts/shared";
import { WebhookSecretRotation } from "@/lib/api/contracts/webhooks";
import { toNewSecret } from "@/lib/api/serialize/webhook";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { rotateSecret } from "@/lib/webhooks/rotate-secret";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = withRoute(
  { params: IdParams, body: WebhookSecretRotation, bodyOptional: true, scope: "admin" },
  async ({ params, body: { overlap_seconds: overlapSeconds }, principal, now }) =>
    ok(toNewSecret(await rotateSecret({ principal, id: params.id, overlapSeconds, now }), now)),
);
