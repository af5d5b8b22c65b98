import { otherMethods } from "@/lib/http/other-methods";
import { noContent } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { endOwnSessions } from "@/lib/members/end-own-sessions";

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");

/** A person's own: a key has none, and an administrator ends another's by deactivating them. */
export const DELETE = withRoute({ scope: null }, ({ principal }) => endOwnSessions({ principal }).then(noContent));
