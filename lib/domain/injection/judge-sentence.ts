import { BIT, CONCEPTS } from "./concepts";
import { englishIntent } from "./english-intent";
import { continues, has, judgeHits, maskOf, mayOrder, type Reading } from "./judge-hits";
import { ENGLISH } from "./lexicon-english";
import { DUTCH, GERMAN, POLISH, RUSSIAN } from "./lexicon-german-dutch-slavic";
import { FRENCH, ITALIAN, PORTUGUESE, SPANISH } from "./lexicon-romance";
import { CHINESE, JAPANESE, KOREAN } from "./lexicon-unspaced";
import type { Sentence } from "./sentences";
import { type Entry, type Hit, Tagger, unspacedTagger, type Words, wordsIn } from "./tag-words";

const LANGUAGES = [ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, RUSSIAN, DUTCH, POLISH];
const TAGGER = new Tagger(LANGUAGES);
const FRENCH_AT = LANGUAGES.indexOf(FRENCH);
const UNSPACED = [CHINESE, JAPANESE, KOREAN].map(unspacedTagger);
/** English whose spaces are lost: phrases run together; what is short stands in too many other words. */
const SQUASHED = unspacedTagger(
  Object.fromEntries(
    CONCEPTS.map((concept) => {
      const phrases = (ENGLISH[concept] ?? "").split("|").map((phrase) => phrase.replace(/[ *]/g, ""));
      return [concept, phrases.filter((phrase) => phrase.length > 3).join("|") || "\n"];
    }),
  ),
);
const SCRIPT_WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Verbs that order something only where an order may begin. */
const VERBS = BIT.grade | BIT.favour | BIT.drop;
const OPENS = /[^\p{L}\p{N}\s]/u;
const URGES = new Set(
  "please must should shall will just only always simply now instead rather kindly you not never cannot can may would do it assistant model ai so therefore hence thus i".split(
    " ",
  ),
);
/** What chains a further order to one that stands before. */
const CHAINS = new Set("and then or also to but".split(" "));
/** Before "to": who is told to do something. */
const TOLD = new Set(
  "required obliged ordered have has need needs instructed told you is are permission sure expected asked".split(" "),
);
const STRONGLY = new Set("please must should shall you now always kindly".split(" "));
const NEVER = new Set("never not don't dont cannot can't won't".split(" "));
/** "Built a filter …", "We give …": somebody tells of work, and orders nothing. */
const TELLS =
  /^[\s"'“‘*•–-]*(?:\p{L}+ed(?!\p{L})|(?:built|wrote|gave|ran|led|spoke|made|found|held|won|taught|sent|kept|brought|grew|set up|our|my|we|i|he|she|they|who|responsible|never follows|awards?(?= (?:for|from|of|by|in|committee|winn)))(?![\p{L}']))(?! (?:order|command|instruct|demand|require|insist|declare|hereby))(?! by [^:]{2,30}:)/u;

/** A sentence of a text with what it orders, if anything. */
export interface Judged extends Sentence {
  rule: string | null;
  /** The rule holds only if somebody's tale is taken for an order. */
  told: boolean;
}

/** Where a folded text comes from. */
interface Source {
  value: string;
  at: readonly number[];
}

/** The words of one sentence: [first, last). */
interface Read {
  words: Words;
  entries: readonly (readonly Entry[] | null)[];
  first: number;
  last: number;
  source: Source | null;
}

/** Judges the sentences of a folded text. */
export function judgeSentences(text: string, sentences: readonly Sentence[], source: Source | null): Judged[] {
  const words = wordsIn(text);
  const entries = TAGGER.entriesOf(words);
  const unspaced = SCRIPT_WITHOUT_SPACES.test(text);
  let last = 0;
  return sentences.map((sentence) => {
    let first = last;
    while (first < words.starts.length && (words.starts[first] ?? 0) < sentence.start) first += 1;
    last = first;
    const end = sentence.start + sentence.text.length;
    while (last < words.starts.length && (words.starts[last] ?? 0) < end) last += 1;
    const readings = spacedReadings(sentence, { words, entries, first, last, source });
    if (unspaced && SCRIPT_WITHOUT_SPACES.test(sentence.text)) readings.push(...unspacedReadings(sentence.text));
    return judged(sentence, readings);
  });
}

/** Whether a sentence would belong to an attack right before it. */
export function belongsToAttack(text: string): boolean {
  const words = wordsIn(text);
  const entries = TAGGER.entriesOf(words);
  const range = [0, words.words.length] as const;
  const hits = LANGUAGES.map((_, language) => TAGGER.hits(language, words, entries, range));
  const unspaced = SCRIPT_WITHOUT_SPACES.test(text) ? UNSPACED.map((tag) => tag(text)) : [];
  return !TELLS.test(text) && [...hits, ...unspaced].some(continues);
}

/** Whether a sentence of English that has lost its spaces orders anything. */
export function judgeSquashed({ text }: Sentence): boolean {
  return judgeHits({ ...unspacedReading(text, SQUASHED(text)), reach: 60 }) !== null;
}

/** What a sentence that stands alone orders, if anything; somebody's tale orders nothing. */
export function judgeAlone(text: string): string | null {
  const [sentence] = judgeSentences(text, [{ start: 0, text }], null);
  return sentence?.told ? null : (sentence?.rule ?? null);
}

function judged(sentence: Sentence, readings: readonly Reading[]): Judged {
  let rule: string | null = null;
  let told: string | null = null;
  for (const reading of readings) {
    rule ??= judgeHits(reading);
    if (reading.told) told ??= judgeHits({ ...reading, hits: reading.told });
  }
  const english = readings.find((reading) => reading.english);
  if (rule === null && english && worthIt(english)) {
    const intent = englishIntent(sentence.text);
    if (english.told) told ??= intent;
    else rule = intent;
  }
  return { ...sentence, rule: rule ?? told, told: rule === null && told !== null };
}

/** Whether the slower look at an English sentence may find anything. */
function worthIt({ hits, told }: Reading): boolean {
  return mayBeEnglishOrder(maskOf(told ?? hits));
}

const ABOUT =
  BIT.top |
  BIT.ten |
  BIT.who |
  BIT.whom |
  BIT.all |
  BIT.score |
  BIT.fit |
  BIT.praise |
  BIT.first |
  BIT.ahead |
  BIT.rules;

function mayBeEnglishOrder(mask: number): boolean {
  if (has(mask, BIT.lapsed | BIT.renewed) || (has(mask, BIT.drop) && has(mask, BIT.rules | BIT.prior))) return true;
  if (has(mask, BIT.grade | BIT.favour | BIT.spare) && has(mask, ABOUT)) return true;
  if (has(mask, BIT.machine | BIT.judge)) return has(mask, ABOUT | BIT.settled);
  return has(mask, BIT.score) && has(mask, BIT.ten);
}

function spacedReadings(sentence: Sentence, read: Read): Reading[] {
  const { words, entries, first, last } = read;
  TAGGER.weigh(words, entries, first, last);
  const languages: number[] = [];
  for (const [language, mask] of TAGGER.masks.entries()) {
    if (mayOrder(mask) || (language === 0 && mayBeEnglishOrder(mask))) languages.push(language);
  }
  if (languages.length === 0) return [];
  const shape = { length: last - first, first, colon: colonOf(sentence, read), reach: 16 };
  return languages.map((language): Reading => {
    const hits = TAGGER.hits(language, words, entries, [first, last]).filter((hit) => !isCounted(hit, read));
    if (language === FRENCH_AT) return { ...shape, hits: hits.filter((hit) => !isParticiple(hit, read)) };
    return language > 0 ? { ...shape, hits } : { ...shape, ...englishHits(sentence, hits, read) };
  });
}

function englishHits({ text }: Sentence, hits: Hit[], { words, first }: Read) {
  if (!TELLS.test(text)) return { english: true, hits: inChain(words, hits, first) };
  return { english: true, hits: hits.filter((hit) => isOrder(words, hit, first, true)), told: hits };
}

/** The word behind the sentence's first colon. */
function colonOf({ start, text }: Sentence, { words, first, last }: Read): number | null {
  const at = text.search(/[:：]/u);
  if (at < 0) return null;
  let colon = first;
  while (colon < last && (words.starts[colon] ?? 0) < start + at) colon += 1;
  return colon;
}

/** Behind a number, what is not counted by it. */
const LINKS = new Set(
  "before after then when while without from with that this please because under automatically always each instead overall regardless immediately avant sans pour dans antes para ohne wenn bitte auch senza prima come como".split(
    " ",
  ),
);

/** "10 plants", "ten years", "£10": a number of something, and no score. */
function isCounted({ bits, from, to }: Hit, { words, entries, last }: Read): boolean {
  if (!(bits & BIT.ten)) return false;
  const { text, starts, ends } = words;
  if (/[$£€]$/u.test(text.slice(0, starts[from]).slice(-1)) || text[ends[to] ?? 0] === "%") return true;
  const next = to + 1;
  if (next >= last || entries[next] || (words.words[next] ?? "").length <= 3 || LINKS.has(words.words[next] ?? ""))
    return false;
  return /^[\s-]+$/u.test(text.slice(ends[to], starts[next]));
}

/** French "donné", which folds to the order "donne". */
function isParticiple({ bits, from }: Hit, { words, source }: Read): boolean {
  if (source === null || !(bits & VERBS)) return false;
  return /[éÉ]/u.test(source.value[source.at[(words.ends[from] ?? 0) - 1] ?? 0] ?? "");
}

/** Orders, and what "and" or "then" chains to them. */
function inChain(words: Words, hits: readonly Hit[], first: number): Hit[] {
  let begun = false;
  return hits.filter((hit) => {
    if (!(hit.bits & VERBS)) return isOrder(words, hit, first, false);
    const before = words.words[hit.from - 1] ?? "";
    const chained = begun && hit.from > first && CHAINS.has(before);
    const told = before === "to" && hit.from > first + 1 && TOLD.has(words.words[hit.from - 2] ?? "");
    if (!isOrder(words, hit, first, false) && !chained && !told) return false;
    begun = true;
    return true;
  });
}

/**
 * English verbs look the same in an order and in a list of duties: only where an order may begin do they count.
 * @param strict in a tale: what follows "to" or "and" belongs to it.
 */
function isOrder(words: Words, { bits, from, to }: Hit, first: number, strict: boolean): boolean {
  if (/^-\p{L}/u.test(words.text.slice(words.ends[to], (words.ends[to] ?? 0) + 2))) return false;
  if (!(bits & VERBS)) return !strict || (bits & BIT.spare) === 0;
  const before = words.words[from - 1] ?? "";
  if (bits & BIT.drop && NEVER.has(before)) return false;
  const gap = from > first ? words.text.slice(words.ends[from - 1], words.starts[from]) : "^";
  if (strict) return STRONGLY.has(before) || ((bits & BIT.drop) !== 0 && /^[,.:;!?]/u.test(gap));
  return OPENS.test(gap) || URGES.has(before);
}

function unspacedReadings(text: string): Reading[] {
  return UNSPACED.map((tag) => unspacedReading(text, tag(text)));
}

function unspacedReading(text: string, hits: Hit[]): Reading {
  const colon = text.search(/[:：]/u);
  return { hits, length: text.length, first: 0, colon: colon < 0 ? null : colon, reach: 30 };
}
