import { WorkspacePatch } from "@/lib/api/contracts/workspace";
import { toSettingsChange, toWorkspaceResource } from "@/lib/api/serialize/workspace";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { changeSettings } from "@/lib/workspaces/change-settings";
import { getWorkspace } from "@/lib/workspaces/get-workspace";

export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");

export const GET = withRoute({ scope: null }, async (asked) => ok(toWorkspaceResource(await getWorkspace(asked))));

/** Admins alone: a shorter time deletes what is there, and a budget is what others are held to. */
export const PATCH = withRoute({ body: WorkspacePatch, scope: "admin" }, async ({ principal, body }) =>
  ok(toWorkspaceResource(await changeSettings({ principal, change: toSettingsChange(body) }))),
);
