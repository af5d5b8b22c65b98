import type { Transaction } from "@/db/client";
import { latestSem } from "@/db/queries/consistency-runs";
import type { LoadedRun } from "./load-run";

/** Points; null while nobody has measured how far this model's scores with this rubric version lie apart. */
export async function measuredSem(tx: Transaction, { job }: LoadedRun): Promise<number | null> {
  const { workspaceId, rubricVersionId } = job;
  return rubricVersionId === null ? null : latestSem(tx, { workspaceId, rubricVersionId }, job);
}
