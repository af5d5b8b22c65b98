import type { NextRequest } from "next/server";
import { answerAuth } from "@/lib/auth/answer-auth";
import { authRequest } from "@/lib/auth/auth-request";
import { limitSignOn } from "@/lib/auth/limit-sign-on";
import { openRoute } from "@/lib/http/with-route";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

const handler = (request: NextRequest, context: Context): Promise<Response> =>
  openRoute(async () => {
    const refusal = await limitSignOn(request, (await context.params).nextauth);
    return refusal ?? answerAuth(await authRequest(request), context);
  })(request, context);

export { handler as GET, handler as POST };
