import { ProfileCountQuery } from "@/lib/api/contracts/profiles";
import { LIMITS } from "@/lib/domain/limits";
import { env } from "@/lib/env";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { countProfiles } from "@/lib/profiles/count-profiles";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute({ query: ProfileCountQuery, scope: "profiles:read" }, async ({ query, principal }) => {
  const most = LIMITS.countedProfiles;
  const count = await countProfiles({ principal, filter: query, sandbox: env().ASSAY_SANDBOX, most });
  return ok({ count: Math.min(count, most), is_exact: count <= most });
});
