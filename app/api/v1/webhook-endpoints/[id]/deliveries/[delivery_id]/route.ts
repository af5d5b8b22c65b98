import { DeliveryParams } from "@/lib/api/contracts/webhooks";
import { toDeliveryDetail } from "@/lib/api/serialize/webhook";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { getDelivery } from "@/lib/webhooks/get-delivery";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute({ params: DeliveryParams, scope: "admin" }, async ({ params, principal }) => {
  const { id: endpointId, delivery_id: deliveryId } = params;
  return ok(toDeliveryDetail(await getDelivery({ principal, endpointId, deliveryId })));
});
