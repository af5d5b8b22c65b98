import { ApiKeyPatch } from "@/lib/api/contracts/api-keys";
import { IdParams } from "@/lib/api/contracts/shared";
import { toApiKeyResource } from "@/lib/api/serialize/api-key";
import { toBudgetChange } from "@/lib/api/serialize/budget";
import { changeApiKey } from "@/lib/auth/keys/change-api-key";
import { getApiKey } from "@/lib/auth/keys/get-api-key";
import { revokeApiKey } from "@/lib/auth/keys/revoke-api-key";
import { otherMethods } from "@/lib/http/other-methods";
import { noContent, ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";

export const { POST, PUT, OPTIONS } = otherMethods("GET", "PATCH", "DELETE");

const spec = { params: IdParams, scope: "admin" } as const;

export const GET = withRoute(spec, async ({ params, principal, now }) =>
  ok(toApiKeyResource(await getApiKey({ principal, id: params.id }), now)),
);
export const PATCH = withRoute({ ...spec, body: ApiKeyPatch }, async ({ params, body, principal, now }) =>
  ok(toApiKeyResource(await changeApiKey({ principal, id: params.id, budget: toBudgetChange(body.budget) }), now)),
);
export const DELETE = withRoute(spec, ({ params, principal, now }) =>
  revokeApiKey({ principal, id: params.id, now }).then(noContent),
);
