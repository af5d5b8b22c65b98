import { WorkspacePatch } from "@/lib/api/contracts/workspace";
import { toRetentionChange, toWorkspaceResource } from "@/lib/api/serialize/workspace";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { changeRetention } from "@/lib/workspaces/change-retention";
import { getWorkspace } from "@/lib/workspaces/get-workspace";

export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");

export const GET = withRoute({ scope: null }, async (asked) => ok(toWorkspaceResource(await getWorkspace(asked))));

/** Admins alone: a shorter time deletes what is there. */
export const PATCH = withRoute({ body: WorkspacePatch, scope: "admin" }, async ({ principal, body }) =>
  ok(toWorkspaceResource(await changeRetention({ principal, change: toRetentionChange(body) }))),
);
