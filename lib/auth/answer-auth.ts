import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { endSession } from "./end-session";
import { authOptions } from "./options";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/**
 * What next-auth answers; signing out ends the session on the server. Throws where that failed, which next-auth itself
 * would keep to itself: the browser would be told that it is out, and the session would go on.
 */
export async function answerAuth(request: NextRequest, context: Context): Promise<Response> {
  let failure: unknown = null;
  async function signOut({ token: claims }: { token: unknown }): Promise<void> {
    await endSession({ claims, now: new Date() }).catch((error: unknown) => {
      failure = error;
    });
  }
  const response: Response = await NextAuth({ ...authOptions(), events: { signOut } })(request, context);
  if (failure !== null) throw failure;
  return response;
}
