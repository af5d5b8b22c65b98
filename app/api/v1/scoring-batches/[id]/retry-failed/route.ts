import { enqueueBatch } from "@/inngest/enqueue";
import { IdParams, NoBody } from "@/lib/api/contracts/shared";
import { retryFailedOfBatch } from "@/lib/batches/retry-failed";
import { otherMethods } from "@/lib/http/other-methods";
import { accepted } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = withRoute(
  { params: IdParams, body: NoBody, bodyOptional: true, scope: "scores:write" },
  async ({ params: { id }, principal, meter, now, answerOnce }) =>
    answerOnce(retryFailedOfBatch, { principal, batchId: id, enqueue: enqueueBatch, meter, now }, ({ retried }) =>
      accepted({ batch_id: id, status: "running", retried }, `/api/v1/scoring-batches/${id}`, 2),
    ),
);
