import { enqueueBatch } from "@/inngest/enqueue";
import { IdParams, NoBody } from "@/lib/api/contracts/shared";
import { toBatchResource } from "@/lib/api/serialize/scoring-batch";
import { cancelBatch } from "@/lib/batches/cancel-batch";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = withRoute(
  { params: IdParams, body: NoBody, bodyOptional: true, scope: "scores:write" },
  async ({ params, principal, now, answerOnce }) =>
    answerOnce(cancelBatch, { principal, batchId: params.id, enqueue: enqueueBatch, now }, (view) =>
      ok(toBatchResource(view, now)),
    ),
);
