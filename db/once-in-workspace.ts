import { AppError } from "@/lib/domain/errors";
import type { Transaction } from "./client";
import { inWorkspace } from "./in-workspace";
import { type AnswerKey, claimKey, findAnswer, type KeptAnswer, keepAnswer } from "./queries/idempotency-answers";

/** A caller's word that whatever comes with this key is one request, and how its end is told again. */
export interface Once<T> {
  owner: string;
  keyHash: string;
  fingerprint: string;
  answerOf(result: T): Promise<KeptAnswer>;
  /** null: a refusal that the same request may escape later. */
  refusalOf(error: unknown): Promise<KeptAnswer | null>;
}

/** Thrown in the place of work that was done before: what it was answered. */
export class Replay extends Error {
  constructor(readonly answer: KeptAnswer) {
    super("this request was answered before");
  }
}

/**
 * `inWorkspace` for what a caller may send twice: the transaction claims the key, runs `work` and keeps its answer, so
 * that there is no work without its answer and no answer without its work. A refusal undoes the work alone (a savepoint)
 * and is kept as well. `about` names the profile that the answer tells of.
 * Throws Replay; IDEMPOTENCY_KEY_IN_USE, IDEMPOTENCY_KEY_REUSED; INPUT_ERASED; whatever `work` throws.
 */
export async function onceInWorkspace<T>(
  workspaceId: string,
  once: Once<T> | undefined,
  work: (tx: Transaction) => Promise<T>,
  about: (result: T) => string | null = () => null,
): Promise<T> {
  if (!once) return inWorkspace(workspaceId, work);
  const { owner, keyHash, fingerprint } = once;
  const key = { workspaceId, owner, keyHash };
  const end = await inWorkspace(workspaceId, async (tx) => {
    await claim(tx, key, fingerprint);
    const done = await attempt(tx, work);
    const answer = "error" in done ? await once.refusalOf(done.error) : await once.answerOf(done.result);
    if (!answer) return Promise.reject("error" in done ? done.error : new Error("a result has no answer"));
    const profileId = "error" in done ? null : about(done.result);
    await keepAnswer(tx, key, { ...answer, fingerprint, profileId });
    return done;
  });
  return "error" in end ? Promise.reject(end.error) : end.result;
}

/**
 * The same for work that does no harm when it is done twice, and can't run in a transaction of the workspace: of two at
 * once both may run, and the first that ends answers for both.
 */
export async function onceAround<T>(
  workspaceId: string,
  once: Once<T> | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!once) return work();
  const { owner, keyHash, fingerprint } = once;
  const key = { workspaceId, owner, keyHash };
  await inWorkspace(workspaceId, (tx) => claim(tx, key, fingerprint));
  const result = await work();
  const answer = await once.answerOf(result);
  await inWorkspace(workspaceId, async (tx) => {
    await claim(tx, key, fingerprint);
    await keepAnswer(tx, key, { ...answer, fingerprint, profileId: null });
  });
  return result;
}

async function claim(tx: Transaction, key: AnswerKey, fingerprint: string): Promise<void> {
  if (!(await claimKey(tx, key))) {
    const detail =
      "The first request with this Idempotency-Key is still under way. Send the same request again shortly.";
    throw new AppError("IDEMPOTENCY_KEY_IN_USE", detail, { retryAfter: 1 });
  }
  const kept = await findAnswer(tx, key);
  if (kept?.isErased) {
    const detail = "This request was done, and the person whom it told of was erased since. It is not done again.";
    throw new AppError("INPUT_ERASED", detail);
  }
  if (kept && kept.fingerprint !== fingerprint) {
    const detail =
      "This Idempotency-Key came with another request in the last 24 hours. Take a new key for a new request.";
    throw new AppError("IDEMPOTENCY_KEY_REUSED", detail);
  }
  if (kept) throw new Replay(kept);
}

async function attempt<T>(tx: Transaction, work: (tx: Transaction) => Promise<T>) {
  try {
    return { result: await tx.transaction(work) };
  } catch (error) {
    return { error };
  }
}
