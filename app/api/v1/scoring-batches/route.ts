import { enqueueBatch } from "@/inngest/enqueue";
import { BatchRequest } from "@/lib/api/contracts/batches";
import { ListQuery } from "@/lib/api/contracts/shared";
import { toBatchAccepted, toBatchOutlook, toBatchSummary } from "@/lib/api/serialize/scoring-batch";
import { listBatches } from "@/lib/batches/list-batches";
import { previewBatch, requestBatch } from "@/lib/batches/request-batch";
import { otherMethods } from "@/lib/http/other-methods";
import { accepted, ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");

export const GET = withRoute({ query: ListQuery, scope: "scores:read" }, async ({ principal, query }) => {
  const { rows, nextCursor } = await listBatches({ principal, query });
  return ok({ data: rows.map(toBatchSummary), next_cursor: nextCursor });
});

export const POST = withRoute(
  { body: BatchRequest, scope: "scores:write" },
  async ({ body, answerOnce, ...asking }) => {
    const asked = { principal: asking.principal, request: body, meter: asking.meter, now: asking.now };
    // Kept under no key: it does nothing that could be done twice.
    if (body.dry_run) return ok(toBatchOutlook(await previewBatch(asked)));
    const answer = (taken: Awaited<ReturnType<typeof requestBatch>>) =>
      accepted(toBatchAccepted(taken), `/api/v1/scoring-batches/${taken.batch.id}`, 2);
    return answerOnce(requestBatch, { ...asked, enqueue: enqueueBatch }, answer);
  },
);
