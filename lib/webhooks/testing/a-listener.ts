import { recordEvent } from "@/db/queries/outbox";
import { asSystem } from "@/db/system";
import type { Principal } from "@/lib/domain/access";
import { WEBHOOK_EVENTS, type WebhookEvent } from "@/lib/domain/webhook";
import { createEndpoint } from "../create-endpoint";
import { getEndpoint } from "../get-endpoint";
import { listDeliveries } from "../list-deliveries";

interface ListenerInput<Job> {
  principal: Principal;
  url: string;
  events?: WebhookEvent[];
  /** Stores a job of the workspace. */
  aJob: (workspaceId: string) => Promise<Job>;
}

/** A workspace's endpoint, how something happens to a job of it, and what became of it. */
export async function aListener<Job extends { id: string }>(input: ListenerInput<Job>) {
  const { principal, url, events = [...WEBHOOK_EVENTS], aJob } = input;
  const { workspaceId } = principal;
  const { row, secret } = await createEndpoint({ principal, url, events, description: null });
  const endpointId = row.id;
  return {
    principal,
    workspaceId,
    endpointId,
    secret,
    /** A job ends, and is noted in the outbox. */
    happen: async (event: WebhookEvent) => {
      const job = await aJob(workspaceId);
      await asSystem((tx) => recordEvent(tx, { workspaceId, jobId: job.id, event }));
      return job;
    },
    state: () => getEndpoint({ principal, id: endpointId }),
    deliveries: async () => (await listDeliveries({ principal, endpointId, query: { limit: 200 } })).rows,
  };
}
