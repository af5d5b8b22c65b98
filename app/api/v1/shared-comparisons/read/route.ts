import { ComparisonToken } from "@/lib/api/contracts/comparison-shares";
import { toSharedComparison } from "@/lib/api/serialize/comparison-share";
import { linkRoute } from "@/lib/http/link-route";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { readSharedComparison } from "@/lib/scoring/sharing/read-shared-comparison";

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");

/** A POST, so that the token stands in no address and no log. Nothing keeps the answer: who is erased is gone at once. */
export const POST = linkRoute(ComparisonToken, async ({ body, now }) =>
  ok(toSharedComparison(await readSharedComparison({ ...body, now })), { "cache-control": "no-store" }),
);
