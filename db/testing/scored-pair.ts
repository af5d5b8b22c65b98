import { aProfile, aRubric, aWorkspace } from "./factories";
import { aStoredJob } from "./job-factory";
import { aMember } from "./member-factory";

const criterion = (name: string) => ({
  ...{ id: "leadership", label: "Leadership", weight: 50, must_have: false, score: 6, raw_score: 6, max: 10 },
  ...{ status: "scored", rationale: `${name} led.` },
  evidence: [{ quote: `${name} led 40 people.`, start: 0, end: 9, match: "exact", field: "experiences.0.description" }],
});
const scoreOf = (name: string) => ({
  overall: { score: 6, max: 10, method: "weighted_mean" },
  criteria: [criterion(name)],
});

/** Ada and Bertil Quasi, scored 6 by one rubric from texts with their names in, and a recruiter; `scored` scores another. */
export async function aScoredPair() {
  const { workspaceId } = await aWorkspace();
  const principal = await aMember(workspaceId);
  const { rubricId, versionId: rubricVersionId } = await aRubric(workspaceId);
  const scored = async (name: string, change: object = {}) => {
    const profileId = await aProfile(workspaceId, { full_name: `${name} Quasi` });
    const asked = { rubricId, rubricVersionId, parsedScore: scoreOf(name), redaction: false };
    return aStoredJob(workspaceId, { profileId, ...asked, ...change });
  };
  const jobs = [await scored("Ada"), await scored("Bertil")];
  return { workspaceId, principal, jobs, jobIds: jobs.map(({ id }) => id), scored };
}
