import type { RedactionMatch } from "@/lib/domain/redaction";
import { type FoldedText, foldText, sourceRange } from "./fold-text";
import type { NameParts } from "./name-parts";
import { isEverydayWord, isFunctionWord } from "./name-words";

const NAME_MARK = "[name]";

/** Between two parts of one name: a space, hyphen, dot without a space, or a middle initial. */
const JOINT = /^(?:[\s\-‐-―・·_]{0,2}|\.|\s\p{Lu}\.?\s)$/u;
const MONTH = /^(?:jan|april|may|june|august|juni|mai|julio|avril)$/u;
const TITLE_BEFORE =
  /(?:^|[^\p{L}])((?:mr|mrs|ms|mx|miss|dr|prof|sir|dame|lord|lady|herrn?|frau|mme|mlle|monsieur|madame|srta|sra?|senor|senora|don|dona|signora?|г-н|г-жа|господин|госпожа)\.?\s{1,2})$/u;
const TITLE_AFTER =
  /^\s?(?:さん|氏|様|さま|君|くん|ちゃん|先生|女士|小姐|先生|总|總|经理|經理|博士|老师|老師|教授|씨|님|선생|부장|이사|대표|사장)/u;
const POSSESSIVE = /^(?:['’](?:s|\p{L}{1,4})?|s)(?!\p{L})/u;

export interface NameRun {
  start: number;
  end: number;
  /** How many parts of the name stand here side by side. */
  parts: number;
  /** A title or a possessive beside it: then it is a person. */
  personal: boolean;
}

/**
 * Where the person's name, or a part of it, stands in a text; whole runs ("Dr. G. M. Ford's") as one.
 * @param taken what another rule has claimed: the name inside an address is no beginning of the one behind it.
 */
export function findNames(text: string, name: NameParts, taken: readonly { start: number; end: number }[]): NameRun[] {
  const folded = foldText(text);
  const hits = [...tokenHits(folded, name.patterns), ...weakHits(folded, name), ...initialHits(text, name)]
    .filter((hit) => !taken.some((other) => hit.start < other.end && other.start < hit.end))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const runs: NameRun[] = [];
  for (const hit of hits) {
    const last = runs.at(-1);
    if (last && hit.start < last.end) continue;
    const wide = widen(text, hit, name);
    if (last && JOINT.test(text.slice(last.end, wide.start))) {
      last.end = Math.max(last.end, wide.end);
      last.parts += wide.parts;
      last.personal ||= wide.personal;
    } else runs.push(wide);
  }
  return runs.filter((run) => run.personal || isWritten(text, run)).map((run) => withTitle(text, run));
}

function tokenHits(folded: FoldedText, patterns: readonly RegExp[]): NameRun[] {
  return patterns.flatMap((pattern) =>
    [...folded.text.matchAll(pattern)].map((match) => {
      const range = sourceRange(folded, match.index, match.index + match[0].length);
      return { ...range, parts: 1, personal: false };
    }),
  );
}

function weakHits(folded: FoldedText, name: NameParts): NameRun[] {
  return name.weak.flatMap((part) =>
    [...folded.text.matchAll(new RegExp(part, "gu"))]
      .filter((match) => isAddressed(folded.text, match.index, match.index + part.length))
      .map((match) => ({ ...sourceRange(folded, match.index, match.index + part.length), parts: 1, personal: true })),
  );
}

const UNSPACED_BEFORE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
const UNSPACED_AFTER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Beside a title, or alone among letters of another script ("王 leads the team"), a short name is one. */
function isAddressed(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 14), start), text.slice(end, end + 4)];
  if (TITLE_AFTER.test(after) || TITLE_BEFORE.test(before)) return true;
  return (
    !UNSPACED_BEFORE.test(before) && !UNSPACED_AFTER.test(after) && /[a-z]/.test(before + text.slice(end, end + 14))
  );
}

/** "G.F." or "G. M. Ford": dotted initials of this very name. */
function initialHits(text: string, name: NameParts): NameRun[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}.])(?:\p{Lu}\.[ \u00A0]?){2,4}(?![\p{L}\p{N}])/gu)]
    .filter((match) =>
      [...match[0].toLowerCase()].every((letter) => !/\p{L}/u.test(letter) || name.initials.has(letter)),
    )
    .map((match) => ({ start: match.index, end: match.index + match[0].trimEnd().length, parts: 2, personal: true }));
}

/** Takes in initials and particles of the name that stand beside a hit. */
function widen(text: string, hit: NameRun, name: NameParts): NameRun {
  const run = { ...hit };
  for (;;) {
    const before = /(?:^|[\s(.-])((\p{L}[\p{L}']{0,4})(\.?)[\s-]{1,2}|\p{Lu}\.)$/u.exec(
      text.slice(Math.max(0, run.start - 12), run.start),
    );
    if (!before?.[1] || !isPartBeside(before[1], name)) break;
    run.start -= before[1].length;
    run.parts += 1;
  }
  for (;;) {
    const after = /^[\s-]{1,2}(\p{Lu}\.?)(?![\p{L}'’])/u.exec(text.slice(run.end, run.end + 12));
    if (!after?.[1] || !isPartBeside(after[1], name)) break;
    run.end += after[0].length;
    run.parts += 1;
  }
  const possessive = POSSESSIVE.exec(text.slice(run.end, run.end + 6));
  if (possessive) {
    run.end += possessive[0].length;
    run.personal ||= possessive[0] !== "s";
  }
  return run;
}

function isPartBeside(part: string, name: NameParts): boolean {
  const word = part.toLowerCase().replace(/[^\p{L}]/gu, "");
  const initial = /\p{Lu}/u.test(part) && name.initials.has(word);
  return initial || name.particles.has(word);
}

/** A token that is also a word ("Mark", "Will", "An") counts where it is written as a name. */
function isWritten(text: string, run: NameRun): boolean {
  const word = text.slice(run.start, run.end);
  const isLowerCase = /\p{Ll}/u.test(word) && !/\p{Lu}/u.test(word);
  if (isLowerCase && run.parts > 1) return !word.split(/[^\p{L}]+/u).every(isEverydayWord);
  const folded = word.toLowerCase().replace(/['’]?s$/u, "");
  if (MONTH.test(folded) && /^,?\s(?:\d{1,2},?\s)?(?:19|20)\d{2}/.test(text.slice(run.end))) return false;
  if (!/\p{Lu}|\p{Ll}/u.test(word) || !(isEverydayWord(folded) || isEverydayWord(word.toLowerCase()))) return true;
  if (!/^\p{Lu}[\p{Ll}'’]*$/u.test(word)) return false;
  return !(isFunctionWord(word.toLowerCase()) && /(?:^|[.!?:;\n•]\s*)$/u.test(text.slice(0, run.start)));
}

function withTitle(text: string, run: NameRun): NameRun {
  const before = TITLE_BEFORE.exec(text.slice(Math.max(0, run.start - 14), run.start).toLowerCase());
  const after = TITLE_AFTER.exec(text.slice(run.end, run.end + 4));
  return {
    ...run,
    start: run.start - (before?.[1]?.length ?? 0),
    end: run.end + (after?.[0].length ?? 0),
    personal: run.personal || before !== null || after !== null,
  };
}

export function nameMatch(run: NameRun, action: "replaced" | "kept"): RedactionMatch {
  return { start: run.start, end: run.end, replacement: NAME_MARK, kind: "name", action };
}
