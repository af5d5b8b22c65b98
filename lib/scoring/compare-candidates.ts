import { inWorkspace } from "@/db/in-workspace";
import { type CandidateScore, profileNames, selectCandidateScores } from "@/db/queries/candidate-scores";
import type { Principal } from "@/lib/domain/access";
import { anonymousName, type ComparedCandidate, type ShownNames } from "@/lib/domain/compared-score";
import { tellCandidates } from "./tell-candidates";
import { visibleJobs } from "./visible-jobs";

export interface Comparison {
  /** The rubrics by which any of them was scored, those first that fit most of them. */
  rubrics: { id: string; name: string; count: number }[];
  /** The rubric that they are compared by; null: none of them has a score. */
  rubricId: string | null;
  /** Each with the latest score by that rubric, the highest overall first; those without one stand last. */
  candidates: ComparedCandidate[];
  /** Those that have none, in the order asked for; nobody is named while names are hidden. */
  unscored: { profileId: string; name: string }[];
}

/** The latest scores of some profiles by one rubric: the one asked for, or that by which most of them were scored. */
export async function compareCandidates(input: {
  principal: Principal;
  profileIds: string[];
  rubricId: string | null;
  sandbox: boolean;
  names: ShownNames;
}): Promise<Comparison> {
  const { principal, profileIds, sandbox, names } = input;
  const { workspaceId } = principal;
  const visible = visibleJobs(principal);
  return inWorkspace(workspaceId, async (tx) => {
    const all = await selectCandidateScores(tx, { workspaceId, profileIds, sandbox, visible });
    const rubrics = rubricsOf(all);
    const rubricId = rubrics.find(({ id }) => id === input.rubricId)?.id ?? rubrics[0]?.id ?? null;
    const scores = profileIds.flatMap(
      (profileId) => all.find((one) => one.profileId === profileId && one.rubricId === rubricId) ?? [],
    );
    const placed = scores.map((score, at) => ({ at, score }));
    const told = await tellCandidates(tx, { workspaceId, placed, names, until: null });
    const people = names === "hidden" ? [] : await profileNames(tx, workspaceId, profileIds);
    return {
      ...{ rubrics, rubricId },
      candidates: ranked(told, names),
      unscored: profileIds
        .filter((id) => !scores.some((one) => one.profileId === id))
        .flatMap((id) => people.find(({ profileId }) => profileId === id) ?? []),
    };
  });
}

/** The highest first, where nobody has to look for it; letters in the place of names follow the order. */
function ranked(told: ComparedCandidate[], names: ShownNames): ComparedCandidate[] {
  const overallOf = ({ score }: ComparedCandidate) => score.overall?.score ?? -1;
  return told
    .toSorted((a, b) => overallOf(b) - overallOf(a))
    .map((one, at) => ({ ...one, place: at + 1, ...(names === "hidden" && { name: anonymousName(at) }) }));
}

function rubricsOf(scores: CandidateScore[]): Comparison["rubrics"] {
  const byId = new Map<string, Comparison["rubrics"][number]>();
  for (const { rubricId: id, rubricName: name } of scores) {
    byId.set(id, { id, name, count: (byId.get(id)?.count ?? 0) + 1 });
  }
  return [...byId.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
