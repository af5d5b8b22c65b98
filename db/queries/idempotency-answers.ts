import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import { idempotencyAnswers, profiles } from "../schema";
import { holdProfile } from "./profiles";

const answers = idempotencyAnswers;

/** An answer as it was sent. */
export type KeptAnswer = Pick<typeof answers.$inferSelect, "status" | "headers" | "body">;

export interface AnswerKey {
  workspaceId: string;
  owner: string;
  keyHash: string;
}

const HOURS_KEPT = 24;
const isFresh = sql`${answers.createdAt} > now() - make_interval(hours => ${HOURS_KEPT})`;

/** Takes the key for the rest of the transaction; false: another transaction holds it. */
export async function claimKey(tx: Transaction, { workspaceId, owner, keyHash }: AnswerKey): Promise<boolean> {
  const name = `${workspaceId} ${owner} ${keyHash}`;
  const [row] = await tx.execute<{ won: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as won`,
  );
  return row?.won === true;
}

/** `isErased`: the person whom it told of was erased since, and nothing of it is left but the key. */
export async function findAnswer(
  tx: Transaction,
  key: AnswerKey,
): Promise<(KeptAnswer & { fingerprint: string; isErased: boolean }) | null> {
  const { fingerprint, status, headers, body } = answers;
  const [row] = await tx
    .select({ fingerprint, status, headers, body, isErased: sql<boolean>`${profiles.erasedAt} is not null` })
    .from(answers)
    .leftJoin(profiles, and(eq(profiles.workspaceId, answers.workspaceId), eq(profiles.id, answers.profileId)))
    .where(and(hasKey(key), isFresh));
  return row ?? null;
}

const SAYS_NOTHING = { headers: {}, body: "" };

/**
 * Keeps an answer in the place of one that is too old. What one tells of a person is kept only while that person is
 * there: an erasure that waits for this transaction finds it, and after one that went before the key alone is kept.
 */
export async function keepAnswer(
  tx: Transaction,
  key: AnswerKey,
  answer: KeptAnswer & { fingerprint: string; profileId: string | null },
): Promise<void> {
  const { workspaceId, keyHash } = key;
  const isThere = answer.profileId === null || (await holdProfile(tx, workspaceId, answer.profileId));
  const kept = { ...answer, ...(!isThere && { ...SAYS_NOTHING, fingerprint: keyHash }), createdAt: sql`now()` };
  await tx
    .insert(answers)
    .values({ ...key, ...kept })
    .onConflictDoUpdate({ target: [answers.workspaceId, answers.owner, answers.keyHash], set: kept });
}

/**
 * Takes what the answers tell of a person out of them. The keys stay taken, or a request sent again would store the
 * person anew; the request's digest goes too, since a short body can be guessed from it.
 */
export async function emptyAnswersOf(tx: Transaction, workspaceId: string, profileId: string): Promise<void> {
  await tx
    .update(answers)
    .set({ ...SAYS_NOTHING, fingerprint: sql`${answers.keyHash}` })
    .where(and(eq(answers.workspaceId, workspaceId), eq(answers.profileId, profileId)));
}

/** Deletes at most `limit` answers that are too old to be given again. @returns how many */
export async function deleteOldAnswers(tx: Transaction, limit: number): Promise<number> {
  const old = tx
    .select({ at: sql`ctid` })
    .from(answers)
    .where(sql`not ${isFresh}`)
    .limit(limit)
    .for("update", { skipLocked: true });
  const gone = await tx.delete(answers).where(inArray(sql`ctid`, old)).returning({ status: answers.status });
  return gone.length;
}

function hasKey({ workspaceId, owner, keyHash }: AnswerKey): SQL | undefined {
  return and(eq(answers.workspaceId, workspaceId), eq(answers.owner, owner), eq(answers.keyHash, keyHash));
}
