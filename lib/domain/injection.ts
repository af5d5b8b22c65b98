import type { FlaggedSpan } from "./frozen-text";
import { belongsToAttack, endsAttack, opensAttack } from "./injection/beside-order";
import { decodePayloads } from "./injection/decode-payloads";
import { isMention, TOPIC, withoutQuotes } from "./injection/is-mention";
import { type Judged, judgeAlone, judgeSentences, judgeSquashed } from "./injection/judge-sentence";
import { mayMatch, PATTERN_RULES, type PatternRule } from "./injection/pattern-rules";
import { type Sentence, sentenceAround, sentencesOf } from "./injection/sentences";
import { type TextView, type TextViews, textViews } from "./injection/text-views";
import { unitSigns } from "./injection/unit-signs";
import { fold, sourceRange } from "./redaction/fold-text";

/**
 * Spans of a stored field's value (invisible characters included) that try to steer the model (`instruction`), or that
 * tell of such attempts (`mention`). Whole sentences, sorted, not overlapping.
 */
export function detectInjection(value: string): FlaggedSpan[] {
  const signs = unitSigns(value);
  const views = textViews(value, signs);
  const found = scanViews(value, views);
  const encoded = decodePayloads(value, signs).flatMap(({ start, end, text, hidden }): FlaggedSpan[] => {
    if (hidden && !steers(text)) return [{ start, end, kind: "instruction", rule: "hidden" }];
    return steers(text) ? [{ start, end, kind: "instruction", rule: "encoded" }] : [];
  });
  return merge([...found, ...encoded, ...topics(value, views)]);
}

/** Whether a decoded text holds anything that a rule finds. */
function steers(text: string): boolean {
  return scanViews(text, textViews(text, unitSigns(text))).some((span) => span.kind === "instruction");
}

function scanViews(value: string, [plain, ...disguised]: TextViews): FlaggedSpan[] {
  const spans = scanPlain(value, plain);
  return [...spans, ...disguised.flatMap((view) => scanDisguised(plain, view))];
}

function scanPlain(value: string, view: TextView): FlaggedSpan[] {
  const shapes = scanPatterns(value, view);
  const sentences = judgeSentences(view.text, sentencesOf(view.text), { value, at: view.at });
  const spans = [...shapes, ...scanWrapped(value, view, sentences)];
  for (const sentence of sentences) {
    if (sentence.rule === null) continue;
    const range = rangeOf(view, sentence);
    const mention = tellsOf(sentence.text);
    if (mention || !sentence.told)
      spans.push({ ...range, kind: mention ? "mention" : "instruction", rule: sentence.rule });
  }
  const placed = placeSentences(view, sentences, spans);
  return [...spans, ...continued(view, placed), ...framing(view, placed)];
}

/** A sentence where it stands in the stored value, and whether an order was found there. */
interface Placed extends Judged {
  range: { start: number; end: number };
  ordered: boolean;
}

/** None where nothing was ordered: then nothing belongs to an order either. */
function placeSentences(view: TextView, sentences: readonly Judged[], spans: readonly FlaggedSpan[]): Placed[] {
  const orders = spans.filter(({ kind }) => kind === "instruction");
  if (orders.length === 0) return [];
  return sentences.map((sentence) => {
    const range = rangeOf(view, sentence);
    const ordered = orders.some(({ start, end }) => start < range.end && range.start < end);
    return { ...sentence, range, ordered };
  });
}

/** Sentences that an order goes on with: the next two that say so, and what else there is of its line where that is little. */
function continued(view: TextView, sentences: readonly Placed[]): FlaggedSpan[] {
  let left = 0;
  let opener: Placed | null = null;
  return sentences.flatMap((sentence, index): FlaggedSpan[] => {
    const { text, range, rule, ordered } = sentence;
    if (ordered) {
      [left, opener] = [2, sentence];
      return [];
    }
    const [previous, next] = [sentences[index - 1], sentences[index + 1]];
    const before = next?.ordered && isOneLine(view, sentence, next) && opensAttack(text);
    const behind = previous?.ordered && isOneLine(view, previous, sentence) && endsAttack(text);
    const where = opener && isOneLine(view, opener, sentence) ? "same line" : "below";
    left -= 1;
    const belongs = before || behind || (left >= 0 && belongsToAttack(text, where));
    return rule === null && belongs ? [{ ...range, kind: "instruction", rule: "delimiter" }] : [];
  });
}

function isOneLine(view: TextView, one: Sentence, next: Sentence): boolean {
  return !/[\n\r]/.test(view.text.slice(one.start, next.start));
}

