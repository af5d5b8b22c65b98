/** Runs once when the server starts. The Node part is loaded only there: the edge runtime has none of its modules. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { recordPeerAddresses } = await import("@/lib/http/peer-address");
  recordPeerAddresses();
  const { mendRequests } = await import("@/lib/http/mend-requests");
  mendRequests();
  const { endHeldReadsAtExit } = await import("@/lib/scoring/held-reads");
  endHeldReadsAtExit();
  const { warnOfSuperuser } = await import("@/lib/http/warn-of-superuser");
  await warnOfSuperuser();
  const { lookAtModels } = await import("@/inngest/look-at-models");
  // Not waited for: a provider that doesn't answer must not hold the start up.
  void lookAtModels();
}
