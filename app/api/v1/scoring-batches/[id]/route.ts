import { IdParams } from "@/lib/api/contracts/shared";
import { toBatchResource } from "@/lib/api/serialize/scoring-batch";
import { getBatch } from "@/lib/batches/get-batch";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute({ params: IdParams, scope: "scores:read" }, async ({ principal, params, now }) =>
  ok(toBatchResource(await getBatch({ principal, batchId: params.id }), now)),
);
