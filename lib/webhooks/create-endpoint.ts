import { randomUUID } from "node:crypto";
import { inWorkspace } from "@/db/in-workspace";
import { noteDeed } from "@/db/queries/outbox";
import { countEndpoints, type EndpointRow, insertEndpoint } from "@/db/queries/webhook-endpoints";
import { lockWorkspace } from "@/db/queries/workspaces";
import { actorOf, type Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import type { WebhookEvent } from "@/lib/domain/webhook";
import { checkUrl } from "./check-url";
import { newSecret, sealSecret } from "./signing-secret";

interface NewEndpoint {
  principal: Principal;
  url: string;
  events: WebhookEvent[];
  description: string | null;
}

/**
 * Makes a webhook endpoint. @returns its secret, which is told nowhere else.
 * Throws INVALID_REQUEST for a URL that is not called; CONFLICT where the workspace has too many.
 */
export async function createEndpoint(asked: NewEndpoint): Promise<{ row: EndpointRow; secret: string }> {
  const { principal, events, description } = asked;
  const { workspaceId } = principal;
  const url = await checkUrl(asked.url);
  const [id, secret] = [randomUUID(), newSecret()];
  const createdBy = principal.kind === "user" ? principal.userId : null;
  const row = await inWorkspace(workspaceId, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    if ((await countEndpoints(tx, workspaceId)) >= LIMITS.webhookEndpoints) {
      const detail = `A workspace has at most ${LIMITS.webhookEndpoints} webhook endpoints. Delete one that nobody needs.`;
      throw new AppError("CONFLICT", detail);
    }
    const sealed = sealSecret(secret, id);
    const made = await insertEndpoint(tx, { id, workspaceId, url, events, description, secret: sealed, createdBy });
    const payload = { ...actorOf(principal), events };
    await noteDeed(tx, { workspaceId, event: "webhook_endpoint.created", subjectId: id, payload });
    return made;
  });
  return { row, secret };
}
