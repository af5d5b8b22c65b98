import { excerpt, isUnspaced } from "./excerpt";
import { isInstructive } from "./find-instructions";
import type { ProfileLine } from "./read-profile";
import type { CriterionBlock } from "./read-prompt";
import { signsIn, vocabularyOf } from "./vocabulary";

/** What a profile shows for one criterion. `score` is 0–10, null when nothing can be quoted. */
export interface Finding {
  criterion: CriterionBlock;
  score: number | null;
  quotes: string[];
  signs: string[];
}

interface Weighed extends ProfileLine {
  signs: string[];
  weight: number;
  quotable: boolean;
}

const MAX_QUOTES = 3;
const SECTION_WEIGHT = {
  experience: 1,
  certification: 1,
  education: 0.5,
  claim: 0.5,
  skill: 0.25,
  context: 0,
} as const;
const FACTUAL = new Set<ProfileLine["section"]>(["experience", "certification", "education"]);
/** Points needed for a score of 2, 3, … 9. */
const STEPS = [0.25, 0.5, 1.25, 2.5, 4, 7, 11, 17];

/**
 * Counts what speaks for a criterion. Every line adds a weight of zero or more, so that a further line, year or figure can
 * never lower the score and a missing one can never raise it.
 */
export function weighEvidence(criterion: CriterionBlock, lines: ProfileLine[]): Finding {
  const vocabulary = vocabularyOf(criterion);
  const weighed = lines.filter((line) => !isInstructive(line.value)).flatMap((line) => weigh(line, vocabulary));
  const quoted = uniqueByValue(weighed.filter((line) => line.quotable)).sort((a, b) => preference(b) - preference(a));
  const quotes = quoted.slice(0, MAX_QUOTES).map((line) => excerpt(line.value, (span) => richness(span, vocabulary)));
  const signs = [...new Set(quoted.slice(0, MAX_QUOTES).flatMap((line) => line.signs))];
  return { criterion, score: scoreOf(weighed, quoted), quotes, signs };
}

function weigh(line: ProfileLine, vocabulary: RegExp): Weighed[] {
  const signs = signsIn(line.value, vocabulary);
  const base = SECTION_WEIGHT[line.section];
  if (signs.length === 0 || base === 0) return [];
  const weight = base * (1 + (signs.length > 1 ? 0.5 : 0) + (hasFigure(line.value) ? 0.5 : 0));
  return [{ ...line, signs, weight, quotable: isQuotable(line) }];
}

/** Dates are no figures: they stand on nearly every line. */
function hasFigure(value: string): boolean {
  return /\d/.test(value.replace(/\b(?:19|20)\d{2}(?:-\d{2})?\b/g, ""));
}

/** Whether a line is long enough to stand as a quote. */
export function isQuotable({ value, section }: ProfileLine): boolean {
  if (section === "certification") return true;
  return isUnspaced(value) ? value.length >= 8 : value.split(" ").length >= 4;
}

/** What somebody did, learned or passed, no claim about oneself. */
export function isFactual({ section }: ProfileLine): boolean {
  return FACTUAL.has(section);
}

function preference(line: Weighed): number {
  return (isFactual(line) ? 100 : 0) + line.weight * 10 + line.signs.length;
}

function richness(span: string, vocabulary: RegExp): number {
  return signsIn(span, vocabulary).length + (hasFigure(span) ? 1 : 0);
}

function uniqueByValue(lines: Weighed[]): Weighed[] {
  return [...new Map(lines.map((line) => [line.value.toLowerCase(), line])).values()];
}

/** One quote carries at most 6, and so does what people only say of themselves; more needs facts. */
function scoreOf(weighed: Weighed[], quoted: Weighed[]): number | null {
  if (quoted.length === 0) return null;
  const points = weighed.reduce((sum, line) => sum + line.weight, 0);
  const score = 1 + STEPS.filter((step) => points >= step).length;
  const carried = quoted.length >= 2 && quoted.some(isFactual);
  return Math.max(2, carried ? score : Math.min(score, 6));
}
