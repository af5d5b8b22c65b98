import { fold } from "@/lib/domain/redaction/fold-text";
import { BIT, type Concept, type Lexicon } from "./concepts";

/** Words of a folded text with their places. */
export interface Words {
  text: string;
  words: string[];
  starts: number[];
  ends: number[];
}

/** A concept that stands at a word, in one language. */
export interface Hit {
  /** Index of its first and last word. */
  from: number;
  to: number;
  bits: number;
}

export interface Entry {
  language: number;
  bits: number;
  /** The words behind the first. */
  rest: readonly Wanted[];
}

/** A word, or one that begins so. */
interface Wanted {
  text: string;
  open: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;
/** Of each UTF-16 unit whether it belongs to a word: 1 yes, 2 no, 0 not looked at yet. Half surrogates do. */
const KINDS = new Uint8Array(0x10000);
const [STRAIGHT, CURLY] = [0x27, 0x2019];

function isWordUnit(code: number): boolean {
  const kind = KINDS[code];
  if (kind) return kind === 1;
  const known = (code >= 0xd800 && code <= 0xdfff) || LETTER.test(String.fromCharCode(code));
  KINDS[code] = known ? 1 : 2;
  return known;
}

/** Words are letters and digits, with apostrophes between them. Unit by unit: a pattern costs four times as much. */
export function wordsIn(text: string): Words {
  const [words, starts, ends]: [string[], number[], number[]] = [[], [], []];
  let start = -1;
  let hash = 0;
  let curly = false;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (isWordUnit(code)) {
      if (start < 0) {
        start = at;
        hash = 0;
      }
      hash = (hash * 31 + code) | 0;
    } else if (start >= 0) {
      if ((code === STRAIGHT || code === CURLY) && isWordUnit(text.charCodeAt(at + 1) || 0)) {
        curly ||= code === CURLY;
        continue;
      }
      const word = wordOf(text, start, at, hash);
      words.push(curly ? word.replaceAll("’", "'") : word);
      starts.push(start);
      ends.push(at);
      start = -1;
      curly = false;
    }
  }
  return { text, words, starts, ends };
}

/** Words seen last, by their hash: the same few thousand make up nearly every profile, and none is cut out twice. */
const SEEN: string[] = Array.from({ length: 0x4000 }, () => "");

function wordOf(text: string, start: number, end: number, hash: number): string {
  const at = (hash ^ (hash >>> 14)) & (SEEN.length - 1);
  const seen = SEEN[at] ?? "";
  if (seen.length === end - start && text.startsWith(seen, start)) return seen;
  const word = text.slice(start, end);
  SEEN[at] = word;
  return word;
}

interface Index {
  whole: Map<string, Entry[]>;
  stems: Map<string, Entry[]>;
  lengths: number[];
}

function wanted(word: string): Wanted {
  return word.endsWith("*") ? { text: word.slice(0, -1), open: true } : { text: word, open: false };
}

function indexOf(lexicons: readonly Lexicon[]): Index {
  const whole = new Map<string, Entry[]>();
  const stems = new Map<string, Entry[]>();
  for (const [language, lexicon] of lexicons.entries()) {
    for (const [concept, phrases = ""] of Object.entries(lexicon) as [Concept, string?][]) {
      for (const phrase of fold(phrases).split("|")) {
        const [first = "", ...rest] = phrase.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*\*?/gu) ?? [];
        const [map, key] = first.endsWith("*") ? [stems, first.slice(0, -1)] : [whole, first];
        const known = map.get(key) ?? [];
        known.push({ language, bits: BIT[concept], rest: rest.map(wanted) });
        map.set(key, known);
      }
    }
  }
  return { whole, stems, lengths: [...new Set([...stems.keys()].map((stem) => stem.length))].sort((a, b) => a - b) };
}

/** Words that were looked up are kept: the same few thousand make up nearly every profile. */
const KEPT_WORDS = 20_000;

/** Looks up concepts by the words that they begin with: far cheaper than looking for every phrase. */
export class Tagger {
  private readonly index: Index;
  private readonly known = new Map<string, readonly Entry[] | null>();
  /** Of each language, the concepts that stand in the sentence at hand. */
  readonly masks: Int32Array;

  constructor(lexicons: readonly Lexicon[]) {
    this.index = indexOf(lexicons);
    this.masks = new Int32Array(lexicons.length);
  }

  /** For each word of the text, what may begin there. */
  entriesOf({ words }: Words): (readonly Entry[] | null)[] {
    if (this.known.size > KEPT_WORDS) this.known.clear();
    const all: (readonly Entry[] | null)[] = [];
    for (const word of words) {
      let entries = this.known.get(word);
      if (entries === undefined) {
        entries = this.lookUp(word);
        this.known.set(word, entries);
      }
      all.push(entries);
    }
    return all;
  }

  /** Sets `masks` to what stands among the words [first, last); false if nothing does. */
  weigh({ words }: Words, entries: readonly (readonly Entry[] | null)[], first: number, last: number): boolean {
    this.masks.fill(0);
    let any = false;
    for (let at = first; at < last; at += 1) {
      const here = entries[at];
      if (!here) continue;
      for (let index = 0; index < here.length; index += 1) {
        const { language, bits, rest } = here[index] as Entry;
        if (rest.length > 0 && (at + rest.length >= last || !follow(words, at + 1, rest))) continue;
        this.masks[language] = (this.masks[language] ?? 0) | bits;
        any = true;
      }
    }
    return any;
  }

  /** The hits of one language among the words [first, last). */
  hits(
    language: number,
    { words }: Words,
    entries: readonly (readonly Entry[] | null)[],
    [first, last]: readonly [number, number],
  ): Hit[] {
    const found: Hit[] = [];
    for (let from = first; from < last; from += 1) {
      for (const entry of entries[from] ?? []) {
        const { bits, rest } = entry;
        if (entry.language !== language || from + rest.length >= last || !follow(words, from + 1, rest)) continue;
        found.push({ from, to: from + rest.length, bits });
      }
    }
    return found;
  }

  /** Whether anything is told by the words that begin at `from`, within [from, last). */
  standsAt(from: number, { words }: Words, entries: readonly (readonly Entry[] | null)[], last: number): boolean {
    return (entries[from] ?? []).some(({ rest }) => from + rest.length < last && follow(words, from + 1, rest));
  }

  private lookUp(word: string): readonly Entry[] | null {
    const entries = [...(this.index.whole.get(word) ?? [])];
    for (const length of this.index.lengths) {
      if (length > word.length) break;
      const stem = this.index.stems.get(word.slice(0, length));
      if (stem) entries.push(...stem);
    }
    return entries.length > 0 ? entries : null;
  }
}

function follow(words: readonly string[], at: number, rest: readonly Wanted[]): boolean {
  for (let index = 0; index < rest.length; index += 1) {
    const { text, open } = rest[index] as Wanted;
    const word = words[at + index] ?? "";
    if (open ? !word.startsWith(text) : word !== text) return false;
  }
  return true;
}

/** For scripts without spaces: the strings of a lexicon that stand in a sentence; `from` and `to` are places in it. */
export function unspacedTagger(lexicon: Lexicon): (sentence: string) => Hit[] {
  const strings = Object.entries(lexicon).flatMap(([concept, phrases = ""]) =>
    fold(phrases)
      .split("|")
      .map((phrase) => ({ phrase, bits: BIT[concept as Concept] })),
  );
  return (sentence) =>
    strings.flatMap(({ phrase, bits }) => {
      const from = sentence.indexOf(phrase);
      return from < 0 ? [] : [{ from, to: from + phrase.length - 1, bits }];
    });
}
