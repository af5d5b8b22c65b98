import { env } from "@/lib/env";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/http/respond";
import { openRoute } from "@/lib/http/with-route";

export const dynamic = "force-dynamic";
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

/** For load balancers: says that the process is up, and asks nothing else. */
export const GET = openRoute(async () => ok({ ok: true, version: env().ASSAY_VERSION, commit: env().ASSAY_COMMIT }));
