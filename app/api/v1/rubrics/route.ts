import { RubricInput, RubricListQuery } from "@/lib/api/contracts/rubrics";
import { toRubricResource, toRubricSummary } from "@/lib/api/serialize/rubric";
import { otherMethods } from "@/lib/http/other-methods";
import { created, ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { createRubric } from "@/lib/rubrics/create-rubric";
import { listRubrics } from "@/lib/rubrics/list-rubrics";

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");

export const GET = withRoute({ query: RubricListQuery, scope: "rubrics:read" }, async ({ query, principal }) => {
  const { rows, nextCursor } = await listRubrics({ principal, query });
  return ok({ data: rows.map(toRubricSummary), next_cursor: nextCursor });
});

export const POST = withRoute({ body: RubricInput, scope: "rubrics:write" }, async ({ body, principal, answerOnce }) =>
  answerOnce(createRubric, { principal, head: body }, (made) =>
    created(toRubricResource(made), `/api/v1/rubrics/${made.rubric.id}`),
  ),
);
