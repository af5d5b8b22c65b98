import { hasScorableText } from "./freeze-profile";
import type { FrozenText } from "./frozen-text";
import type { RunPlan } from "./plan-calls";
import { withoutInstructionSpans } from "./prompt";

/** How often a job asks the model about a text, and whether once more without its suspicious parts. */
export function planRun(
  { kind, samples }: { kind: "rubric" | "free_form"; samples: number },
  text: Pick<FrozenText, "text" | "segments" | "flagged_spans">,
): RunPlan {
  if (kind === "free_form") return { samples, pair: false };
  return { samples: hasScorableText(text) ? samples : 0, pair: withoutInstructionSpans(text) !== text.text };
}
