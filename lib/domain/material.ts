import type { Criterion } from "./rubric";
import { searchWords } from "./search-words";

/** How many criteria a profile's text seems to say something about, of how many. */
export interface Material {
  criteria: number;
  withMaterial: number;
}

/** Words that criteria are written in, whatever they ask. */
const OF_ALL = new Set(
  "about also been both counts each from have into more named only other over results role several such than that their them they this those what when where which with years".split(
    " ",
  ),
);
const SHORTEST = 4;
const STEM = 6;
const ENOUGH = 2;

/**
 * A hint before a score is paid for, reckoned without a model: a criterion has something to read where the text has two
 * words of its name, its description or its two highest bands, alike in their first six letters. Adding to a text lowers
 * nothing. It judges nobody: what counts is what the model quotes.
 */
export function materialOf(
  criteria: readonly Pick<Criterion, "label" | "description" | "bands">[],
  text: string,
): Material {
  const read = new Set(stemsOf([text]));
  const hasMaterial = ({ label, description, bands }: (typeof criteria)[number]) =>
    stemsOf([label, description, bands["7-8"], bands["9-10"]]).filter((stem) => read.has(stem)).length >= ENOUGH;
  return { criteria: criteria.length, withMaterial: criteria.filter(hasMaterial).length };
}

function stemsOf(texts: string[]): string[] {
  const words = searchWords(texts).filter((word) => word.length >= SHORTEST && !OF_ALL.has(word));
  return [...new Set(words.map((word) => word.slice(0, STEM)))];
}
