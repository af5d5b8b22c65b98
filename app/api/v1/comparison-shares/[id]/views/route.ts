import { IdParams, ListQuery } from "@/lib/api/contracts/shared";
import { toComparisonView } from "@/lib/api/serialize/comparison-share";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { listShareViews } from "@/lib/scoring/sharing/list-share-views";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute(
  { params: IdParams, query: ListQuery, scope: ["scores:read", "profiles:read"] },
  async ({ params, query, principal }) => {
    const { rows, nextCursor } = await listShareViews({ principal, shareId: params.id, query });
    return ok({ data: rows.map(toComparisonView), next_cursor: nextCursor });
  },
);
