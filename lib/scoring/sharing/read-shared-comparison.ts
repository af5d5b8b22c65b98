import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { type CandidateScore, selectScoresOfJobs } from "@/db/queries/candidate-scores";
import { findShareByToken, placesOf, recordView, type ShareRow } from "@/db/queries/comparison-shares";
import { findWorkspace } from "@/db/queries/identity";
import { asSystem } from "@/db/system";
import type { ComparedCandidate } from "@/lib/domain/compared-score";
import { shareState } from "@/lib/domain/comparison-share";
import { AppError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import { hashLinkToken } from "@/lib/members/link-token";
import { tellCandidates } from "../tell-candidates";

export interface ReadComparison {
  share: ShareRow;
  workspaceName: string;
  rubricName: string;
  sandbox: boolean;
  candidates: ComparedCandidate[];
  /** How many are in it no more. */
  gone: number;
}

/**
 * A shared comparison for whoever holds its token: the scores that were shared, with what people had corrected by then, and
 * without who was erased since. Notes when it was opened, and nothing of who did.
 * Throws LINK_INVALID with what became of it: revoked, over, or nobody is left.
 */
export async function readSharedComparison({ token, now }: { token: string; now: Date }): Promise<ReadComparison> {
  const share = await asSystem((tx) => findShareByToken(tx, hashLinkToken(token)));
  if (!share) throw closed("This link opens nothing, or nothing any more. Copy all of it, or ask for a new one.");
  const { workspaceId, id: shareId, names, createdAt: until } = share;
  const state = shareState(share, now);
  if (state !== "active") throw closed(state === "revoked" ? REVOKED : `It could be seen until ${dayOf(share)}.`);
  return inWorkspace(workspaceId, async (tx) => {
    // Whoever revokes it meanwhile waits, or comes first and is heard.
    const isOpen = await recordView(tx, { workspaceId, shareId }, now, LIMITS.keptShareViews);
    if (!isOpen) throw closed(REVOKED);
    const { placed, gone } = await whoIsLeft(tx, share);
    const [first] = placed;
    if (!first) throw closed("Nobody is left in it: what was known of them was deleted.");
    const { rubricName, sandbox } = first.score;
    const candidates = await tellCandidates(tx, { workspaceId, placed, names, until });
    const workspace = await findWorkspace(tx, workspaceId);
    return { share, workspaceName: workspace?.name ?? "", rubricName, sandbox, candidates, gone };
  });
}

async function whoIsLeft(tx: Transaction, { workspaceId, id }: ShareRow) {
  const places = await placesOf(tx, workspaceId, [id]);
  const jobIds = places.flatMap(({ jobId, profileId }) => (jobId && profileId ? [jobId] : []));
  const scores = await selectScoresOfJobs(tx, { workspaceId, jobIds, visible: undefined });
  const placed = places.flatMap(({ place, jobId }): { at: number; score: CandidateScore }[] => {
    const score = scores.find((one) => one.jobId === jobId);
    return score ? [{ at: place - 1, score }] : [];
  });
  return { placed, gone: places.length - placed.length };
}

const REVOKED = "Whoever shared it has taken it back.";
const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const dayOf = ({ expiresAt }: ShareRow) => DAY.format(expiresAt);
const closed = (detail: string) => new AppError("LINK_INVALID", detail);
