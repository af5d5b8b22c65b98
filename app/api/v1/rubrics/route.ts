import { RubricListQuery } from "@/lib/api/contracts/rubrics";
import { toRubricSummary } from "@/lib/api/serialize/rubric";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { listRubrics } from "@/lib/rubrics/list-rubrics";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute({ query: RubricListQuery, scope: "rubrics:read" }, async ({ query, principal }) => {
  const { rows, nextCursor } = await listRubrics({ principal, query });
  return ok({ data: rows.map(toRubricSummary), next_cursor: nextCursor });
});
