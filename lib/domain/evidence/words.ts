import { fold } from "./fold";

const set = (words: string) => new Set(words.trim().split(/\s+/).map(fold));

/** Small words that may be missing from a quote, or stand in it too, without changing what it claims. */
const FUNCTION_WORDS = set(`
  a an the of and or to in for with on at as by from that which was were is are be been has have had its their our my
  i we he she it this these those also
  der die das des dem den und von zu im am mit für le la les l de du des et en au aux d el los las y con para
  o os e do da dos das em il lo gli i di del della nel per het een van voor и в на с по для
  的 了 と は が を に で の も へ や 及 和 与 與 之 를 을 이 가 은 는 의`);

/** Words that turn a claim around. They must be the same in quote and text. */
const NEGATIONS = set(`
  no not never none neither nor without lack lacks lacked lacking cannot can't won't nobody nothing
  hardly barely rarely seldom failed fails fail failing unable refused declined avoided except excluding unlike
  nicht kein keine keinen keinem keiner keines ohne nie niemals nichts weder
  pas sans jamais aucun aucune rien sin nunca ningún ninguna jamás tampoco não sem nem nenhum nenhuma
  senza mai nessun nessuno nessuna neanche niet geen zonder nooit inte ej ingen inga utan aldrig ikke aldri uden ei
  не нет без ни никогда нельзя nie bez nigdy değil yok hiç olmadan δεν χωρίς όχι μη
  لا لم لن ليس غير بدون नहीं बिना ना לא בלי אין
  不 没 沒 無 无 未 非 否 莫 勿 ない なし ず 안 못 없이 없는 없음 không chưa tidak bukan tanpa belum`);

/** Words that make a claim or a title smaller. They must be the same as well. */
const QUALIFIERS = set(`
  deputy assistant assisted assisting acting interim former vice associate aspiring junior trainee intern ex only almost
  nearly partly partially supported supporting helped helping planned planning proposed attempted tried hope hopes
  seeking wants stellvertretender stellvertretende adjoint adjunto`);

/** Words of direction, order and size, which look alike or may be left out without a trace. */
const DIRECTIONS = set(`
  macro micro before after until less more fewer under over below above least most up down increase increased decrease
  decreased million billion thousand trillion hundred dozen k m bn mn tn`);

/** Words that make another title of the title they stand before. */
const LESSER_TITLES = set("deputy assistant associate vice junior aspiring trainee stellvertretender adjoint");

/** Words after which a claim is denied, where the negation stands behind it. */
const TRAILING_NEGATIONS = set("none no nil zero not yok değil नहीं 없음 없다 없습니다 없는 없이 아님 아니다");

const MAGNITUDES = set(
  "million millions billion billions thousand trillion hundred crore lakh k m bn mn mm tn percent per cent % prozent mio mrd millionen milliarden millones millions 万 億 亿 兆 千 百 만 억",
);

const NUMBER_WORDS = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, value) => [word, String(value)] as const),
);

/** "five" → "5"; undefined for every other word. */
export function numberWord(norm: string): string | undefined {
  return NUMBER_WORDS.get(norm);
}

export function isFunctionWord(norm: string): boolean {
  return FUNCTION_WORDS.has(norm);
}

export function isNegation(norm: string): boolean {
  return NEGATIONS.has(norm) || norm.endsWith("n't") || norm.startsWith("없") || norm.startsWith("않");
}

/** A negation or a word that makes the claim smaller: a quote may not pass over it. */
export function weakensClaim(norm: string): boolean {
  return isNegation(norm) || QUALIFIERS.has(norm);
}

/** A word that is never added, left out of a phrase or exchanged. */
export function turnsClaim(norm: string): boolean {
  return weakensClaim(norm) || DIRECTIONS.has(norm);
}

export function isLesserTitle(norm: string): boolean {
  return LESSER_TITLES.has(norm);
}

export function isTrailingNegation(norm: string): boolean {
  return TRAILING_NEGATIONS.has(norm) || isNegation(norm);
}

export function isMagnitude(norm: string): boolean {
  return MAGNITUDES.has(norm);
}
