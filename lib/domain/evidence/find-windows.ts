import type { IndexedText, TextToken } from "./indexed-text";
import { mayStandFor } from "./substitution";
import type { Token } from "./tokens";

interface Window {
  from: number;
  to: number;
}

/** Every token that the text leaves out costs at least so much, where it isn't free. */
const CHEAPEST_OMISSION = 2;

/**
 * The only parts of the text where a quote can stand: around the places of that one of its needed words which has the
 * fewest. No place is lost; the alignment, which is dear, needn't look at the rest.
 * @param options.isNeeded whether the text must hold a token of the quote, in some spelling.
 */
export function findWindows(
  quote: Token[],
  text: IndexedText,
  options: { budget: number; isNeeded: (token: Token, opens: boolean) => boolean },
): Window[] {
  let best: { at: number; places: number[] } | null = null;
  for (const [at, token] of quote.entries()) {
    if (!options.isNeeded(token, at === 0)) continue;
    const places = placesOf(quote, at, text);
    if (places.length === 0) return [];
    if (!best || places.length < best.places.length) best = { at, places };
  }
  if (!best) return [{ from: 0, to: text.tokens.length }];
  const slack = Math.ceil(options.budget / CHEAPEST_OMISSION) + 2;
  const before = 2 * best.at + slack;
  const behind = 2 * (quote.length - best.at) + slack;
  return merge(best.places.map((place) => ({ from: reach(text, place, -before), to: reach(text, place, behind) + 1 })));
}

/** Where a token of the quote may stand: itself, a slip of it, written as two words, or as one with its neighbour. */
function placesOf(quote: Token[], at: number, text: IndexedText): number[] {
  const { norm } = quote[at] as Token;
  const joined = [(quote[at - 1]?.norm ?? "") + norm, norm + (quote[at + 1]?.norm ?? "")];
  const found = new Set(joined.flatMap((one) => text.places.get(one) ?? []));
  for (const other of text.vocabulary.get(norm.charAt(0)) ?? []) {
    if (mayStandFor(norm, other)) for (const place of text.places.get(other) ?? []) found.add(place);
    else if (norm.startsWith(other)) for (const place of splitAt(norm, other, text)) found.add(place);
  }
  return [...found];
}

function splitAt(norm: string, head: string, text: IndexedText): number[] {
  const tail = norm.slice(head.length);
  return (text.places.get(head) ?? []).filter((place) => text.tokens[place + 1]?.norm === tail);
}

/** The token so many of the candidate's own words away; labels in between are passed over for nothing. */
function reach(text: IndexedText, start: number, distance: number): number {
  const step = Math.sign(distance);
  let left = Math.abs(distance);
  let at = start;
  while (left > 0 && text.tokens[at + step]) {
    at += step;
    if (!isFree(text.tokens[at])) left -= 1;
  }
  return at;
}

function isFree(token: TextToken | undefined): boolean {
  return token?.segment?.kind !== "value";
}

function merge(windows: Window[]): Window[] {
  const merged: Window[] = [];
  for (const window of windows.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && window.from <= last.to) last.to = Math.max(last.to, window.to);
    else merged.push({ ...window });
  }
  return merged;
}
