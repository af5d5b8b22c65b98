import { ComparisonShareInput } from "@/lib/api/contracts/comparison-shares";
import { ListQuery } from "@/lib/api/contracts/shared";
import { toComparisonShare } from "@/lib/api/serialize/comparison-share";
import { linkAddress } from "@/lib/http/link-address";
import { otherMethods } from "@/lib/http/other-methods";
import { created, ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { listComparisonShares } from "@/lib/scoring/sharing/list-comparison-shares";
import { shareComparison } from "@/lib/scoring/sharing/share-comparison";

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");

export const GET = withRoute({ query: ListQuery, scope: ["scores:read", "profiles:read"] }, async (asked) => {
  const { rows, nextCursor } = await listComparisonShares(asked);
  return ok({ data: rows.map((row) => toComparisonShare(row, asked.now)), next_cursor: nextCursor });
});

export const POST = withRoute({ body: ComparisonShareInput, scope: "scores:write" }, async (asked) => {
  const { principal, body, now } = asked;
  const addressOf = linkAddress(asked, "/shared");
  const { listed, token } = await shareComparison({ principal, jobIds: body.job_ids, ...body, now });
  return created({ ...toComparisonShare(listed, now), link: addressOf(token) }, "/api/v1/comparison-shares");
});
