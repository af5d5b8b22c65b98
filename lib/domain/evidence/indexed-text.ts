import type { FrozenText, Segment } from "../frozen-text";
import { type Token, tokenize } from "./tokens";

export interface TextToken extends Token {
  line: number;
  /** The first token of its line or sentence, where a capital says nothing. */
  opens: boolean;
  /** Null between segments: glue of the serializer, like a label. */
  segment: Segment | null;
  /** The candidate's own words: no label, no company context, no placeholder of the redaction. */
  value: boolean;
  /** Inside a span that tries to steer the model. */
  instruction: boolean;
}

/** A frozen text cut into tokens that know where they stand. */
export interface IndexedText {
  text: string;
  tokens: TextToken[];
  /** Where each norm stands: indices into `tokens`. */
  places: ReadonlyMap<string, number[]>;
  /** The different norms by their first character. */
  vocabulary: ReadonlyMap<string, string[]>;
}

export function indexText(frozen: FrozenText): IndexedText {
  const segments = [...frozen.segments].sort((a, b) => a.start - b.start);
  const instructions = frozen.flagged_spans.filter((span) => span.kind === "instruction");
  const tokens: TextToken[] = [];
  let line = 0;
  let at = 0;
  let end = 0;
  for (const { norm, start, end: tokenEnd, kind, capital } of tokenize(frozen.text)) {
    const gap = readGap(frozen.text, end, start);
    line += gap.lines;
    while ((segments[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    const candidate = segments[at];
    const segment = candidate && candidate.start <= start ? candidate : null;
    tokens.push({
      norm,
      start,
      end: tokenEnd,
      kind,
      capital,
      line,
      opens: tokens.length === 0 || gap.opens,
      segment,
      value: segment?.kind === "value" && !segment.redacted,
      instruction: instructions.some((span) => span.start < tokenEnd && start < span.end),
    });
    end = tokenEnd;
  }
  const places = placesOf(tokens);
  return { text: frozen.text, tokens, places, vocabulary: byFirstCharacter(places.keys()) };
}

/** What stands between two tokens: how many lines end there, and whether a line or a sentence begins behind it. */
function readGap(text: string, start: number, end: number): { lines: number; opens: boolean } {
  let lines = 0;
  let opens = false;
  for (let at = start; at < end; at += 1) {
    const mark = text[at] ?? "";
    if (mark === "\n") lines += 1;
    if (OPENERS.has(mark)) opens = true;
  }
  return { lines, opens };
}

const OPENERS = new Set("\n.!?:;•");

function byFirstCharacter(norms: Iterable<string>): Map<string, string[]> {
  const vocabulary = new Map<string, string[]>();
  for (const norm of norms) {
    const known = vocabulary.get(norm.charAt(0));
    if (known) known.push(norm);
    else vocabulary.set(norm.charAt(0), [norm]);
  }
  return vocabulary;
}

function placesOf(tokens: TextToken[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, { norm }] of tokens.entries()) {
    const known = places.get(norm);
    if (known) known.push(i);
    else places.set(norm, [i]);
  }
  return places;
}
