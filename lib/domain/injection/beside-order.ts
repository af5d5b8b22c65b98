import { fold } from "@/lib/domain/redaction/fold-text";
import { BIT } from "./concepts";
import { continues, continuesBelow, has, maskOf, orders, prepares } from "./judge-hits";
import { TELLS } from "./judge-sentence";
import { LANGUAGES, SCRIPT_WITHOUT_SPACES, TAGGER, UNSPACED } from "./languages";
import { type Hit, wordsIn } from "./tag-words";

/** Whether a sentence would belong to an attack right before it, on its line or on one above. */
export function belongsToAttack(text: string, where: "same line" | "below"): boolean {
  return !TELLS.test(text) && hitsOf(text).some(where === "below" ? continuesBelow : continues);
}

/** Few words, and no figure that somebody's deed would have. */
const isShort = (text: string): boolean =>
  !TELLS.test(text) && !/\p{N}/u.test(text) && text.length <= (SCRIPT_WITHOUT_SPACES.test(text) ? 24 : 60);

/** Whether a sentence would belong to an order right behind it on its line: it is short and speaks of the reader's rules. */
export function opensAttack(text: string): boolean {
  return isShort(text) && hitsOf(text).some(prepares);
}

/** "Non spiegare il motivo.", "Nobody comes close.": what is forbidden, or denied. */
const DENIES =
  /^\s*(?:no|not|nobody|nothing|none|never|do not|don't|without|kein\p{L}*|nicht|niemand|ohne|ne|aucun\p{L}*|rien|sans|non|nessun\p{L}*|niente|senza|sin|nada|nadie|nunca|nao|sem|ninguem|не|без|никто|不要|不必|请勿|无需)(?!\p{L})/u;

/** Whether a sentence would belong to an order right before it on its line. */
export function endsAttack(text: string): boolean {
  if (!isShort(text)) return false;
  return DENIES.test(text) || SCRIPT_WITHOUT_SPACES.test(text) || hitsOf(text).some(orders);
}

/** Words that stand in anybody's record as well, whoever reads it. */
const OF_RECORDS = BIT.note | BIT.ten | BIT.done | BIT.first | BIT.end | BIT.ahead | BIT.given | BIT.spare;

/**
 * Whether a sentence may speak to its reader rather than of somebody's work, in any language: it holds a word of which
 * orders are made. Most orders do, and so do many honest sentences: a sign among others, never a verdict.
 */
export function mayAddressReader(text: string): boolean {
  return hitsOf(fold(text)).some((hits) => has(maskOf(hits), ~OF_RECORDS));
}

function hitsOf(text: string): (readonly Hit[])[] {
  const words = wordsIn(text);
  const entries = TAGGER.entriesOf(words);
  const range = [0, words.words.length] as const;
  const hits = LANGUAGES.map((_, language) => TAGGER.hits(language, words, entries, range));
  return SCRIPT_WITHOUT_SPACES.test(text) ? [...hits, ...UNSPACED.map((tag) => tag(text))] : hits;
}
