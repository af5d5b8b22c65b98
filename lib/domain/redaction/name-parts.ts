import { fold } from "./fold-text";
import { tokenPattern } from "./token-pattern";

/** What a full name gives to look for. All folded. */
export interface NameParts {
  /** Words that stand for the person alone. */
  tokens: string[];
  /** The tokens as patterns for folded text, the longest first. */
  patterns: RegExp[];
  /** Part of the name beside a token only: "von", "de la", "bin". */
  particles: Set<string>;
  /** First letters of the tokens and of given initials. */
  initials: Set<string>;
  /** In scripts without spaces: a name only before an honorific. */
  weak: string[];
}

const PARTICLES = new Set(
  "von van der den de del della di da do dos das du des le la les el al ul bin ibn ben bat bint abu af av zu zur zum ter ten y e i und of st san santa mac mc ap ferch ould ait o d l".split(
    " ",
  ),
);
const TITLES = new Set(
  "dr drs prof mr mrs ms mx miss sir dame lord lady rev hon herr frau m mme mlle sr sra srta don dona ing dipl mag phd mba msc bsc ma ba meng beng md jd llm cpa cfa pmp cissp cism cisa ceh esq jr ii iii iv senior junior".split(
    " ",
  ),
);
const COMPOUND_SURNAMES =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|长孙|長孫|宇文|司徒|夏侯)/u;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u;

/** Splits a full name of any tradition: particles, hyphens, initials, titles, suffixes, scripts without spaces. */
export function nameParts(fullName: string): NameParts {
  const parts: NameParts = { tokens: [], patterns: [], particles: new Set(), initials: new Set(), weak: [] };
  const words = withoutSuffixes(fullName)
    .split(/[\s,()"“”„«»・·/|]+/u)
    .filter((word) => /\p{L}/u.test(word));
  for (const word of words) addWord(parts, word, words.length);
  parts.tokens = [...new Set(parts.tokens)].sort((a, b) => b.length - a.length);
  parts.patterns = parts.tokens.map(tokenPattern);
  return parts;
}

function addWord(parts: NameParts, word: string, words: number): void {
  const folded = bare(fold(word));
  if (UNSPACED.test(word)) {
    addUnspaced(parts, fold(word), words);
    return;
  }
  if (TITLES.has(folded) && words > 1) return;
  if ([...folded].length === 1) {
    parts.initials.add(folded);
    return;
  }
  if (PARTICLES.has(folded) && words > 1) {
    parts.particles.add(folded);
    return;
  }
  const apart = folded.split(/[-‐-―]/u);
  const behindApostrophe = apart.flatMap((part) => part.split(/['’]/u).slice(1)).filter((part) => part.length >= 4);
  for (const token of new Set([folded, ...apart, ...behindApostrophe])) {
    if (token.length < 2 || (PARTICLES.has(token) && token !== folded)) continue;
    parts.tokens.push(...spellings(token, word));
    parts.initials.add(token.slice(0, 1));
  }
}

/** Chinese, Japanese and Korean: the whole, and the given name alone; a surname only with an honorific. */
function addUnspaced(parts: NameParts, word: string, words: number): void {
  if (words > 1) {
    (word.length > 1 ? parts.tokens : parts.weak).push(word);
    return;
  }
  parts.tokens.push(word);
  const family = COMPOUND_SURNAMES.exec(word)?.[0].length ?? (word.length >= 4 ? 2 : 1);
  const given = word.slice(family);
  (given.length > 1 ? parts.tokens : parts.weak).push(given);
  parts.weak.push(word.slice(0, family), word.slice(0, 2));
  parts.weak = parts.weak.filter((part) => part !== "" && part !== word);
}

/** Müller is also written Mueller and Muller. */
function spellings(token: string, word: string): string[] {
  const written = bare(word.normalize("NFC").toLowerCase());
  const expanded = fold(
    written.replace(/[äöüåø]/gu, (letter) => ({ ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" })[letter] ?? letter),
  );
  const narrowed = token.replace(/(?<=[a-z]{2})([aou])e(?=[a-z])/gu, "$1");
  return [token, expanded, narrowed];
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, "").replace(/[.]/g, "");
}

/** "Ford, Grace" keeps both; in "Grace Ford, PhD, CISSP" what follows the comma is no name. */
function withoutSuffixes(fullName: string): string {
  const [first = "", ...rest] = fullName.split(",");
  const names = rest.filter((part) => {
    const words = part.trim().split(/\s+/);
    const shouted = /^[A-Z.\d-]{2,}$/.test(part.trim()) && first !== first.toUpperCase();
    return !shouted && !words.every((word) => TITLES.has(bare(fold(word))));
  });
  return [first, ...names].join(" ");
}
