import type { FlaggedSpan } from "./frozen-text";
import { type CompiledRule, mayMatch, RULES, rulesFor, SQUASHED_RULES } from "./injection/compile-rules";
import { decodePayloads } from "./injection/decode-payloads";
import { englishIntent } from "./injection/english-intent";
import { wordsOf } from "./injection/index-words";
import { isMention, TOPIC, withoutQuotes } from "./injection/is-mention";
import { otherIntent } from "./injection/other-intents";
import { type Sentence, sentencesOf, stretchesOf } from "./injection/sentences";
import { type TextView, textViews } from "./injection/text-views";
import { sourceRange } from "./redaction/fold-text";

/**
 * Spans of a stored field's value (invisible characters included) that try to steer the model (`instruction`), or that
 * tell of such attempts (`mention`). Whole sentences, sorted, not overlapping.
 */
export function detectInjection(value: string): FlaggedSpan[] {
  const found = textViews(value).flatMap((view) => scanView(value, view));
  const encoded = decodePayloads(value).flatMap(({ start, end, text, hidden }): FlaggedSpan[] => {
    if (hidden && !steers(text)) return [{ start, end, kind: "instruction", rule: "hidden" }];
    return steers(text) ? [{ start, end, kind: "instruction", rule: "encoded" }] : [];
  });
  return merge([...found, ...encoded, ...topics(value)]);
}

/** Whether a decoded text holds anything that a rule finds. */
function steers(text: string): boolean {
  return textViews(text).some((view) => scanView(text, view).some((span) => span.kind === "instruction"));
}

function scanView(value: string, view: TextView): FlaggedSpan[] {
  const rules = view.disguise === "spaced" ? SQUASHED_RULES : RULES;
  const anywhere = rules.filter(({ needles }) => mayMatch(view.text, needles));
  return [
    ...anywhere.flatMap((rule) => scanRule(value, view, rule, { start: 0, text: view.text })),
    ...stretchesOf(view.text).flatMap((stretch) =>
      rulesFor(wordsOf(stretch.text)).flatMap((rule) => scanRule(value, view, rule, stretch)),
    ),
    ...scanSentences(value, view),
  ];
}

const intentOf = (sentence: string) => englishIntent(sentence) ?? otherIntent(sentence);

/** Sentences that order something, whatever the words' order. */
function scanSentences(value: string, view: TextView): FlaggedSpan[] {
  return sentencesOf(view.text).flatMap(({ start, text }): FlaggedSpan[] => {
    const rule = intentOf(text);
    if (rule === null) return [];
    const range = sourceRange(view, start, start + text.length);
    const [from, to] = [Math.min(range.start, range.end), Math.max(range.start, range.end)];
    if (view.disguise !== null) {
      const plain = intentOf(value.slice(from, to).toLowerCase()) !== null;
      return plain ? [] : [{ start: from, end: to, kind: "instruction", rule: "encoded" }];
    }
    return [{ start: from, end: to, kind: tellsOf(text) ? "mention" : "instruction", rule }];
  });
}

/** An order that stands in a quotation, or in a sentence about somebody's work on such orders. */
function tellsOf(sentence: string): boolean {
  const spoken = withoutQuotes(sentence);
  return isMention(sentence, spoken !== sentence && intentOf(spoken) === null ? "quoted" : "whole");
}

function scanRule(value: string, view: TextView, { rule, pattern }: CompiledRule, where: Sentence): FlaggedSpan[] {
  return [...where.text.matchAll(pattern)].flatMap((match): FlaggedSpan[] => {
    const at = where.start + match.index;
    const from = sourceRange(view, at, at + match[0].length);
    const span = sentenceAround(value, Math.min(from.start, from.end), Math.max(from.start, from.end));
    // What only shows once a disguise is taken off is not somebody's prose about the subject.
    if (view.disguise !== null && isPlain(value.slice(span.start, span.end), pattern)) return [];
    const mention = view.disguise === null && isMention(value.slice(span.start, span.end), { words: match[0] });
    return [{ ...span, kind: mention ? "mention" : "instruction", rule: view.disguise === null ? rule : "encoded" }];
  });
}

/** Found without taking anything off as well: the plain view has told of it already. */
function isPlain(sentence: string, pattern: RegExp): boolean {
  return new RegExp(pattern.source, pattern.flags).test(sentence.toLowerCase());
}

function topics(value: string): FlaggedSpan[] {
  return [...value.matchAll(TOPIC)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "mention" as const,
    rule: "topic",
  }));
}

/** From the sentence's or line's beginning to its end, at most 400 characters on either side. */
function sentenceAround(value: string, start: number, end: number): { start: number; end: number } {
  const before = value.slice(Math.max(0, start - 400), start);
  const opening = /(?:^|[\n\r.!?。！？][\s"'”)\]]*)(?=[^\n\r.!?。！？]*$)/u.exec(
    before.replace(/(?<=\d)\.(?=\d)|(?<=\b(?:e\.g|i\.e|z\.b|etc|vs|cf))\.|(?<=\b[eiz])\.(?=[gb]\b|e\b)/giu, ","),
  );
  const after = value.slice(end, end + 400);
  const closing = /(?<!\b(?:e\.g|i\.e|z\.b|etc|vs|cf))[.!?](?=[\s"'”)\]]|$)["'”)\]]*|[。！？]|(?=[\n\r])|$/u.exec(
    after,
  );
  const from = opening ? start - before.length + opening.index + opening[0].length : start;
  const ended = /[.!?。！？\n]\s*$/u.test(value.slice(start, end));
  const to = ended || !closing ? end : end + closing.index + closing[0].length;
  return { start: from, end: Math.max(to, end) };
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
