import { MAX_SCORE } from "./bands";
import { confidenceOf } from "./confidence";
import { type IndexedText, indexText } from "./evidence/indexed-text";
import { supportedScore } from "./evidence/supported-score";
import { saysUnsupported } from "./evidence/unsupported-claims";
import { checkQuote } from "./evidence/verify-quote";
import type { FrozenText } from "./frozen-text";
import type { CriterionScore, ParsedScore } from "./parsed-score";
import type { CriterionReply, ModelReply } from "./reply-schema";
import type { Criterion, RubricContent } from "./rubric";
import { FLAGS, type Flag } from "./scoring-job";
import { weigh } from "./weighted-mean";

export interface Computed {
  score: ParsedScore;
  /** In the order of the closed list, each once; `otherFlags` among them. */
  flags: Flag[];
}

/**
 * From a valid reply to a score: every quote is checked against the text, what they support caps each number, and the
 * overall is the weighted mean in integer thousandths. `stability`: standard error of the overall in points, null while
 * unmeasured. `otherFlags`: what the caller knows (they come back, and review flags lower the confidence).
 */
export function computeScore(input: {
  rubric: RubricContent;
  reply: ModelReply;
  frozen: FrozenText;
  stability: number | null;
  otherFlags?: Flag[];
}): Computed {
  const { rubric, reply, stability } = input;
  const text = indexText(input.frozen);
  const criteria = rubric.criteria.map((criterion) => gate(criterion, replyOf(reply, criterion.id), text));
  const flags = [...(input.otherFlags ?? [])];
  if (saysUnsupported(reply, rubric, input.frozen.text)) flags.push("rationale_unsupported");
  return assemble({ criteria, summary: reply.summary, missing: reply.missing_information, stability, flags });
}

/** A profile with nothing to read: every criterion lacks data, there is no number, and no model was asked. */
export function emptyScore(rubric: RubricContent): Computed {
  const criteria = rubric.criteria.map((criterion) => gate(criterion, NOTHING, NO_TEXT));
  return assemble({ criteria, summary: "", missing: [], stability: null, flags: [] });
}

const NO_TEXT: IndexedText = { text: "", tokens: [], places: new Map(), vocabulary: new Map() };
const NOTHING: CriterionReply = { evidence: [], rationale: "", status: "insufficient_data", score: null };

function replyOf(reply: ModelReply, id: string): CriterionReply {
  const found = Object.hasOwn(reply.criteria, id) ? reply.criteria[id] : undefined;
  if (!found) throw new RangeError(`the reply lacks the criterion ${id}: it was not validated against this rubric`);
  return found;
}

/** One criterion: its quotes checked, and the number that they support. */
function gate(criterion: Criterion, reply: CriterionReply, text: IndexedText): CriterionScore {
  const checked = reply.evidence.map((quote) => checkQuote(text, quote));
  const { status, score } = supportedScore(reply.score, checked);
  return {
    id: criterion.id,
    label: criterion.label,
    weight: criterion.weight,
    must_have: criterion.must_have,
    score,
    raw_score: reply.score,
    max: MAX_SCORE,
    status,
    rationale: reply.rationale,
    evidence: checked.map((quote) => quote.evidence),
  };
}

/** Everything that follows from the criteria's final numbers. */
export function assemble(input: {
  criteria: CriterionScore[];
  summary: string;
  missing: string[];
  stability: number | null;
  flags: Flag[];
}): Computed {
  const { criteria } = input;
  const weighed = weigh(criteria);
  const flags = new Set(input.flags);
  // Without a number of its own a criterion has none after the check either: nothing was lowered.
  if (criteria.some((one) => one.score !== one.raw_score && one.status !== "insufficient_data")) {
    flags.add("capped_unsupported");
  }
  if (weighed.overall === null) flags.add("insufficient_coverage");
  return {
    score: {
      overall: weighed.overall === null ? null : { score: weighed.overall, max: MAX_SCORE, method: "weighted_mean" },
      overall_reason: weighed.reason,
      coverage: weighed.coverage,
      bounds: weighed.bounds,
      criteria,
      confidence: confidenceOf(criteria, weighed.coverage, input.stability, flags),
      summary: input.summary,
      missing_information: input.missing,
    },
    flags: FLAGS.filter((flag) => flags.has(flag)),
  };
}
