import { EXPORT_TYPES, ProfileExportQuery } from "@/lib/api/contracts/profile-export";
import { toProfileSummary } from "@/lib/api/serialize/profile";
import { env } from "@/lib/env";
import { download } from "@/lib/http/download";
import { otherMethods } from "@/lib/http/other-methods";
import { withRoute } from "@/lib/http/with-route";
import { exportProfiles } from "@/lib/profiles/export/export-profiles";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute({ query: ProfileExportQuery, scope: "profiles:read" }, async (asked) => {
  const { format, ids, ...query } = asked.query;
  const sandbox = env().ASSAY_SANDBOX;
  const pieces = await exportProfiles({
    principal: asked.principal,
    query: { ...query, ids: ids?.split(",") },
    ...{ format, sandbox, toValue: toProfileSummary },
  });
  const fileName = `assay-profiles${sandbox ? "-sandbox" : ""}-${asked.now.toISOString().slice(0, 10)}.${format}`;
  return download({ pieces, mediaType: EXPORT_TYPES[format], fileName });
});
