import { randomUUID } from "node:crypto";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { findMemberInSession } from "@/db/queries/sessions";
import { asSystem } from "@/db/system";
import type { Principal } from "@/lib/domain/access";
import { env } from "@/lib/env";

/** A working day from sign-in, however much the session is used. */
export const SESSION_SECONDS = 12 * 3_600;

const SessionToken = z.object({
  sub: z.uuid(),
  workspace_id: z.uuid(),
  epoch: z.int(),
  /** This session among all of them, so that it can end alone. */
  sid: z.uuid(),
  /** When the person proved who they are, in seconds; a renewed cookie keeps it. */
  auth_time: z.int(),
});
export type SessionToken = z.output<typeof SessionToken>;

/** Whether users reach the app over TLS: then the cookie is bound to the host, and to TLS. */
export function isSecure(): boolean {
  const { ASSAY_PUBLIC_URL, NEXTAUTH_URL } = env();
  return (ASSAY_PUBLIC_URL ?? NEXTAUTH_URL ?? "").startsWith("https://");
}

export function sessionCookieName(): string {
  return isSecure() ? "__Host-assay.session" : "assay.session";
}

/** What the cookie of a session that begins now says: ids and a time, nothing personal. */
export function newSession(of: { userId: string; workspaceId: string; sessionEpoch: number }, now: Date): SessionToken {
  const { userId, workspaceId, sessionEpoch } = of;
  const auth_time = Math.floor(now.getTime() / 1_000);
  return { sub: userId, workspace_id: workspaceId, epoch: sessionEpoch, sid: randomUUID(), auth_time };
}

export function endOfSession({ auth_time }: SessionToken): Date {
  return new Date((auth_time + SESSION_SECONDS) * 1_000);
}

/** The claims of a session whose time is not over; null for anything else. */
export function runningSession(claims: unknown, now: Date): SessionToken | null {
  const session = SessionToken.safeParse(claims);
  return session.success && endOfSession(session.data) > now ? session.data : null;
}

/**
 * The person behind a session cookie's value, looked up afresh: who left the workspace, signed out, or began the session
 * before a new password, is out at once. null: nobody.
 */
export async function principalOfSession(token: string | undefined, now: Date): Promise<Principal | null> {
  const session = runningSession(await read(token), now);
  if (!session) return null;
  const member = await asSystem((tx) => findMemberInSession(tx, session));
  if (member?.sessionEpoch !== session.epoch) return null;
  const { userId, workspaceId, name, email, role } = member;
  return { kind: "user", userId, workspaceId, name, email, role };
}

async function read(token: string | undefined): Promise<unknown> {
  const secret = env().NEXTAUTH_SECRET;
  if (!token || !secret) return null;
  try {
    return await decode({ token, secret });
  } catch {
    // Forged, expired or of another secret: all the same to the caller.
    return null;
  }
}
