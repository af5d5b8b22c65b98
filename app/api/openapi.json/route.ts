import { openApiDocument } from "@/lib/api/openapi";
import { env } from "@/lib/env";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { openRoute } from "@/lib/http/with-route";

export const dynamic = "force-dynamic";
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

export const GET = openRoute(async () => ok(openApiDocument(env().ASSAY_VERSION)));
