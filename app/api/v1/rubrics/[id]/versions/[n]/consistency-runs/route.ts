import { ConsistencyRunInput, RubricVersionParams } from "@/lib/api/contracts/rubrics";
import { toConsistencyRun } from "@/lib/api/serialize/rubric";
import { otherMethods } from "@/lib/http/other-methods";
import { created } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { recordConsistencyRun } from "@/lib/scoring/record-consistency-run";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = withRoute(
  { params: RubricVersionParams, body: ConsistencyRunInput, scope: ["rubrics:write", "scores:read"] },
  async ({ params, body, principal, answerOnce }) =>
    answerOnce(recordConsistencyRun, { principal, ...params, jobIds: body.job_ids }, (measured) =>
      created(toConsistencyRun(measured), `/api/v1/rubrics/${params.id}`),
    ),
);
