import { encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { isSecure, SESSION_SECONDS, sessionCookieName } from "./session";

interface SessionOf {
  userId: string;
  workspaceId: string;
  sessionEpoch: number;
}

/** A `Set-Cookie` that goes on with a session whose epoch was raised, as next-auth writes its own. */
export async function sessionCookie({ userId, workspaceId, sessionEpoch }: SessionOf): Promise<string> {
  const secret = env().NEXTAUTH_SECRET ?? "";
  const token = { sub: userId, workspace_id: workspaceId, epoch: sessionEpoch };
  const value = await encode({ token, secret, maxAge: SESSION_SECONDS });
  const attributes = [
    `Max-Age=${SESSION_SECONDS}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    ...(isSecure() ? ["Secure"] : []),
  ];
  return [`${sessionCookieName()}=${value}`, ...attributes].join("; ");
}
