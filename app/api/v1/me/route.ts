import { MeChange } from "@/lib/api/contracts/members";
import { getMe } from "@/lib/auth/get-me";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { renameOneself } from "@/lib/members/rename-oneself";

export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");

/** Any caller who is known may ask who they are. */
export const GET = withRoute({ scope: null }, async ({ principal }) => ok(await getMe(principal)));

/** A person's own: a key is refused, whatever its scopes. */
export const PATCH = withRoute({ body: MeChange, scope: null }, async ({ body, principal }) =>
  ok(await getMe(await renameOneself({ principal, ...body }))),
);
