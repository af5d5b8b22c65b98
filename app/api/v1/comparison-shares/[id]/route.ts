import { IdParams } from "@/lib/api/contracts/shared";
import { otherMethods } from "@/lib/http/other-methods";
import { noContent } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { revokeComparisonShare } from "@/lib/scoring/sharing/revoke-comparison-share";

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");

export const DELETE = withRoute({ params: IdParams, scope: "scores:write" }, ({ params, principal, now }) =>
  revokeComparisonShare({ principal, shareId: params.id, now }).then(noContent),
);
