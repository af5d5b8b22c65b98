import { PublishRequest, RubricVersionParams } from "@/lib/api/contracts/rubrics";
import { toRubricVersion } from "@/lib/api/serialize/rubric";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { publishRubricVersion } from "@/lib/rubrics/publish-rubric-version";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = withRoute(
  { params: RubricVersionParams, body: PublishRequest, bodyOptional: true, scope: ["rubrics:write", "rubrics:read"] },
  async ({ params, body, principal, expected, now, answerOnce }) =>
    answerOnce(publishRubricVersion, { principal, expected, now, ...params, ...body }, (version) =>
      ok(toRubricVersion(version)),
    ),
);
