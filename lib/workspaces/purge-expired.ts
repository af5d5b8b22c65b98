import type { Transaction } from "@/db/client";
import { purgeJobs, purgeOutbox, purgeReplies } from "@/db/queries/retention";
import { deleteEndedSessions } from "@/db/queries/sessions";
import { asSystem } from "@/db/system";

/** Rows a transaction, and transactions a call: what is left waits for the next one. */
const BATCH = 500;
const ROUNDS = 40;
const OUTBOX_DAYS = 30;

interface PurgeInput {
  now: Date;
  batch?: number;
}

type Purge = (tx: Transaction, now: Date, limit: number) => Promise<number>;

/** Takes back what models said, of jobs that have been settled for longer than their workspace keeps it. @returns jobs. */
export const purgeExpiredReplies = (input: PurgeInput): Promise<number> => inBatches(purgeReplies, input);

/** Deletes jobs whose time is over, with the texts that only they scored. Never one that isn't settled. @returns jobs. */
export const purgeExpiredJobs = (input: PurgeInput): Promise<number> => inBatches(purgeJobs, input);

/** Deletes notes of the outbox that were handled a month ago. @returns notes. */
export const purgeHandledNotes = (input: PurgeInput): Promise<number> =>
  inBatches((tx, now, limit) => purgeOutbox(tx, new Date(now.getTime() - OUTBOX_DAYS * 86_400_000), limit), input);

/** Forgets signed-out sessions whose time would be over by now. @returns sessions. */
export const purgeEndedSessions = (input: PurgeInput): Promise<number> => inBatches(deleteEndedSessions, input);

async function inBatches(purge: Purge, { now, batch = BATCH }: PurgeInput): Promise<number> {
  let total = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const purged = await asSystem((tx) => purge(tx, now, batch));
    if (purged === 0) break;
    total += purged;
  }
  return total;
}
