import type { ModelReply } from "../reply-schema";
import type { RubricContent } from "../rubric";
import { type Token, tokenize } from "./tokens";

/** What an explanation may say about the scale itself: "8/10", "a score of 7", "rated 8 out of 10", "band 7-8". */
const SCALE =
  /\b\d{1,2}\s*(?:\/|out of)\s*10\b|\b(?:scor\w*|rat(?:ed?|ing)|bands?)\b[^.\d\n]{0,12}\d{1,2}(?:\s*[-–]\s*\d{1,2})?(?:\s*(?:\/|out of)\s*10\b)?/giu;
/** Capitalized words that name nobody and nothing. */
const ORDINARY = new Set(["candidate", "candidates", "profile", "evidence", "rubric", "criterion", "i"]);
/** German writes every noun with a capital: there a capital says nothing. */
const GERMAN = /\b(?:und|der|die|das|mit|eine?[rnms]?|ist|wird)\b/giu;

interface Known {
  words: Set<string>;
  digits: Set<string>;
  /** Initials of runs of capitalized words: "Chief Technology Officer" → "cto". */
  initials: Set<string>;
}

/** True where rationale or summary name a number or a proper noun that stands neither in the text nor in the rubric. */
export function saysUnsupported(reply: ModelReply, rubric: RubricContent, text: string): boolean {
  const known = learn(`${text}\n${rubricText(rubric)}`);
  const said = [reply.summary, ...Object.values(reply.criteria).map((criterion) => criterion.rationale)];
  return said.some((statement) => claimsMore(statement.replace(SCALE, " "), known));
}

function rubricText(rubric: RubricContent): string {
  return rubric.criteria
    .flatMap((criterion) => [criterion.label, criterion.description, ...Object.values(criterion.bands)])
    .join("\n");
}

function learn(text: string): Known {
  const tokens = tokenize(text);
  const runs = capitalRuns(text, tokens);
  return {
    words: new Set(tokens.map((token) => stem(token.norm))),
    digits: new Set(tokens.flatMap((token) => (token.kind === "number" ? digitsOf(token.norm) : []))),
    initials: new Set(runs.flatMap(everyInitials)),
  };
}

function claimsMore(statement: string, known: Known): boolean {
  const tokens = tokenize(statement);
  const numbers = tokens.filter((token) => /\p{Nd}/u.test(statement.slice(token.start, token.end)));
  if (numbers.some((token) => digitsOf(token.norm).some((digits) => !known.digits.has(digits)))) return true;
  if ((statement.match(GERMAN)?.length ?? 0) >= 2) return false;
  return capitalRuns(statement, tokens).some((run) => {
    const spelledOut = run.length > 1 && known.words.has(initialsOf(run));
    return !spelledOut && run.some((token) => !opens(statement, tokens, token) && !isKnown(token.norm, known));
  });
}

function isKnown(norm: string, known: Known): boolean {
  const word = stem(norm);
  return ORDINARY.has(norm) || known.words.has(word) || known.initials.has(word);
}

/** "Azure's" and "APIs" are Azure and API. */
function stem(norm: string): string {
  if (!norm.endsWith("s")) return norm;
  return norm.slice(0, norm.endsWith("'s") ? -2 : -1);
}

/** The figures of a token, whatever unit it bears: "€118m" and "118 million" both say 118. */
function digitsOf(norm: string): string[] {
  return norm.match(/\p{Nd}+(?:\.\p{Nd}+)?/gu) ?? [];
}

function opens(text: string, tokens: Token[], token: Token): boolean {
  const before = tokens[tokens.indexOf(token) - 1];
  return !before || /[.!?:;\n•"“”]/u.test(text.slice(before.end, token.start));
}

function capitalRuns(text: string, tokens: Token[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    const before = run.at(-1);
    const joins = before && /^[\s-]*$/.test(text.slice(before.end, token.start));
    if (!token.capital || token.kind !== "word") continue;
    if (joins) {
      run.push(token);
    } else {
      run = [token];
      runs.push(run);
    }
  }
  return runs;
}

function initialsOf(run: Token[]): string {
  return run.map((token) => token.norm[0] ?? "").join("");
}

const LONGEST_ACRONYM = 6;

/** Of every short stretch of two words or more: "Acme Chief Technology Officer" holds a CTO. */
function everyInitials(run: Token[]): string[] {
  const all = initialsOf(run);
  return run.flatMap((_, from) =>
    Array.from({ length: LONGEST_ACRONYM - 1 }, (_, more) => stem(all.slice(from, from + 2 + more))),
  );
}
