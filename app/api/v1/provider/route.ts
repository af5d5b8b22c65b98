import { toProviderResource } from "@/lib/api/serialize/provider";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { withRoute } from "@/lib/http/with-route";
import { getProvider } from "@/lib/scoring/get-provider";

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = withRoute({ scope: "scores:read" }, async ({ principal }) =>
  ok(toProviderResource(await getProvider({ principal }))),
);
