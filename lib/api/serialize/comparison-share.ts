import type { ComparedScore, ShownNames } from "@/lib/domain/compared-score";
import { shareState } from "@/lib/domain/comparison-share";
import type { ComparisonShareResource, ComparisonViewResource } from "../contracts/comparison-shares";
import type { SharedComparison } from "../contracts/shared-comparison";
import { toSharedCandidate } from "./shared-comparison";

interface Share {
  id: string;
  rubricId: string;
  names: ShownNames;
  sharedByName: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  views: number;
  lastViewedAt: Date | null;
}

interface Listed {
  share: Share;
  rubricName: string;
  candidates: { profileId: string; jobId: string; name: string }[];
  gone: number;
}

export function toComparisonShare({ share, rubricName, candidates, gone }: Listed, now: Date): ComparisonShareResource {
  return {
    ...{ id: share.id, rubric_id: share.rubricId, rubric_name: rubricName, names: share.names, gone },
    candidates: candidates.map(({ profileId, jobId, name }) => ({ profile_id: profileId, job_id: jobId, name })),
    shared_by: share.sharedByName,
    state: shareState(share, now),
    created_at: share.createdAt.toISOString(),
    expires_at: share.expiresAt.toISOString(),
    revoked_at: share.revokedAt?.toISOString() ?? null,
    views: share.views,
    last_viewed_at: share.lastViewedAt?.toISOString() ?? null,
  };
}

export const toComparisonView = ({ number, viewedAt }: { number: number; viewedAt: Date }): ComparisonViewResource => ({
  number,
  viewed_at: viewedAt.toISOString(),
});

interface Read {
  share: Pick<Share, "names" | "createdAt" | "expiresAt">;
  workspaceName: string;
  rubricName: string;
  sandbox: boolean;
  candidates: { place: number; name: string; score: ComparedScore }[];
  gone: number;
}

export function toSharedComparison({ share, workspaceName, rubricName, sandbox, ...rest }: Read): SharedComparison {
  return {
    ...{ workspace_name: workspaceName, rubric_name: rubricName, sandbox, names: share.names },
    shared_at: share.createdAt.toISOString(),
    expires_at: share.expiresAt.toISOString(),
    gone: rest.gone,
    candidates: rest.candidates.map(toSharedCandidate),
  };
}
