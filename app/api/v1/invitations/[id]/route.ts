import { IdParams } from "@/lib/api/contracts/shared";
import { otherMethods } from "@/lib/http/other-methods";
import { noContent } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { revokeInvitation } from "@/lib/members/revoke-invitation";

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");

export const DELETE = withRoute({ params: IdParams, scope: "admin" }, ({ params, principal, now }) =>
  revokeInvitation({ principal, id: params.id, now }).then(noContent),
);
