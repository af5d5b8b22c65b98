import { indexText } from "../evidence/indexed-text";
import { locateQuote } from "../evidence/locate-quote";
import type { FlaggedSpan, FrozenText, Segment } from "../frozen-text";
import type { ModelReply } from "../reply-schema";
import { mayAddressReader } from "./beside-order";
import { type Sentence, sentencesOf } from "./sentences";

/** The names of its rules. */
export const DOUBT_RULES: ReadonlySet<string> = new Set(["reported", "quoted_widely"]);

/** From here on a number needs more than one quote: an order that lifts none so far isn't worth another call. */
const HIGH = 7;
/** Criteria that rest on a sentence which is quoted widely: three, or both of a rubric that has no more. */
const [FEWEST, ENOUGH] = [2, 3];
/** Sentences beside a doubted one that are doubted with it, on either side. */
const NEIGHBOURS = 2;

/**
 * The second line behind the detector, which knows words: sentences of a text that a *reply* makes doubtful, whatever
 * they say. The model itself reports them, or it rests high numbers of at least two thirds of the criteria that it scored
 * (of three, where the rubric has as many) on one and the same sentence, and that sentence may speak to its reader. They are only doubted: the
 * score without them decides whether they count. What is flagged already, a mention say, is not doubted.
 */
export function doubtSentences(frozen: FrozenText, reply: ModelReply): FlaggedSpan[] {
  const sentences = sentencesOf(frozen.text);
  const known = (one: Sentence) =>
    frozen.flagged_spans.some(({ start, end }) => start < one.start + one.text.length && one.start < end);
  const quoted = quotedSentences(frozen, sentences, reply);
  const doubted = new Map<number, string>();
  for (const index of quoted.reported) doubted.set(index, "reported");
  for (const index of quoted.wide) {
    if (!mayAddressReader(sentences[index]?.text ?? "")) continue;
    for (const beside of [index, ...neighbours(frozen.text, sentences, index)])
      doubted.set(beside, doubted.get(beside) ?? "quoted_widely");
  }
  return [...doubted].flatMap(([index, rule]): FlaggedSpan[] => {
    const one = sentences[index];
    const own = one && !known(one) ? frozen.segments.find((segment) => isOwn(segment, one)) : undefined;
    if (!one || !own) return [];
    return [{ start: Math.max(one.start, own.start), end: one.start + one.text.length, kind: "instruction", rule }];
  });
}

/** The candidate's own words: what the serializer wrote orders nothing. */
const isOwn = ({ kind, start, end }: Segment, one: Sentence): boolean =>
  kind === "value" && start < one.start + one.text.length && one.start < end;

function quotedSentences(frozen: FrozenText, sentences: readonly Sentence[], reply: ModelReply) {
  const text = indexText(frozen);
  const placesOf = (quote: string) =>
    locateQuote(text, quote).flatMap(({ first, end }) => {
      const [from, to] = [text.tokens[first]?.start ?? 0, text.tokens[end - 1]?.end ?? 0];
      return sentences.flatMap((one, index) => (one.start < to && from < one.start + one.text.length ? [index] : []));
    });
  const criteria = Object.values(reply.criteria);
  const scored = criteria.filter(({ score }) => score !== null);
  const counts = new Map<number, { all: number; high: number }>();
  for (const { evidence, score } of scored) {
    for (const index of new Set(evidence.flatMap(placesOf))) {
      const count = counts.get(index) ?? { all: 0, high: 0 };
      counts.set(index, { all: count.all + 1, high: count.high + ((score ?? 0) >= HIGH ? 1 : 0) });
    }
  }
  const least = Math.max(FEWEST, Math.min(ENOUGH, criteria.length), (2 * scored.length) / 3);
  const wide = [...counts].filter(([, { all, high }]) => all >= least && high === all).map(([index]) => index);
  return { wide, reported: new Set(reply.injection_quotes.flatMap(placesOf)) };
}

/** An order of several sentences is quoted in one of them: what else on its line may speak to the reader. */
function neighbours(text: string, sentences: readonly Sentence[], index: number): number[] {
  return [1, -1].flatMap((step) => {
    const found: number[] = [];
    for (let at = index + step; found.length < NEIGHBOURS; at += step) {
      const [one, beside] = [sentences[Math.min(at, at - step)], sentences[Math.max(at, at - step)]];
      if (!one || !beside || text.slice(one.start, beside.start).includes("\n")) break;
      if (!mayAddressReader(sentences[at]?.text ?? "")) break;
      found.push(at);
    }
    return found;
  });
}
