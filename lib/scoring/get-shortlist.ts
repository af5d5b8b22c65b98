import type { OverrideRow } from "@/db/queries/score-reviews";
import { overridesOfScores, type ShortlistRow, selectShortlist } from "@/db/queries/shortlist";
import { readInWorkspace } from "@/db/read-in-workspace";
import type { Principal } from "@/lib/domain/access";
import { LIMITS } from "@/lib/domain/limits";
import { overridesInForce } from "@/lib/domain/review";
import type { ShortlistCandidate } from "@/lib/domain/shortlist";
import { getRubric, type RubricWithVersions } from "@/lib/rubrics/get-rubric";
import { visibleJobs } from "./visible-jobs";

interface Shortlisted {
  rubric: RubricWithVersions;
  candidates: ShortlistCandidate[];
  /** There are more than these: those with the highest overall are here. */
  more: boolean;
}

/** The candidates of a rubric, each with the latest completed score, of the sandbox or of real models. Throws RUBRIC_NOT_FOUND. */
export async function getShortlist(input: {
  principal: Principal;
  rubricId: string;
  sandbox: boolean;
}): Promise<Shortlisted> {
  const { principal, rubricId, sandbox } = input;
  const { workspaceId } = principal;
  const rubric = await getRubric({ principal, id: rubricId });
  const { found, overrides } = await readInWorkspace(workspaceId, async (tx) => {
    const limit = LIMITS.shortlisted + 1;
    const asked = { workspaceId, rubricId, sandbox, visible: visibleJobs(principal), limit };
    const rows = await selectShortlist(tx, asked);
    const ids = rows.map(({ jobId }) => jobId);
    return { found: rows, overrides: await overridesOfScores(tx, workspaceId, ids) };
  });
  const rows = found.slice(0, LIMITS.shortlisted);
  const overridesOf = (row: ShortlistRow) => overrides.filter(({ jobId }) => jobId === row.jobId);
  return {
    rubric,
    candidates: rows.map((row) => toCandidate(row, overridesOf(row), semOf(row, rubric, sandbox))),
    more: found.length > rows.length,
  };
}

function toCandidate(row: ShortlistRow, overrides: OverrideRow[], sem: number | null): ShortlistCandidate {
  const scores = Object.fromEntries((row.criteria ?? []).map(({ id, score }) => [id, score]));
  const counting = overridesInForce(overrides);
  for (const { criterionId, score } of counting.values()) scores[criterionId] = score;
  return {
    profileId: row.profileId,
    jobId: row.jobId,
    name: row.name,
    version: row.version,
    scores,
    sem,
    modelOverall: row.overallThousandths === null ? null : row.overallThousandths / 1_000,
    corrections: counting.size,
    range: row.range,
    decision: row.decision,
  };
}

/** As it was measured for this version with this model of this provider. */
function semOf(row: ShortlistRow, { consistency }: RubricWithVersions, sandbox: boolean): number | null {
  const measured = consistency.find(
    ({ run }) =>
      run.rubricVersionId === row.rubricVersionId &&
      run.model === row.model &&
      run.providerBaseUrl === row.providerBaseUrl &&
      run.sandbox === sandbox,
  );
  return measured ? measured.run.semThousandths / 1_000 : null;
}
