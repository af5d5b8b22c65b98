import type { FrozenText } from "./frozen-text";
import { DOUBT_RULES, doubtSentences } from "./injection/doubt-sentences";
import { withoutInstructionSpans } from "./prompt";
import type { ModelReply } from "./reply-schema";

/** A text with what a reply about all of it makes doubtful flagged. The same, where part of it is suspicious anyway. */
export function withDoubts(frozen: FrozenText, reply: ModelReply): FrozenText {
  if (withoutInstructionSpans(frozen) !== frozen.text) return frozen;
  const doubts = doubtSentences(frozen, reply);
  return doubts.length === 0 ? frozen : { ...frozen, flagged_spans: [...frozen.flagged_spans, ...doubts] };
}

/** The same text as it was before: what was doubted for nothing is nobody's attack. */
export function withoutDoubts(frozen: FrozenText): FrozenText {
  return { ...frozen, flagged_spans: frozen.flagged_spans.filter(({ rule }) => !DOUBT_RULES.has(rule)) };
}

export function isDoubted({ flagged_spans }: FrozenText): boolean {
  return flagged_spans.some(({ rule }) => DOUBT_RULES.has(rule));
}
