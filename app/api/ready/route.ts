import { otherMethods } from "@/lib/http/other-methods";
import { readiness } from "@/lib/http/readiness";
import { openRoute } from "@/lib/http/with-route";
import { whyPaused } from "@/lib/scoring/get-provider";

export const dynamic = "force-dynamic";
export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");

/** For operators and start-up scripts: a 503 here stops no 202 of the API. */
export const GET = openRoute(async () => {
  const state = await readiness(whyPaused);
  return Response.json(state, { status: state.ok ? 200 : 503 });
});
