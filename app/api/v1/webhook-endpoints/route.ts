import { ListQuery } from "@/lib/api/contracts/shared";
import { WebhookEndpointInput } from "@/lib/api/contracts/webhooks";
import { toNewSecret, toWebhookEndpoint } from "@/lib/api/serialize/webhook";
import { otherMethods } from "@/lib/http/other-methods";
import { created, ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { createEndpoint } from "@/lib/webhooks/create-endpoint";
import { listEndpoints } from "@/lib/webhooks/list-endpoints";

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");

export const GET = withRoute({ query: ListQuery, scope: "admin" }, async (asked) => {
  const { rows, nextCursor } = await listEndpoints(asked);
  return ok({ data: rows.map((row) => toWebhookEndpoint(row, asked.now)), next_cursor: nextCursor });
});

export const POST = withRoute({ body: WebhookEndpointInput, scope: "admin" }, async ({ body, principal, now }) => {
  const made = await createEndpoint({ principal, ...body });
  return created(toNewSecret(made, now), `/api/v1/webhook-endpoints/${made.row.id}`);
});
