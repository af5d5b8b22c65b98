import { inWorkspace } from "@/db/in-workspace";
import { noteDeed } from "@/db/queries/outbox";
import { removeEndpoint } from "@/db/queries/webhook-endpoints";
import { actorOf, type Principal } from "@/lib/domain/access";
import { holdEndpoint } from "./get-endpoint";

/** Deletes an endpoint with its log, for good. Throws NOT_FOUND. */
export async function deleteEndpoint({ principal, id }: { principal: Principal; id: string }): Promise<void> {
  const { workspaceId } = principal;
  const key = { workspaceId, endpointId: id };
  await inWorkspace(workspaceId, async (tx) => {
    await holdEndpoint(tx, key);
    await removeEndpoint(tx, key);
    const payload = actorOf(principal);
    await noteDeed(tx, { workspaceId, event: "webhook_endpoint.deleted", subjectId: id, payload });
  });
}
