import { hasScorableText } from "./freeze-profile";
import type { FrozenText } from "./frozen-text";
import type { RunPlan } from "./plan-calls";
import { withoutInstructionSpans } from "./prompt";

/**
 * How often a job asks the model about a text, and whether once more without its suspicious parts, or without what a
 * reply will make doubtful.
 */
export function planRun(
  { kind, samples, resample = false }: { kind: "rubric" | "free_form"; samples: number; resample?: boolean },
  text: Pick<FrozenText, "text" | "segments" | "flagged_spans">,
): RunPlan {
  if (kind === "free_form") return { samples, pair: false };
  const asked = hasScorableText(text) ? samples : 0;
  const pair = withoutInstructionSpans(text) !== text.text;
  const doubts = asked > 0 && !pair;
  return { samples: asked, pair, ...(doubts && { doubts }), ...(resample && asked === 1 && { resample }) };
}
