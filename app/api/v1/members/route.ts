import { ListQuery } from "@/lib/api/contracts/shared";
import { toMemberResource } from "@/lib/api/serialize/member";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { listMembers } from "@/lib/members/list-members";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute({ query: ListQuery, scope: "admin" }, async (asked) => {
  const { rows, nextCursor } = await listMembers(asked);
  return ok({ data: rows.map(toMemberResource), next_cursor: nextCursor });
});
