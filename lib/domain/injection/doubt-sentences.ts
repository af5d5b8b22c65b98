import { indexText } from "../evidence/indexed-text";
import { locateQuote } from "../evidence/locate-quote";
import type { FlaggedSpan, FrozenText } from "../frozen-text";
import type { ModelReply } from "../reply-schema";
import { mayAddressReader } from "./beside-order";
import { sentencesOf } from "./sentences";

/** The names of its rules. */
export const DOUBT_RULES: ReadonlySet<string> = new Set(["reported", "quoted_widely"]);

/** From here on a number needs more than one quote: an order that lifts none so far isn't worth another call. */
const HIGH = 7;
/** Criteria that rest on a sentence which is quoted widely: three, or both of a rubric that has no more. */
const [FEWEST, ENOUGH] = [2, 3];
/** Sentences beside a doubted one that are doubted with it, on either side. */
const NEIGHBOURS = 2;

/** A sentence with its place. */
interface Place {
  start: number;
  end: number;
  text: string;
}

/**
 * The second line behind the detector, which knows words: sentences of a text that a *reply* makes doubtful, whatever
 * they say. The model itself reports them, or it rests high numbers of at least two thirds of the criteria that it scored
 * (of three, where the rubric has as many) on one and the same sentence, and that sentence may speak to its reader. They
 * are only doubted: the score without them decides whether they count. What is flagged already, a mention say, is not.
 */
export function doubtSentences(frozen: FrozenText, reply: ModelReply): FlaggedSpan[] {
  const sentences = sentencesOf(frozen.text).map(({ start, text }) => ({ start, end: start + text.length, text }));
  const { wide, reported } = quotedSentences(frozen, sentences, reply);
  const addressing = sentences.filter((one) => wide.has(one) && mayAddressReader(one.text));
  const widely = new Set(addressing.flatMap((one) => [one, ...neighbours(frozen.text, sentences, one)]));
  return sentences.flatMap((one): FlaggedSpan[] => {
    const rule = reported.has(one) ? "reported" : widely.has(one) ? "quoted_widely" : null;
    // What the serializer wrote orders nothing.
    const own = frozen.segments.find((segment) => segment.kind === "value" && overlap(segment, one));
    if (!rule || !own || frozen.flagged_spans.some((span) => overlap(span, one))) return [];
    return [{ start: Math.max(one.start, own.start), end: one.end, kind: "instruction", rule }];
  });
}

const overlap = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start < other.end && other.start < one.end;

function quotedSentences(frozen: FrozenText, sentences: readonly Place[], reply: ModelReply) {
  const text = indexText(frozen);
  const placesOf = (quote: string) =>
    locateQuote(text, quote).flatMap((found) => {
      const tokens = text.tokens.slice(found.first, found.end);
      return sentences.filter((one) => tokens.some((token) => overlap(token, one)));
    });
  const criteria = Object.values(reply.criteria);
  const scored = criteria.flatMap(({ score, evidence }) =>
    score === null ? [] : [{ isHigh: score >= HIGH, quoted: new Set(evidence.flatMap(placesOf)) }],
  );
  const least = Math.max(FEWEST, Math.min(ENOUGH, criteria.length), (2 * scored.length) / 3);
  const wide = sentences.filter((one) => {
    const resting = scored.filter(({ quoted }) => quoted.has(one));
    return resting.length >= least && resting.every(({ isHigh }) => isHigh);
  });
  return { wide: new Set(wide), reported: new Set(reply.injection_quotes.flatMap(placesOf)) };
}

/** An order of several sentences is quoted in one of them: what else on its line may speak to the reader. */
function neighbours(text: string, sentences: readonly Place[], one: Place): Place[] {
  const at = sentences.indexOf(one);
  const [behind, before] = [sentences.slice(at + 1), sentences.slice(0, at).reverse()];
  return [behind, before].flatMap((beside) => {
    const far = beside.findIndex(
      (other) =>
        text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)).includes("\n") ||
        !mayAddressReader(other.text),
    );
    return beside.slice(0, Math.min(NEIGHBOURS, far < 0 ? NEIGHBOURS : far));
  });
}
