import { IdParams } from "@/lib/api/contracts/shared";
import { toProfileResource } from "@/lib/api/serialize/profile";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { getProfile } from "@/lib/profiles/get-profile";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute({ params: IdParams, scope: "profiles:read" }, async ({ params, principal }) =>
  ok(toProfileResource(await getProfile({ principal, id: params.id }))),
);
