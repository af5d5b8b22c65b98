import type { ServerResponse } from "node:http";
import { afterAll, beforeEach, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import type { Principal } from "@/lib/domain/access";
import { aListener } from "./a-listener";

/** A server on loopback, as `local/testing` makes one. */
interface Receiver {
  url: string;
  received: unknown[];
  answer: (response: ServerResponse) => void;
  close: () => Promise<void>;
}

interface Make<Job> {
  aWorkspace: () => Promise<Principal>;
  aJob: (workspaceId: string) => Promise<Job>;
}

/** Lets a test file's receiver forget between its tests, and makes workspaces whose endpoint it is. */
export function listenersOf<Job extends { id: string }>(receiver: Receiver, { aWorkspace, aJob }: Make<Job>) {
  vi.stubEnv("ASSAY_WEBHOOK_ALLOWED_CIDRS", "127.0.0.1/32");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of this test alone");
  beforeEach(() => {
    receiver.received = [];
    receiver.answer = (response) => response.end("thank you");
  });
  afterAll(async () => {
    await receiver.close();
    await closeDatabase();
  });
  return async () => aListener({ principal: await aWorkspace(), url: receiver.url, aJob });
}

/** When the tests' time begins, later than what they store. */
export const start = new Date(Date.now() + 60_000);
export const later = (seconds: number, from = start) => new Date(from.getTime() + seconds * 1_000);
export const DAY = 86_400;
