import { IdParams } from "@/lib/api/contracts/shared";
import { toRubricVersion } from "@/lib/api/serialize/rubric";
import { RubricContent } from "@/lib/domain/rubric";
import { otherMethods } from "@/lib/http/other-methods";
import { created } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { draftRubricVersion } from "@/lib/rubrics/draft-rubric-version";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = withRoute(
  { params: IdParams, body: RubricContent, scope: "rubrics:write" },
  async ({ params: { id }, body, principal, now, answerOnce }) =>
    answerOnce(draftRubricVersion, { principal, id, content: body, now }, (draft) =>
      created(toRubricVersion(draft), `/api/v1/rubrics/${id}/versions/${draft.version.number}`),
    ),
);
