import { IdParams } from "@/lib/api/contracts/shared";
import { WebhookEndpointPatch } from "@/lib/api/contracts/webhooks";
import { toWebhookEndpoint } from "@/lib/api/serialize/webhook";
import { otherMethods } from "@/lib/http/other-methods";
import { noContent, ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { changeEndpoint } from "@/lib/webhooks/change-endpoint";
import { deleteEndpoint } from "@/lib/webhooks/delete-endpoint";
import { getEndpoint } from "@/lib/webhooks/get-endpoint";

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");

export const GET = withRoute({ params: IdParams, scope: "admin" }, async ({ params, principal, now }) =>
  ok(toWebhookEndpoint(await getEndpoint({ principal, id: params.id }), now)),
);

export const PATCH = withRoute(
  { params: IdParams, body: WebhookEndpointPatch, scope: "admin" },
  async ({ params, body: change, principal, now }) =>
    ok(toWebhookEndpoint(await changeEndpoint({ principal, id: params.id, change, now }), now)),
);

export const DELETE = withRoute({ params: IdParams, scope: "admin" }, ({ params, principal }) =>
  deleteEndpoint({ principal, id: params.id }).then(noContent),
);
