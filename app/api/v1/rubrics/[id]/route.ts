import { IdParams } from "@/lib/api/contracts/shared";
import { toRubricResource } from "@/lib/api/serialize/rubric";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { getRubric } from "@/lib/rubrics/get-rubric";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute({ params: IdParams, scope: "rubrics:read" }, async ({ params, principal }) =>
  ok(toRubricResource(await getRubric({ principal, id: params.id }))),
);
