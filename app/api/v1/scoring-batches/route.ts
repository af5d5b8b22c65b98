import { enqueueBatch } from "@/inngest/enqueue";
import { BatchRequest } from "@/lib/api/contracts/batches";
import { ListQuery } from "@/lib/api/contracts/shared";
import { toBatchAccepted, toBatchOutlook, toBatchPage } from "@/lib/api/serialize/scoring-batch";
import { listBatches } from "@/lib/batches/list-batches";
import { previewBatch, requestBatch } from "@/lib/batches/request-batch";
import { otherMethods } from "@/lib/http/other-methods";
import { accepted, ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");

export const GET = withRoute({ query: ListQuery, scope: "scores:read" }, async ({ principal, query }) =>
  ok(toBatchPage(await listBatches({ principal, query }))),
);

export const POST = withRoute({ body: BatchRequest, scope: "scores:write" }, async ({ body, ...asking }) => {
  const asked = { ...asking, request: body };
  if (body.dry_run) return ok(toBatchOutlook(await previewBatch(asked)));
  return asking.answerOnce(requestBatch, { ...asked, enqueue: enqueueBatch }, (taken) =>
    accepted(toBatchAccepted(taken), `/api/v1/scoring-batches/${taken.batch.id}`, 2),
  );
});
