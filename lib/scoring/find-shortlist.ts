import { selectJobs } from "@/db/queries/job-list";
import { readInWorkspace } from "@/db/read-in-workspace";
import type { Principal } from "@/lib/domain/access";
import { visibleJobs } from "./visible-jobs";

/** So many of the latest jobs are looked at for one by a rubric, and of this kind of model. */
const LOOKED_AT = 50;

/** The rubric whose shortlist is of most use: by which somebody was scored last. null: nobody was of late. */
export async function findShortlist(asked: { principal: Principal; sandbox: boolean }): Promise<string | null> {
  const { principal, sandbox } = asked;
  const { workspaceId } = principal;
  const visible = visibleJobs(principal);
  const jobs = await readInWorkspace(workspaceId, (tx) =>
    selectJobs(tx, { workspaceId, status: "completed", visible, limit: LOOKED_AT, after: null }),
  );
  return jobs.find(({ job }) => job.rubricId !== null && job.sandbox === sandbox)?.job.rubricId ?? null;
}
