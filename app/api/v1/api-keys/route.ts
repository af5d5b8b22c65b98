import { ApiKeyInput } from "@/lib/api/contracts/api-keys";
import { ListQuery } from "@/lib/api/contracts/shared";
import { toApiKeyResource, toNewApiKey } from "@/lib/api/serialize/api-key";
import { toBudgetLimits } from "@/lib/api/serialize/budget";
import { createApiKey } from "@/lib/auth/keys/create-api-key";
import { listApiKeys } from "@/lib/auth/keys/list-api-keys";
import { otherMethods } from "@/lib/http/other-methods";
import { created, ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");

export const GET = withRoute({ query: ListQuery, scope: "admin" }, async (asked) => {
  const { rows, nextCursor } = await listApiKeys(asked);
  return ok({ data: rows.map((row) => toApiKeyResource(row, asked.now)), next_cursor: nextCursor });
});

export const POST = withRoute({ body: ApiKeyInput, scope: "admin" }, async ({ body, principal, now }) => {
  const { name, scopes, own_jobs_only: ownJobsOnly, service_account_id: serviceAccountId } = body;
  const expiresAt = body.expires_at === null ? null : new Date(body.expires_at);
  const budget = toBudgetLimits(body.budget);
  const made = await createApiKey({ principal, name, scopes, ownJobsOnly, expiresAt, serviceAccountId, budget, now });
  return created(toNewApiKey(made, now), `/api/v1/api-keys/${made.row.key.id}`);
});
