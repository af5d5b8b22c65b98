import { IdParams } from "@/lib/api/contracts/shared";
import { DeliveryListQuery } from "@/lib/api/contracts/webhooks";
import { toDelivery } from "@/lib/api/serialize/webhook";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { listDeliveries } from "@/lib/webhooks/list-deliveries";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

/** Not for readers of scores: an answer may hold what the receiver's operator tells administrators alone. */
export const GET = withRoute(
  { params: IdParams, query: DeliveryListQuery, scope: "admin" },
  async ({ params, query, principal }) => {
    const { rows, nextCursor } = await listDeliveries({ principal, endpointId: params.id, query });
    const data = rows.map(({ delivery, latest }) => toDelivery(delivery, latest));
    return ok({ data, next_cursor: nextCursor });
  },
);
