import type { FlaggedSpan } from "./frozen-text";

const OVERRIDE =
  /\b(?:ignore|disregard|forget)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier)\b[^.\n]{0,40}\b(?:instructions?|rules?|prompts?)\b[^\n]{0,300}/gi;

/** Spans of a stored field's value that try to steer the model, or tell about such attempts; sorted by start. */
export function detectInjection(text: string): FlaggedSpan[] {
  return [...text.matchAll(OVERRIDE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "instruction",
    rule: "override",
  }));
}
