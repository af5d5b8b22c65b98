import { enqueueDeliveries } from "@/inngest/enqueue";
import { NoBody } from "@/lib/api/contracts/shared";
import { DeliveryParams } from "@/lib/api/contracts/webhooks";
import { toDelivery } from "@/lib/api/serialize/webhook";
import { otherMethods } from "@/lib/http/other-methods";
import { accepted } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { redeliver } from "@/lib/webhooks/redeliver";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = withRoute(
  { params: DeliveryParams, body: NoBody, bodyOptional: true, scope: "admin" },
  async ({ params, principal, now, answerOnce }) => {
    const { id: endpointId, delivery_id: deliveryId } = params;
    const asked = { principal, endpointId, deliveryId, enqueue: enqueueDeliveries, now };
    return answerOnce(redeliver, asked, ({ delivery, latest }) =>
      accepted(toDelivery(delivery, latest), `/api/v1/webhook-endpoints/${endpointId}/deliveries/${deliveryId}`, 1),
    );
  },
);
