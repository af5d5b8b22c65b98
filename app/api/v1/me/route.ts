import { getMe } from "@/lib/auth/get-me";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

/** Any caller who is known may ask who they are. */
export const GET = withRoute({ scope: null }, async ({ principal }) => ok(await getMe(principal)));