const TURN =
  /^\s*[[(<"'*#_-]{0,3}(?:human|user|question|q|recruiter|interviewer|system|assistant|ai|model|bot|answer|a|admin|developer|moderator|operator)[\])>"'*_]{0,3}\s?[:：]/u;
/** "-----END-----", "<profile>": marks with a word between them at most. */
const MARKS = /^\s*(?:[-=*#~_<>[\](){}|/]{3,}\s?[\p{L}_ ]{0,24}\s?[-=*#~_<>[\](){}|/]{0,}|<\/?[\p{L}_ ]{2,24}>)\s*$/u;

/** What frames an order belongs to it: marks before and behind, a speaker's words before its own or before an answer's. */
function framing(view: TextView, sentences: readonly Placed[]): FlaggedSpan[] {
  return sentences.flatMap(({ text, start, range, rule, ordered }, index): FlaggedSpan[] => {
    if (rule !== null || ordered) return [];
    const [previous, next] = [sentences[index - 1], sentences[index + 1]];
    const marks = (previous?.ordered || next?.ordered) && MARKS.test(text);
    const sameLine = next && !view.text.slice(start, next.start).includes("\n");
    const speaks = next?.ordered && TURN.test(text) && (sameLine || TURN.test(next.text));
    return marks || speaks ? [{ ...range, kind: "instruction", rule: marks ? "delimiter" : "role_marker" }] : [];
  });
}

const ENDED = new Set(".!?;:。！？");

/** Sentences that a line break cuts in two: "ignore all of the", "rules above". */
function scanWrapped(value: string, view: TextView, sentences: readonly Judged[]): FlaggedSpan[] {
  return sentences.flatMap((sentence, index): FlaggedSpan[] => {
    const next = sentences[index + 1];
    if (!next || sentence.rule !== null || next.rule !== null || ENDED.has(sentence.text.trimEnd().at(-1) ?? ""))
      return [];
    const to = rangeOf(view, next);
    if (!/^\s*\p{Ll}/u.test(value.slice(to.start, to.start + 4))) return [];
    const from = rangeOf(view, sentence);
    const text = `${sentence.text} ${next.text}`;
    const rule = judgeAlone(text);
    if (rule === null) return [];
    return [{ start: from.start, end: to.end, kind: tellsOf(text) ? "mention" : "instruction", rule }];
  });
}

/** What only shows once a disguise is taken off is not somebody's prose about the subject. */
function scanDisguised(plain: TextView, view: TextView): FlaggedSpan[] {
  const judge = view.disguise === "spaced" ? judgeSquashed : judgeOne;
  const sentences = view.at === plain.at ? changedSentences(plain, view) : sentencesOf(view.text);
  return sentences.flatMap((sentence): FlaggedSpan[] => {
    if (view.at !== plain.at && !isShrunk(view, sentence)) return [];
    return judge(sentence) ? [{ ...rangeOf(view, sentence), kind: "instruction", rule: "encoded" }] : [];
  });
}

/** Where letters were swapped for others. A sentence never runs over a line's end, so whole lines are passed over. */
function changedSentences(plain: TextView, view: TextView): Sentence[] {
  const before = plain.text.split("\n");
  let start = 0;
  return view.text.split("\n").flatMap((line, index) => {
    const from = start;
    start += line.length + 1;
    if (line === before[index]) return [];
    return sentencesOf(line)
      .filter((one) => before[index]?.slice(one.start, one.start + one.text.length) !== one.text)
      .map((one) => ({ ...one, start: from + one.start }));
  });
}

/** Letters that stood apart have come together, or all were turned round. */
function isShrunk(view: TextView, sentence: Sentence): boolean {
  const { start, end } = rangeOf(view, sentence);
  return view.disguise === "reversed" || end - start > 1.2 * sentence.text.length;
}

const judgeOne = ({ text }: Sentence): boolean => judgeAlone(text) !== null;

/** An order that stands in a quotation, or in a sentence about somebody's work on such orders. */
function tellsOf(sentence: string): boolean {
  const spoken = withoutQuotes(sentence);
  return isMention(sentence, spoken !== sentence && judgeAlone(spoken) === null ? "quoted" : "whole");
}

function rangeOf(view: TextView, { start, text }: Sentence): { start: number; end: number } {
  const range = sourceRange(view, start, start + text.length);
  return { start: Math.min(range.start, range.end), end: Math.max(range.start, range.end) };
}

function scanPatterns(value: string, view: TextView): FlaggedSpan[] {
  return PATTERN_RULES.filter((rule) => mayMatch(view.text, rule)).flatMap((rule) => scanPattern(value, view, rule));
}

function scanPattern(value: string, view: TextView, { rule, pattern }: PatternRule): FlaggedSpan[] {
  return [...view.text.matchAll(pattern)].map((match): FlaggedSpan => {
    const from = sourceRange(view, match.index, match.index + match[0].length);
    const span = sentenceAround(value, from.start, from.end);
    const mention = isMention(value.slice(span.start, span.end), { words: match[0] });
    return { ...span, kind: mention ? "mention" : "instruction", rule };
  });
}

/** What the topics' pattern can't be found without: looked for first, being far cheaper. */
const TOPIC_NEEDLES = [
  "inj",
  "jailbreak",
  "red team",
  "red-team",
  "owasp",
  "inyec",
  "iniez",
  "インジェクション",
  "注入",
].map(fold);

function topics(value: string, [plain]: TextViews): FlaggedSpan[] {
  if (!TOPIC_NEEDLES.some((needle) => plain.text.includes(needle))) return [];
  return [...value.matchAll(TOPIC)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "mention" as const,
    rule: "topic",
  }));
}

/** Overlapping spans become one, `instruction` winning; a mention inside an instruction is part of it. */
function merge(spans: readonly FlaggedSpan[]): FlaggedSpan[] {
  const merged: FlaggedSpan[] = [];
  const order = { instruction: 0, mention: 1 };
  for (const span of [...spans].sort((a, b) => order[a.kind] - order[b.kind] || a.start - b.start || b.end - a.end)) {
    const other = merged.find((one) => span.start < one.end && one.start < span.end);
    if (!other) merged.push({ ...span });
    else if (other.kind === span.kind) {
      other.start = Math.min(other.start, span.start);
      other.end = Math.max(other.end, span.end);
    }
  }
  return merged.sort((a, b) => a.start - b.start);
}
