import { inWorkspace } from "@/db/in-workspace";
import { noteDeed } from "@/db/queries/outbox";
import { type EndpointRow, updateEndpoint } from "@/db/queries/webhook-endpoints";
import { actorOf, type Principal } from "@/lib/domain/access";
import { holdEndpoint } from "./get-endpoint";
import { newSecret, sealSecret } from "./signing-secret";

interface Rotation {
  principal: Principal;
  id: string;
  /** How long the old secret signs as well; 0: not any more. */
  overlapSeconds: number;
  now: Date;
}

/**
 * Gives an endpoint a new secret; until the overlap ends both sign. Of an earlier rotation the older secret ends at once.
 * @returns the new secret, which is told nowhere else. Throws NOT_FOUND.
 */
export async function rotateSecret(asked: Rotation): Promise<{ row: EndpointRow; secret: string }> {
  const { principal, id, overlapSeconds, now } = asked;
  const { workspaceId } = principal;
  const key = { workspaceId, endpointId: id };
  const secret = newSecret();
  const row = await inWorkspace(workspaceId, async (tx) => {
    const { secret: old } = await holdEndpoint(tx, key);
    const until = overlapSeconds > 0 ? new Date(now.getTime() + overlapSeconds * 1_000) : null;
    const previous = { previousSecret: until && old, previousSecretUntil: until };
    const rotated = await updateEndpoint(tx, key, { ...previous, secret: sealSecret(secret, id), updatedAt: now });
    const payload = { ...actorOf(principal), old_valid_until: until };
    await noteDeed(tx, { workspaceId, event: "webhook_endpoint.secret_rotated", subjectId: id, payload });
    return rotated;
  });
  return { row, secret };
}
