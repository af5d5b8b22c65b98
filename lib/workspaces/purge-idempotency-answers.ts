import { deleteOldAnswers } from "@/db/queries/idempotency-answers";
import { asSystem } from "@/db/system";

const BATCH = 5_000;

/** Deletes the answers whose keys are free again, a batch a transaction. @returns how many */
export async function purgeIdempotencyAnswers(): Promise<number> {
  let deleted = 0;
  for (let batch = BATCH; batch === BATCH; deleted += batch) {
    batch = await asSystem((tx) => deleteOldAnswers(tx, BATCH));
  }
  return deleted;
}
