import { IdParams } from "@/lib/api/contracts/shared";
import { toApiKeyResource } from "@/lib/api/serialize/api-key";
import { getApiKey } from "@/lib/auth/keys/get-api-key";
import { revokeApiKey } from "@/lib/auth/keys/revoke-api-key";
import { otherMethods } from "@/lib/http/other-methods";
import { noContent, ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";

export const { POST, PUT, PATCH, OPTIONS } = otherMethods("GET", "DELETE");

export const GET = withRoute({ params: IdParams, scope: "admin" }, async ({ params, principal, now }) =>
  ok(toApiKeyResource(await getApiKey({ principal, id: params.id }), now)),
);

export const DELETE = withRoute({ params: IdParams, scope: "admin" }, ({ params, principal, now }) =>
  revokeApiKey({ principal, id: params.id, now }).then(noContent),
);
