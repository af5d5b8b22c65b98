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
  for (const token of tokenize(frozen.text)) {
    const gap = frozen.text.slice(end, token.start);
    line += gap.split("\n").length - 1;
    while ((segments[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at++;
    const candidate = segments[at];
    const segment = candidate && candidate.start <= token.start ? candidate : null;
    tokens.push({
      ...token,
      line,
      opens: tokens.length === 0 || /[\n.!?:;•]/.test(gap),
      segment,
      value: segment?.kind === "value" && !segment.redacted,
      instruction: instructions.some((span) => span.start < token.end && token.start < span.end),
    });
    end = token.end;
  }
  const places = placesOf(tokens);
  return { text: frozen.text, tokens, places, vocabulary: byFirstCharacter(places.keys()) };
}

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
