import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { selectScoresOfJobs } from "@/db/queries/candidate-scores";
import { countActiveShares, insertShare } from "@/db/queries/comparison-shares";
import { noteDeed } from "@/db/queries/outbox";
import { lockWorkspace } from "@/db/queries/workspaces";
import { actorOf, type Principal } from "@/lib/domain/access";
import type { ShownNames } from "@/lib/domain/compared-score";
import type { ShareDays } from "@/lib/domain/comparison-share";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import { newLinkToken } from "@/lib/members/link-token";
import { visibleJobs } from "../visible-jobs";
import { type ListedShare, listedShares } from "./list-comparison-shares";

interface ShareInput {
  principal: Principal;
  /** Of different people by one rubric, in the order in which they are shown. */
  jobIds: string[];
  names: ShownNames;
  days: ShareDays;
  now: Date;
}

/**
 * Makes a link by which somebody without an account sees a comparison. For people alone: a link outlives the key that it
 * would be made with. @returns the token, which is stored nowhere.
 * Throws INSUFFICIENT_SCOPE; JOB_NOT_FOUND where one is no completed score of somebody who is there; CONFLICT.
 */
export async function shareComparison(input: ShareInput): Promise<{ listed: ListedShare; token: string }> {
  const { principal, jobIds, names, days, now } = input;
  if (principal.kind !== "user")
    throw new AppError("INSUFFICIENT_SCOPE", "Only a person who is signed in may share a comparison.");
  const { workspaceId, userId: sharedByUser, name: sharedByName } = principal;
  const { token, hash: tokenHash } = newLinkToken();
  const expiresAt = new Date(now.getTime() + days * 86_400_000);
  const listed = await inWorkspace(workspaceId, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    if ((await countActiveShares(tx, workspaceId, now)) >= LIMITS.activeShares)
      throw new AppError("CONFLICT", TOO_MANY);
    const rubric = await rubricOf(tx, principal, jobIds);
    const by = { sharedByUser, sharedByName };
    const made = { workspaceId, rubricId: rubric.id, tokenHash, names, ...by, createdAt: now, expiresAt };
    const share = await insertShare(tx, made, jobIds);
    const payload = { ...actorOf(principal), job_ids: jobIds, names, days };
    await noteDeed(tx, { workspaceId, event: "comparison.shared", subjectId: share.id, payload });
    return listedShares(tx, workspaceId, [{ share, rubricName: rubric.name }]);
  });
  if (!listed[0]) throw new Error("the share that was made is not listed");
  return { listed: listed[0], token };
}

/** The one rubric of these scores. */
async function rubricOf(
  tx: Transaction,
  principal: Principal,
  jobIds: string[],
): Promise<{ id: string; name: string }> {
  const { workspaceId } = principal;
  const scores = await selectScoresOfJobs(tx, { workspaceId, jobIds, visible: visibleJobs(principal) });
  const [first] = scores;
  if (!first || scores.length < jobIds.length) throw new AppError("JOB_NOT_FOUND", NO_SCORE);
  if (scores.some(({ rubricId, sandbox }) => rubricId !== first.rubricId || sandbox !== first.sandbox))
    throw new AppError("CONFLICT", "The scores are not all by one rubric, or real ones stand beside the sandbox's.");
  if (new Set(scores.map(({ profileId }) => profileId)).size < scores.length)
    throw new AppError("CONFLICT", "Two of the scores are one person's.");
  return { id: first.rubricId, name: first.rubricName };
}

const NO_SCORE = "One of these is no completed score by a rubric, or the person whom it is about is not there.";
const TOO_MANY = `A workspace has at most ${LIMITS.activeShares} active links to comparisons. Revoke one that nobody needs.`;
