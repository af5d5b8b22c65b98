import { toOwnUsage } from "@/lib/api/serialize/budget";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { getUsage } from "@/lib/workspaces/get-usage";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

/** What a caller may not know of the workspace's budgets is null: the use case says so. */
export const GET = withRoute({ scope: "scores:read" }, async (asked) => {
  const { sandbox, workspace, key } = await getUsage(asked);
  return ok({ sandbox, workspace: toOwnUsage(workspace), key: key && toOwnUsage(key) });
});
