import { findWindows } from "./find-windows";
import type { IndexedText, TextToken } from "./indexed-text";
import { substitutionCost } from "./substitution";
import type { Token } from "./tokens";
import { isFunctionWord, turnsClaim } from "./words";

/** Where a quote stands: text tokens from `first` to before `end`, and how many characters differ. */
export interface Alignment {
  first: number;
  end: number;
  cost: number;
}

const NEVER = Number.POSITIVE_INFINITY;
/** The share of a quote's characters that may differ. */
const TOLERANCE = 0.1;
/** In tokens; 15 words are asked for. Longer ones must stand there word for word. */
const LONGEST_QUOTE = 80;
/** An article or preposition more or less, whatever its length; two words written as one. In characters. */
const FUNCTION_WORD_COST = 2;
const JOINT_COST = 1;

/**
 * Every place of the text where the quote stands, best first: edit distance over tokens, at most 10% of the characters,
 * and never on a number, a negation, a name or a word that turns the claim. Labels in between cost nothing.
 */
export function align(quote: Token[], text: IndexedText): Alignment[] {
  if (quote.length === 0 || quote.length > LONGEST_QUOTE) return [];
  const budget = budgetOf(quote);
  return findWindows(quote, text, { budget, isNeeded: (token, opens) => additionCost(token, opens) === NEVER })
    .flatMap(({ from, to }) =>
      alignWithin(quote, text.tokens.slice(from, to)).map(({ first, end, cost }) => ({
        first: first + from,
        end: end + from,
        cost,
      })),
    )
    .sort((a, b) => a.cost - b.cost || a.first - b.first);
}

function budgetOf(quote: Token[]): number {
  return Math.floor(TOLERANCE * quote.reduce((sum, token) => sum + token.norm.length + 1, 0));
}

/** The same over all of some tokens, wherever the quote might stand in them; unsorted. */
export function alignWithin(quote: Token[], text: TextToken[]): Alignment[] {
  const budget = budgetOf(quote);
  let beforeLast: Row | null = null;
  let last: Row = {
    cost: new Array(text.length + 1).fill(0),
    first: Array.from({ length: text.length + 1 }, (_, j) => j),
  };
  for (let i = 0; i < quote.length; i++) {
    const row = nextRow(quote, i, text, last, beforeLast, budget, i < quote.length - 1);
    beforeLast = last;
    last = row;
  }
  return last.cost
    .map((cost, end) => ({ cost, first: last.first[end] ?? end, end }))
    .filter((found) => found.cost <= budget);
}

interface Row {
  cost: number[];
  first: number[];
}

/** One quote token more. `gaps`: text may be left out after it (never behind the last one). */
function nextRow(
  quote: Token[],
  i: number,
  text: TextToken[],
  last: Row,
  beforeLast: Row | null,
  budget: number,
  gaps: boolean,
): Row {
  const row: Row = { cost: new Array(text.length + 1).fill(NEVER), first: new Array(text.length + 1).fill(0) };
  const word = quote[i] as Token;
  const added = additionCost(word, i === 0);
  const joint = (quote[i - 1]?.norm ?? "") + word.norm;
  for (let j = 0; j <= text.length; j++) {
    offer(row, j, last, j, added, budget);
    const here = text[j - 1];
    if (!here) continue;
    if (reachable(last, j - 1, budget)) offer(row, j, last, j - 1, substitutionCost(word, here, i === 0), budget);
    const split = word.norm.startsWith(text[j - 2]?.norm ?? " ") && text[j - 2]?.norm + here.norm === word.norm;
    if (split) offer(row, j, last, j - 2, JOINT_COST, budget);
    if (beforeLast && joint === here.norm) offer(row, j, beforeLast, j - 1, JOINT_COST, budget);
    if (gaps && reachable(row, j - 1, budget)) offer(row, j, row, j - 1, omissionCost(here), budget);
  }
  return row;
}

function reachable(row: Row, at: number, budget: number): boolean {
  return (row.cost[at] ?? NEVER) <= budget;
}

/** Takes the way over `from[at]` when it is cheaper than what `row[j]` has. */
function offer(row: Row, j: number, from: Row, at: number, cost: number, budget: number): void {
  const total = (from.cost[at] ?? NEVER) + cost;
  if (total > budget || total >= (row.cost[j] ?? NEVER)) return;
  row.cost[j] = total;
  row.first[j] = from.first[at] ?? j;
}

/** What it costs that the quote holds a token which the text doesn't: small words only. */
function additionCost(token: Token, opens: boolean): number {
  return isFunctionWord(token.norm) && (opens || !token.capital) ? FUNCTION_WORD_COST : NEVER;
}

/** What it costs that the quote leaves a token of the text out. */
function omissionCost(token: TextToken): number {
  if (token.segment?.kind !== "value") return turnsClaim(token.norm) ? NEVER : 0;
  if (isFunctionWord(token.norm)) return FUNCTION_WORD_COST;
  if (token.kind !== "word" || token.capital || turnsClaim(token.norm)) return NEVER;
  return token.norm.length + 1;
}
