import { enqueueDeliveries } from "@/inngest/enqueue";
import { IdParams, NoBody } from "@/lib/api/contracts/shared";
import { toDelivery } from "@/lib/api/serialize/webhook";
import { otherMethods } from "@/lib/http/other-methods";
import { accepted } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { sendTest } from "@/lib/webhooks/send-test";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = withRoute(
  { params: IdParams, body: NoBody, bodyOptional: true, scope: "admin" },
  async ({ params: { id }, principal, now, answerOnce }) =>
    answerOnce(sendTest, { principal, id, enqueue: enqueueDeliveries, now }, (made) =>
      accepted(toDelivery(made, null), `/api/v1/webhook-endpoints/${id}/deliveries/${made.id}`, 1),
    ),
);
