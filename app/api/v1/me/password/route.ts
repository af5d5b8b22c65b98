import { PasswordChange } from "@/lib/api/contracts/members";
import { passwords } from "@/lib/auth/passwords";
import { otherMethods } from "@/lib/http/other-methods";
import { noContent } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { changePassword } from "@/lib/members/change-password";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

/** A person's own: a key has none, and no scope grants another's. */
export const POST = withRoute({ body: PasswordChange, scope: null }, async ({ body, principal }) => {
  await changePassword({ principal, current: body.current_password, next: body.new_password, passwords });
  return noContent();
});
