import { IdParams } from "@/lib/api/contracts/shared";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { getJobInput } from "@/lib/scoring/get-job-input";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

/** The text is the profile's: who may read scores but no profiles is refused. */
export const GET = withRoute(
  { params: IdParams, scope: ["scores:read", "profiles:read"] },
  async ({ params, principal }) => ok(await getJobInput({ principal, jobId: params.id })),
);
