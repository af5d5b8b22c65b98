import { decode } from "next-auth/jwt";
import { z } from "zod";
import { findMember } from "@/db/queries/identity";
import { asSystem } from "@/db/system";
import type { Principal } from "@/lib/domain/access";
import { env } from "@/lib/env";

/** A working day, renewed by use. */
export const SESSION_SECONDS = 12 * 3_600;

const SessionToken = z.object({ sub: z.uuid(), workspace_id: z.uuid(), epoch: z.int() });

/** Whether users reach the app over TLS: then the cookie is bound to the host, and to TLS. */
export function isSecure(): boolean {
  const { ASSAY_PUBLIC_URL, NEXTAUTH_URL } = env();
  return (ASSAY_PUBLIC_URL ?? NEXTAUTH_URL ?? "").startsWith("https://");
}

export function sessionCookieName(): string {
  return isSecure() ? "__Host-assay.session" : "assay.session";
}

/**
 * The person behind a session cookie's value, looked up afresh: who left the workspace, or began the session before a new
 * password, is out at once. null: nobody.
 */
export async function principalOfSession(token: string | undefined): Promise<Principal | null> {
  const claims = SessionToken.safeParse(await read(token));
  if (!claims.success) return null;
  const { sub, workspace_id, epoch } = claims.data;
  const member = await asSystem((tx) => findMember(tx, sub, workspace_id));
  if (member?.sessionEpoch !== epoch) return null;
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
