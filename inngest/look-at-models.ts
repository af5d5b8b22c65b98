import { listModels } from "@/lib/openai/list-models";
import { warnOfShutdowns } from "@/lib/scoring/warn-of-shutdowns";

/** Looks at the start, and once, which of the models in use are about to end. Never rejects. */
export function lookAtModels(): Promise<void> {
  return warnOfShutdowns(new Date(), listModels);
}
