import { AcceptInvitation } from "@/lib/api/contracts/members";
import { countAttempt } from "@/lib/auth/attempts";
import { passwords } from "@/lib/auth/passwords";
import { linkRoute } from "@/lib/http/link-route";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { acceptInvitation } from "@/lib/members/accept-invitation";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = linkRoute(AcceptInvitation, async ({ body, address, now }) => {
  const countTry = (email: string) => countAttempt({ email, address });
  return ok(await acceptInvitation({ ...body, passwords, countTry, now }));
});
