import { MemberPatch } from "@/lib/api/contracts/members";
import { IdParams } from "@/lib/api/contracts/shared";
import { toMemberResource } from "@/lib/api/serialize/member";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { changeMember } from "@/lib/members/change-member";

export const { GET, POST, PUT, DELETE, OPTIONS } = otherMethods("PATCH");

export const PATCH = withRoute(
  { params: IdParams, body: MemberPatch, scope: "admin" },
  async ({ params, body, principal, now }) =>
    ok(toMemberResource(await changeMember({ principal, id: params.id, change: body, now }))),
);
