import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { type EndpointKey, type EndpointRow, findEndpoint, lockEndpoint } from "@/db/queries/webhook-endpoints";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";

/** An endpoint of the workspace, never its secret. Throws NOT_FOUND. */
export function getEndpoint({ principal, id }: { principal: Principal; id: string }): Promise<EndpointRow> {
  const { workspaceId } = principal;
  return inWorkspace(workspaceId, async (tx) => orNotFound(await findEndpoint(tx, { workspaceId, endpointId: id })));
}

/** Held until the transaction ends. Throws NOT_FOUND. */
export async function holdEndpoint(tx: Transaction, key: EndpointKey): Promise<EndpointRow> {
  return orNotFound(await lockEndpoint(tx, key));
}

function orNotFound(found: EndpointRow | null): EndpointRow {
  if (!found) throw new AppError("NOT_FOUND", "There is no such webhook endpoint.");
  return found;
}
