import { InvitationInput } from "@/lib/api/contracts/members";
import { ListQuery } from "@/lib/api/contracts/shared";
import { toInvitation } from "@/lib/api/serialize/member";
import { linkAddress } from "@/lib/http/link-address";
import { otherMethods } from "@/lib/http/other-methods";
import { created, ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { mailLink } from "@/lib/mail/mail-link";
import { inviteMember } from "@/lib/members/invite-member";
import { listInvitations } from "@/lib/members/list-invitations";

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");

export const GET = withRoute({ query: ListQuery, scope: "admin" }, async (asked) => {
  const { rows, nextCursor } = await listInvitations(asked);
  return ok({ data: rows.map(toInvitation), next_cursor: nextCursor });
});

export const POST = withRoute({ body: InvitationInput, scope: "admin" }, async ({ body, principal, now, headers }) => {
  const addressOf = linkAddress({ headers }, "/join");
  const { link, token, email: to } = await inviteMember({ principal, ...body, now });
  const address = addressOf(token);
  const mailed = await mailLink({ kind: "invitation", to, link: address, expiresAt: link.expiresAt });
  return created({ ...toInvitation(link), link: address, mailed }, `/api/v1/invitations/${link.id}`);
});
