import { CONCEPTS } from "./concepts";
import { ENGLISH } from "./lexicon-english";
import { DUTCH, GERMAN, POLISH, RUSSIAN } from "./lexicon-german-dutch-slavic";
import { FRENCH, ITALIAN, PORTUGUESE, SPANISH } from "./lexicon-romance";
import { CHINESE, JAPANESE, KOREAN } from "./lexicon-unspaced";
import { Tagger, unspacedTagger } from "./tag-words";

export const LANGUAGES = [ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, RUSSIAN, DUTCH, POLISH];
/** Its `masks` are those of `LANGUAGES`, in their order. */
export const TAGGER = new Tagger(LANGUAGES);
export const FRENCH_AT = LANGUAGES.indexOf(FRENCH);
export const UNSPACED = [CHINESE, JAPANESE, KOREAN].map(unspacedTagger);
/** English whose spaces are lost: phrases run together; what is short stands in too many other words. */
export const SQUASHED = unspacedTagger(
  Object.fromEntries(
    CONCEPTS.map((concept) => {
      const phrases = (ENGLISH[concept] ?? "").split("|").map((phrase) => phrase.replace(/[ *]/g, ""));
      return [concept, phrases.filter((phrase) => phrase.length > 3).join("|") || "\n"];
    }),
  ),
);
export const SCRIPT_WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Where those scripts' letters begin, roughly: far cheaper to look for. */
export const MAY_LACK_SPACES = /[\u1100-\u11ff\u2e80-\uffff]/;
