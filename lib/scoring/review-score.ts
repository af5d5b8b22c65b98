import type { Transaction } from "@/db/client";
import { type Once, onceInWorkspace } from "@/db/once-in-workspace";
import { holdProfile } from "@/db/queries/profiles";
import { lockJob } from "@/db/queries/scoring-jobs";
import type { Principal } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import type { ParsedScore } from "@/lib/domain/parsed-score";
import { reviewOf, type ScoreReview, scoreOf } from "./get-score-review";
import { findVisibleJob } from "./get-scoring-job";

export interface ReviewInput {
  principal: Principal;
  jobId: string;
  once?: Once<ScoreReview> | undefined;
  now: Date;
  /** The entry takes back what counts: a full history has room for that, since there is little that counts. */
  takesBack: boolean;
}

/** Which score, the how manieth entry of its kind, who made it and when. */
interface Signed {
  workspaceId: string;
  jobId: string;
  number: number;
  byUser: string;
  byName: string;
  createdAt: Date;
}

type Kind = "decisions" | "overrides";
type Write = (tx: Transaction, entry: Signed, review: ScoreReview & { score: ParsedScore }) => Promise<void>;

/**
 * Adds an entry to what people said of a score, one after the other. A key is refused, whatever it may do: nothing here is
 * ever said by a machine. Throws INSUFFICIENT_SCOPE, JOB_NOT_FOUND, JOB_NOT_REVIEWABLE, INPUT_ERASED, CONFLICT (the history
 * is full); whatever `write` throws.
 */
export async function addToReview(input: ReviewInput, kind: Kind, write: Write): Promise<ScoreReview> {
  const { principal, jobId, once, now, takesBack } = input;
  if (principal.kind !== "user")
    throw new AppError("INSUFFICIENT_SCOPE", "Only a person who is signed in may say this.");
  const { workspaceId, userId: byUser, name: byName } = principal;
  return onceInWorkspace(
    workspaceId,
    once,
    async (tx) => {
      const { profileId } = await findVisibleJob(tx, { principal, jobId });
      // The person before the job, in the order of an erasure.
      if (!(await holdProfile(tx, workspaceId, profileId))) throw new AppError("INPUT_ERASED", ERASED);
      const job = await lockJob(tx, { workspaceId, jobId });
      if (!job) throw new AppError("JOB_NOT_FOUND", "No scoring job has this id.");
      const score = scoreOf(job);
      if (!score) throw new AppError("JOB_NOT_REVIEWABLE", NO_SCORE);
      const review = await reviewOf(tx, job);
      const number = (review[kind][0]?.number ?? 0) + 1;
      if (number > LIMITS.reviewEntries && !takesBack) throw new AppError("CONFLICT", FULL);
      await write(tx, { workspaceId, jobId, number, byUser, byName, createdAt: now }, { ...review, score });
      return reviewOf(tx, job);
    },
    ({ job }) => job.profileId,
  );
}

const ERASED = "The person whom this score is about was erased, and the score with them.";
const NO_SCORE = "Only a completed score by a rubric can be decided on or corrected.";
const FULL = `The history of this score holds ${LIMITS.reviewEntries} entries, and takes no more; what counts can be withdrawn.`;
