import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authRequest } from "@/lib/auth/auth-request";
import { limitSignOn } from "@/lib/auth/limit-sign-on";
import { authOptions } from "@/lib/auth/options";
import { openRoute } from "@/lib/http/with-route";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/** The options are read per request: at build time there is no environment. */
const handler = (request: NextRequest, context: Context): Promise<Response> =>
  openRoute(async () => {
    const refusal = await limitSignOn(request, (await context.params).nextauth);
    return refusal ?? NextAuth(authOptions())(await authRequest(request), context);
  })(request, context);

export { handler as GET, handler as POST };
