import { encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { isSecure, newSession, SESSION_SECONDS, sessionCookieName } from "./session";

interface SessionOf {
  userId: string;
  workspaceId: string;
  sessionEpoch: number;
}

/** A `Set-Cookie` that begins a session of who just proved who they are, as next-auth writes its own. */
export async function sessionCookie(of: SessionOf, now: Date): Promise<string> {
  const secret = env().NEXTAUTH_SECRET ?? "";
  const value = await encode({ token: { ...newSession(of, now) }, secret, maxAge: SESSION_SECONDS });
  const attributes = [
    `Max-Age=${SESSION_SECONDS}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    ...(isSecure() ? ["Secure"] : []),
  ];
  return [`${sessionCookieName()}=${value}`, ...attributes].join("; ");
}
