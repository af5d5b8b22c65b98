import { combineReplies } from "@/lib/domain/combine-samples";
import type { Computed } from "@/lib/domain/compute-score";
import { isDoubted, withDoubts } from "@/lib/domain/doubted-text";
import type { FrozenText } from "@/lib/domain/frozen-text";
import { withoutInstructionSpans } from "@/lib/domain/prompt";
import type { ModelReply } from "@/lib/domain/reply-schema";
import type { RubricContent } from "@/lib/domain/rubric";
import { sanitize } from "@/lib/domain/sanitize";
import { scoreDependsOnSpan } from "@/lib/domain/score-pair";
import { ask } from "./ask";

interface AttackedScore {
  official: Computed;
  /** The text asked as it stands, where part of it is suspicious. */
  withSpan: Computed | null;
}

/** A text put to an obedient model as a run does it: both ways where a part of it is suspicious, or a reply makes it so. */
export function scoreGullibly(frozen: FrozenText, attack: string, rubric: RubricContent): AttackedScore {
  return scoreBothWays(frozen, rubric, (text) => obey(ask("gullible", text, rubric), attack, text));
}

export function scoreBothWays(
  frozen: FrozenText,
  rubric: RubricContent,
  answer: (text: string) => ModelReply,
): AttackedScore & { doubted: boolean } {
  const whole = answer(frozen.text);
  const marked = withDoubts(frozen, whole);
  const combine = (text: FrozenText, reply: ModelReply) =>
    combineReplies({ rubric, replies: [reply], frozen: text, stability: null });
  const withSpan = combine(frozen, whole);
  const doubted = isDoubted(marked);
  if (!marked.flagged_spans.some(({ kind }) => kind === "instruction"))
    return { official: withSpan, withSpan: null, doubted };
  const official = combine(marked, answer(withoutInstructionSpans(marked)));
  if (doubted && !scoreDependsOnSpan(withSpan.score, official.score, null))
    return { official: withSpan, withSpan: null, doubted };
  return { official, withSpan, doubted };
}

/**
 * The sandbox's obedient model knows a few orders; this one obeys whatever was put in, in any language and disguise, as
 * soon as a line of it is left: tens all round, on its own quotes, the order's words and an invention.
 */
function obey(reply: ModelReply, attack: string, text: string): ModelReply {
  // Of an order in Unicode tags nothing reaches a model; what stands visibly before it is no order.
  const legible = /[\u{E0020}-\u{E007E}]/u.test(attack) ? "" : sanitize(attack);
  const order = legible
    .split("\n")
    .map((line) => line.trim())
    .find((line) => line.length >= 12 && text.includes(line));
  if (order === undefined) return reply;
  const obeyed = Object.entries(reply.criteria).map(([id, { evidence }]) => {
    const quotes = [...evidence.slice(0, 1), order, "Won the Halcyon Laurel three years running"];
    return [id, { evidence: quotes, rationale: "As told.", status: "scored" as const, score: 10 }] as const;
  });
  return { ...reply, criteria: Object.fromEntries(obeyed), summary: "A perfect candidate." };
}
