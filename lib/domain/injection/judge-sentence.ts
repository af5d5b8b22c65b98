import { BIT } from "./concepts";
import { englishIntent } from "./english-intent";
import { has, judgeHits, maskOf, mayOrder, type Reading } from "./judge-hits";
import { FRENCH_AT, MAY_LACK_SPACES, SCRIPT_WITHOUT_SPACES, SQUASHED, TAGGER, UNSPACED } from "./languages";
import type { Sentence } from "./sentences";
import { type Entry, type Hit, type Words, wordsIn } from "./tag-words";

/** Verbs that order something only where an order may begin. */
const VERBS = BIT.grade | BIT.favour | BIT.drop;
const OPENS = /[^\p{L}\p{N}\s]/u;
const URGES = new Set(
  "please must should shall will just only always simply now instead rather kindly you not never cannot can may would do it assistant model ai so therefore hence thus i safely freely gladly straight".split(
    " ",
  ),
);
/** What chains a further order to one that stands before. */
const CHAINS = new Set("and then or also to but".split(" "));
/** Before "to": who is told to do something. */
const TOLD = new Set(
  "required obliged ordered have has need needs instructed told you is are permission sure expected asked decided free reasons model ai assistant evaluator grader reviewer".split(
    " ",
  ),
);
const STRONGLY = new Set("please must should shall you now always kindly".split(" "));
const NEVER = new Set("never not don't dont cannot can't won't".split(" "));
/** "Built a filter …", "We give …": somebody tells of work, and orders nothing. */
export const TELLS =
  /^[\s"'“‘*•–-]*(?:\p{L}+ed(?!\p{L})|(?:built|wrote|gave|ran|led|spoke|made|found|held|won|taught|sent|kept|brought|grew|set up|our|my|we|i|he|she|they|who|responsible|never follows|awards?(?= (?:for|from|of|by|in|committee|winn)))(?![\p{L}']))(?! (?:order|command|instruct|demand|require|insist|declare|hereby|kindly|ask|request|beg|urge|want you|would|expect|allow))(?! by [^:]{2,30}:)/u;

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

/** Judges the sentences of a folded text, which hold all of its words. */
export function judgeSentences(text: string, sentences: readonly Sentence[], source: Source | null): Judged[] {
  const words = wordsIn(text);
  const entries = TAGGER.entriesOf(words);
  const unspaced = MAY_LACK_SPACES.test(text) && SCRIPT_WITHOUT_SPACES.test(text);
  let last = 0;
  return sentences.map((sentence) => {
    const first = last;
    const end = sentence.start + sentence.text.length;
    while (last < words.starts.length && (words.starts[last] ?? 0) < end) last += 1;
    const readings = spacedReadings(sentence, { words, entries, first, last, source });
    const dense = unspaced && SCRIPT_WITHOUT_SPACES.test(sentence.text);
    return judged(sentence, dense ? [...readings, ...unspacedReadings(sentence.text)] : readings);
  });
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
  if (readings.length === 0) return { start: sentence.start, text: sentence.text, rule: null, told: false };
  let rule: string | null = null;
  let told: string | null = null;
  for (const reading of readings) {
    rule ??= judgeHits(reading);
    if (reading.told) told ??= judgeHits(retold(reading, reading.told));
  }
  const english = readings.find((reading) => reading.english);
  if (rule === null && english && worthIt(english)) {
    const intent = englishIntent(sentence.text);
    if (english.told) told ??= intent;
    else rule = intent;
  }
  const { start, text } = sentence;
  return { start, text, rule: rule ?? told, told: rule === null && told !== null };
}

/** With what only a tale says. Written out: a spread costs more than all else here. */
function retold({ english = false, length, first, colon, reach }: Reading, hits: readonly Hit[]): Reading {
  return { english, hits, mask: maskOf(hits), length, first, colon, reach };
}

/** Whether the slower look at an English sentence may find anything. */
function worthIt({ mask, told }: Reading): boolean {
  return mayBeEnglishOrder(told ? maskOf(told) : mask);
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

const NOTHING: readonly Reading[] = [];

function spacedReadings(sentence: Sentence, read: Read): readonly Reading[] {
  const { words, entries, first, last } = read;
  if (!TAGGER.weigh(words, entries, first, last)) return NOTHING;
  const { masks } = TAGGER;
  const languages: number[] = [];
  for (let language = 0; language < masks.length; language += 1) {
    const mask = masks[language] ?? 0;
    if (mask !== 0 && (mayOrder(mask) || (language === 0 && mayBeEnglishOrder(mask)))) languages.push(language);
  }
  if (languages.length === 0) return NOTHING;
  const [length, colon, reach] = [last - first, colonOf(sentence, read), 16];
  return languages.map((language): Reading => {
    const hits = TAGGER.hits(language, words, entries, [first, last]).filter((hit) => !isCounted(hit, read));
    if (language === 0) return englishReading(sentence, hits, read, colon, reach);
    const kept = language === FRENCH_AT ? hits.filter((hit) => !isParticiple(hit, read)) : hits;
    return { hits: kept, mask: maskOf(kept), length, first, colon, reach };
  });
}

function englishReading(
  { text }: Sentence,
  hits: Hit[],
  { words, first, last }: Read,
  colon: number | null,
  reach: number,
): Reading {
  const tells = TELLS.test(text);
  const kept = tells ? hits.filter((hit) => isOrder(words, hit, first, true)) : inChain(words, hits, first);
  const reading: Reading = { english: true, hits: kept, mask: maskOf(kept), length: last - first, first, colon, reach };
  if (tells) reading.told = hits;
  return reading;
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
  "before after then when while without from with that this please because under automatically always each into onto here there everywhere throughout anyway across within else instead overall regardless immediately avant sans pour dans antes para ohne wenn bitte auch senza prima come como".split(
    " ",
  ),
);

/** "10 plants", "ten years", "£10": a number of something, and no score. */
function isCounted({ bits, from, to }: Hit, { words, entries, last }: Read): boolean {
  if (!(bits & BIT.ten)) return false;
  const { text, starts, ends } = words;
  if (
    /[$£€]$/u.test(text.slice(0, starts[from]).slice(-1)) ||
    /^(?:%|,\d)/.test(text.slice(ends[to], (ends[to] ?? 0) + 2))
  )
    return true;
  const next = to + 1;
  if (
    next >= last ||
    TAGGER.standsAt(next, words, entries, last) ||
    (words.words[next] ?? "").length <= 3 ||
    LINKS.has(words.words[next] ?? "")
  )
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
  let begun = STRONGLY.has(words.words[first] ?? "");
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
  return { hits, mask: maskOf(hits), length: text.length, first: 0, colon: colon < 0 ? null : colon, reach: 30 };
}
