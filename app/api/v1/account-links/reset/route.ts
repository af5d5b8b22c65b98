import { ResetPassword } from "@/lib/api/contracts/members";
import { passwords } from "@/lib/auth/passwords";
import { linkRoute } from "@/lib/http/link-route";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { resetPassword } from "@/lib/members/reset-password";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

export const POST = linkRoute(ResetPassword, async ({ body, now }) =>
  ok(await resetPassword({ ...body, passwords, now })),
);
