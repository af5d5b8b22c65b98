import { insertEndedSession } from "@/db/queries/sessions";
import { asSystem } from "@/db/system";
import { endOfSession, runningSession } from "./session";

/** Ends one session, whoever holds a copy of its cookie. Of claims that are no running session there is nothing to end. */
export async function endSession({ claims, now }: { claims: unknown; now: Date }): Promise<void> {
  const session = runningSession(claims, now);
  if (!session) return;
  await asSystem((tx) => insertEndedSession(tx, { id: session.sid, expiresAt: endOfSession(session) }));
}
