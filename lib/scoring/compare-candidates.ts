import { inWorkspace } from "@/db/in-workspace";
import { type CandidateScore, profileNames, selectCandidateScores } from "@/db/queries/candidate-scores";
import type { Principal } from "@/lib/domain/access";
import { visibleJobs } from "./visible-jobs";

export interface Comparison {
  /** The rubrics by which any of them was scored, those first that fit most of them. */
  rubrics: { id: string; name: string; count: number }[];
  /** The rubric that they are compared by; null: none of them has a score. */
  rubricId: string | null;
  /** The latest score of each by that rubric, in the order asked for. */
  scores: CandidateScore[];
  /** Those that have none. */
  unscored: { profileId: string; name: string }[];
}

/** The latest scores of some profiles by one rubric: the one asked for, or that by which most of them were scored. */
export async function compareCandidates(input: {
  principal: Principal;
  profileIds: string[];
  rubricId: string | null;
  sandbox: boolean;
}): Promise<Comparison> {
  const { principal, profileIds, sandbox } = input;
  const { workspaceId } = principal;
  const visible = visibleJobs(principal);
  const { all, names } = await inWorkspace(workspaceId, async (tx) => ({
    all: await selectCandidateScores(tx, { workspaceId, profileIds, sandbox, visible }),
    names: await profileNames(tx, workspaceId, profileIds),
  }));
  const rubrics = rubricsOf(all);
  const rubricId = rubrics.find(({ id }) => id === input.rubricId)?.id ?? rubrics[0]?.id ?? null;
  const scores = profileIds.flatMap(
    (profileId) => all.find((one) => one.profileId === profileId && one.rubricId === rubricId) ?? [],
  );
  const unscored = names.filter(({ profileId }) => !scores.some((one) => one.profileId === profileId));
  return { rubrics, rubricId, scores, unscored };
}

function rubricsOf(scores: CandidateScore[]): Comparison["rubrics"] {
  const byId = new Map<string, Comparison["rubrics"][number]>();
  for (const { rubricId: id, rubricName: name } of scores) {
    byId.set(id, { id, name, count: (byId.get(id)?.count ?? 0) + 1 });
  }
  return [...byId.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
