import { AcceptInvitation } from "@/lib/api/contracts/members";
import { passwords } from "@/lib/auth/passwords";
import { linkRoute } from "@/lib/http/link-route";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { acceptInvitation } from "@/lib/members/accept-invitation";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = linkRoute(AcceptInvitation, async ({ body, now }) =>
  ok(await acceptInvitation({ ...body, passwords, now })),
);
