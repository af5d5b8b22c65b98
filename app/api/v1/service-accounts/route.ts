import { ListQuery } from "@/lib/api/contracts/shared";
import { toServiceAccount } from "@/lib/api/serialize/api-key";
import { listServiceAccounts } from "@/lib/auth/keys/list-service-accounts";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute({ query: ListQuery, scope: "admin" }, async (asked) => {
  const { rows, nextCursor } = await listServiceAccounts(asked);
  return ok({ data: rows.map(toServiceAccount), next_cursor: nextCursor });
});
