import { inWorkspace } from "@/db/in-workspace";
import type { FrozenText } from "@/lib/domain/frozen-text";
import { type Material, materialOf } from "@/lib/domain/material";
import type { Meter } from "@/lib/domain/rate-limit";
import { refuseBeyondBudget } from "./keep-budget";
import { refuseLowLimit } from "./keep-cost-limit";
import { pinRequest, type ScoreRequestInput } from "./pin-request";
import { reusableFor } from "./store-job";
import { takeKeyPoint } from "./take-points";

/** What a score would take. Money in micro-dollars, null where the model's price is unknown. */
export interface ScoreOutlook {
  estimatedCostMicros: number | null;
  maxCostMicros: number | null;
  estimatedSeconds: number;
  wouldReuse: boolean;
  /** null: a free prompt has no criteria. */
  material: Material | null;
}

const NOTHING_TO_DO = { estimatedCostMicros: 0, maxCostMicros: 0, estimatedSeconds: 0, wouldReuse: true };

/** What a request for a score would come to, or the refusal that it would meet. Makes no job. Throws as `requestScore`. */
export function previewScore(input: ScoreRequestInput & { meter?: Meter }): Promise<ScoreOutlook> {
  return inWorkspace(input.principal.workspaceId, async (tx) => {
    const { job, firstMicros, rubric, frozen } = await pinRequest(tx, input);
    const material = rubric && materialOf(rubric.content.criteria, valuesOf(frozen));
    await takeKeyPoint(tx, { principal: input.principal, meter: input.meter });
    const reused = input.request.reuse === false ? null : await reusableFor(tx, job, input.now);
    if (reused) return { ...NOTHING_TO_DO, material };
    refuseLowLimit(job, firstMicros);
    await refuseBeyondBudget(tx, job, input);
    const { estimatedCostMicros, maxCostMicros, estimatedSeconds } = job;
    return { estimatedCostMicros, maxCostMicros, estimatedSeconds, wouldReuse: false, material };
  });
}

/** What the profile says, without the labels that it is set out by. */
function valuesOf({ text, segments }: FrozenText): string {
  const values = segments.filter(({ kind }) => kind === "value");
  return values.map(({ start, end }) => text.slice(start, end)).join(" ");
}
