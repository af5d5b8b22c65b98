import { fold } from "@/lib/domain/redaction/fold-text";
import { indexWords } from "./index-words";
import { PATTERN_RULES } from "./pattern-rules";
import type { PhraseRule } from "./phrase-rule";
import { PHRASE_RULES, UNSPACED_RULES } from "./phrase-rules";

export interface CompiledRule {
  rule: string;
  /** Of each of these lists one string is in every text that the pattern finds: looked for first, being far cheaper. */
  needles: readonly (readonly string[])[];
  pattern: RegExp;
}

/** Between two parts of a phrase: at most this many characters, and no end of a sentence. */
const GAP = "(?:(?![.!?;][\\s\"'”)]|[。！？])[^]){0,60}?";

/** The phrases of languages that write spaces, each as one bounded pattern for folded text. */
const SPACED_RULES: readonly CompiledRule[] = PHRASE_RULES.map((rule) => ({
  rule: rule.rule,
  needles: needlesOf(rule),
  pattern: spaced(rule),
}));

const NEEDED_WORDS = indexWords(PHRASE_RULES.map(({ parts }) => parts.map((part) => fold(part).split("|"))));

/** The phrase rules of which each part begins with one of some words: only they can be found where these stand. */
export function rulesFor(words: Iterable<string>): CompiledRule[] {
  return NEEDED_WORDS.allOf(words).flatMap((at) => SPACED_RULES[at] ?? []);
}

/** The other rules, for folded text. */
export const RULES: readonly CompiledRule[] = [
  ...UNSPACED_RULES.map((rule) => ({ rule: rule.rule, needles: needlesOf(rule), pattern: unspaced(rule) })),
  ...PATTERN_RULES,
];

/** The same phrases without any spaces, for "i g n o r e   a l l": there the gaps between words are lost too. */
export const SQUASHED_RULES: readonly CompiledRule[] = PHRASE_RULES.filter(
  (rule) => rule.parts.length >= 3 || rule.rule === "role_change",
).map((rule) => ({
  rule: rule.rule,
  needles: needlesOf(rule),
  pattern: new RegExp(
    rule.parts.map((part) => `(?:${alternatives(part).map(wide).join("|")})`).join("(?:[^.!?\\n]){0,24}?"),
    "gu",
  ),
}));

/** Whether it is worth running the pattern. */
export function mayMatch(text: string, needles: CompiledRule["needles"]): boolean {
  return needles.every((list) => list.some((needle) => text.includes(needle)));
}

/** The beginnings of each part's alternatives: up to a space, whose width is free, or an ending. */
function needlesOf({ parts }: PhraseRule): string[][] {
  return parts.map((part) => [
    ...new Set(
      fold(part)
        .split("|")
        .map((word) => word.replace(/[ *].*$/u, "")),
    ),
  ]);
}

function spaced({ parts }: PhraseRule): RegExp {
  const words = parts.map(
    (part) => `(?<![\\p{L}\\p{N}])(?:${alternatives(part).map(wide).join("|")})(?![\\p{L}\\p{N}])`,
  );
  return new RegExp(`(?<!(?:never|not|n't|they|teams|who|people) )${words.join(GAP)}`, "gu");
}

function unspaced({ parts }: PhraseRule): RegExp {
  return new RegExp(parts.map((part) => `(?:${alternatives(part).join("|")})`).join("[^。！？.!?\\n]{0,30}?"), "gu");
}

function alternatives(part: string): string[] {
  return fold(part)
    .split("|")
    .map((word) => word.replace(/[.+?^${}()[\]\\]/g, "\\$&").replaceAll("*", "\\p{L}{0,12}"));
}

/** A space in a phrase is any white space. */
function wide(words: string): string {
  return words.replaceAll(" ", "\\s{1,3}");
}
