import type { Transaction } from "@/db/client";
import { deleteEndedShares } from "@/db/queries/comparison-shares";
import { deleteOldAnswers } from "@/db/queries/idempotency-answers";
import { deleteEndedWindows } from "@/db/queries/rate-points";
import { purgeJobNotes, purgeJobs, purgeReplies } from "@/db/queries/retention";
import { deleteEndedSessions } from "@/db/queries/sessions";
import { deleteOldDeliveries } from "@/db/queries/webhook-deliveries";
import { asSystem } from "@/db/system";
import { LIMITS } from "@/lib/domain/limits";

/** Rows a transaction, and transactions a call: what is left waits for the next one. */
const BATCH = 500;
const ROUNDS = 40;
/** Many a request keeps one, for a day. */
const ANSWERS = 5_000;
const NOTE_DAYS = 30;

interface PurgeInput {
  now: Date;
  batch?: number;
}

type Purge = (tx: Transaction, now: Date, limit: number) => Promise<number>;

/** Takes back what models said, of jobs that have been settled for longer than their workspace keeps it. @returns jobs. */
export const purgeExpiredReplies = (input: PurgeInput): Promise<number> => inBatches(purgeReplies, input);

/** Deletes jobs whose time is over, with the texts that only they scored. Never one that isn't settled. @returns jobs. */
export const purgeExpiredJobs = (input: PurgeInput): Promise<number> => inBatches(purgeJobs, input);

/** Deletes notes of what became of jobs a month ago. Those for the audit log stay. @returns notes. */
export const purgeOldNotes = (input: PurgeInput): Promise<number> =>
  inBatches((tx, now, limit) => purgeJobNotes(tx, daysBefore(now, NOTE_DAYS), limit), input);

/** Deletes the log of webhook deliveries of a month ago. @returns deliveries. */
export const purgeOldDeliveries = (input: PurgeInput): Promise<number> =>
  inBatches((tx, now, limit) => deleteOldDeliveries(tx, daysBefore(now, LIMITS.webhookDeliveryDays), limit), input);

/** Deletes links to comparisons whose time was over months ago, with the log of their views. @returns links. */
export const purgeEndedShares = (input: PurgeInput): Promise<number> =>
  inBatches((tx, now, limit) => deleteEndedShares(tx, daysBefore(now, LIMITS.endedShareDays), limit), input);

/** Forgets signed-out sessions whose time would be over by now. @returns sessions. */
export const purgeEndedSessions = (input: PurgeInput): Promise<number> => inBatches(deleteEndedSessions, input);

/** Deletes the answers whose idempotency keys are free again, by the database's clock. @returns answers. */
export const purgeOldAnswers = ({ now, batch = ANSWERS }: PurgeInput): Promise<number> =>
  inBatches((tx, _, limit) => deleteOldAnswers(tx, limit), { now, batch });

/** Deletes the counts of limits whose hour is over, by the database's clock. */
export const purgeEndedWindows = (): Promise<void> => asSystem(deleteEndedWindows);

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

async function inBatches(purge: Purge, { now, batch = BATCH }: PurgeInput): Promise<number> {
  let total = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const purged = await asSystem((tx) => purge(tx, now, batch));
    if (purged === 0) break;
    total += purged;
  }
  return total;
}
