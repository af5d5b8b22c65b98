import { afterAll, beforeEach, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import type { Principal } from "@/lib/domain/access";
import { type WebhookReceiver, webhookReceiver } from "@/local/testing/webhook-receiver";
import { aListener } from "./a-listener";

interface Make<Job> {
  aWorkspace: () => Promise<Principal>;
  aJob: (workspaceId: string) => Promise<Job>;
}

/** A receiver of a test file's own, forgetful between its tests, and workspaces whose endpoint it is. */
export async function aReceiver<Job extends { id: string }>({ aWorkspace, aJob }: Make<Job>) {
  vi.stubEnv("ASSAY_WEBHOOK_ALLOWED_CIDRS", "127.0.0.1/32");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test alone");
  const receiver: WebhookReceiver = await webhookReceiver();
  beforeEach(() => {
    receiver.received = [];
    receiver.answer = (response) => response.end("thank you");
  });
  afterAll(async () => {
    await receiver.close();
    await closeDatabase();
  });
  const listening = async () => aListener({ principal: await aWorkspace(), url: receiver.url, aJob });
  return { receiver, listening };
}

/** When the tests' time begins, later than what they store. */
export const start = new Date(Date.now() + 60_000);
export const later = (seconds: number, from = start) => new Date(from.getTime() + seconds * 1_000);
export const DAY = 86_400;
