import { enqueueScoring } from "@/inngest/enqueue";
import { ResumeRequest } from "@/lib/api/contracts/rest";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { resumeProvider } from "@/lib/scoring/resume-provider";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

/** Administrators alone: the provider's account is everybody's. */
export const POST = withRoute(
  { body: ResumeRequest, bodyOptional: true, scope: "admin" },
  async ({ body, principal, now, answerOnce }) =>
    answerOnce(resumeProvider, { principal, model: body.model, enqueue: enqueueScoring, now }, (resumed) =>
      ok(resumed),
    ),
);
