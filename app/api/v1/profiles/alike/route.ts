import { ProfilesAlikeQuery } from "@/lib/api/contracts/profiles";
import { toProfileAlike } from "@/lib/api/serialize/profile";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { findProfilesAlike } from "@/lib/profiles/find-profiles-alike";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute({ query: ProfilesAlikeQuery, scope: "profiles:read" }, async ({ query, principal }) => {
  const found = await findProfilesAlike({ principal, q: query.q });
  return ok({ data: found.map(toProfileAlike) });
});
