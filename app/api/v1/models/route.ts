import { recentModels } from "@/inngest/recent-models";
import { toModelResource } from "@/lib/api/serialize/model";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { listKnownModels } from "@/lib/scoring/list-models";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute({ scope: "scores:read" }, async ({ principal }) => {
  const models = await listKnownModels({ principal, listModels: recentModels });
  return ok({ data: models.map(toModelResource) });
});
