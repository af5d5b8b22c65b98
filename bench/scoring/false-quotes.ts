import { lines } from "./make-profile";
import { type Random, write } from "./random";
import { run } from "./true-quotes";
import type { Words } from "./words";

interface Source {
  /** A line of the text, without its label. */
  text: string;
  /** Another line of it. */
  other: string;
  words: Words;
}

type Variant = (source: Source, random: Random) => string | null;

const NUMBER = /\d[\d,.]*\d|\d/g;
const YEAR = /\b(?:19|20)\d{2}\b/g;

function replaceOne(text: string, pattern: RegExp, random: Random, replace: (found: string) => string): string | null {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return null;
  const match = random.pick(found);
  return text.slice(0, match.index) + replace(match[0]) + text.slice(match.index + match[0].length);
}

function otherNumber(found: string, random: Random): string {
  const digit = random.int(0, found.length - 1);
  const at = /\d/.test(found.charAt(digit)) ? digit : 0;
  const changed = `${(Number(found.charAt(at)) + random.int(1, 8)) % 9 || 9}`;
  const one = found.slice(0, at) + changed + found.slice(at + 1);
  return one === found ? `${found}0` : random.pick([one, one, `${found}0`]);
}

const SPELLED = ["two", "three", "four", "five", "seven", "nine"];
const decapital = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
/** Verbs with their opposites, as in "cut the bill" for "raised the bill". */
const OPPOSITES: Record<string, string> = {
  reduced: "increased",
  cut: "raised",
  lowered: "raised",
  raised: "lowered",
  grew: "shrank",
  led: "left",
  hired: "dismissed",
  introduced: "abandoned",
  closed: "ignored",
  built: "dismantled",
  opened: "closed",
  passed: "failed",
  shortened: "lengthened",
};

/** Quotes that stand in no text: each takes a true line and changes what it says. Null where the line has nothing to change. */
export const FALSE_VARIANTS: Record<string, Variant> = {
  number({ text }, random) {
    const quote = run(text, random, 6);
    const spelled = new RegExp(`\\b(?:${SPELLED.join("|")})\\b`, "g");
    return (
      replaceOne(quote, NUMBER, random, (found) => otherNumber(found, random)) ??
      replaceOne(quote, spelled, random, (found) => random.pick(SPELLED.filter((one) => one !== found)))
    );
  },
  date: ({ text }, random) =>
    replaceOne(text, YEAR, random, (year) => `${Number(year) + random.pick([-10, -3, -2, -1, 1, 2, 3, 10])}`),
  "negation added"({ text }, random) {
    const quote = run(text, random, 6).split(" ");
    const at = random.int(1, quote.length - 2);
    const inside = [...quote.slice(0, at), random.pick(["not", "never", "no", "hardly"]), ...quote.slice(at)].join(" ");
    const before = random.pick(["Never ", "Did not ", "Failed to ", "Not "]) + decapital(quote.join(" "));
    return random.pick([inside, before]);
  },
  name({ text, words }, random) {
    const lists = [
      words.companies,
      words.products,
      words.places,
      words.skills,
      words.certifications.map((one) => one.name),
    ];
    const quote = run(text, random, 6);
    const named = lists.flatMap((list) => list.filter((name) => quote.includes(name)).map((name) => ({ name, list })));
    if (named.length === 0) return null;
    const { name, list } = random.pick(named);
    return quote.replace(
      name,
      random.pick(list.filter((one) => one !== name && !one.includes(name) && !name.includes(one))),
    );
  },
  opposite({ text }, random) {
    const quote = run(text, random, 6);
    const verb = quote.split(" ").find((word) => Object.hasOwn(OPPOSITES, word.toLowerCase()));
    return verb ? quote.replace(verb, OPPOSITES[verb.toLowerCase()] ?? "") : null;
  },
  unit({ text }, random) {
    const quote = run(text, random, 6);
    return (
      replaceOne(quote, /(?<=\d)[mk]\b/g, random, (unit) => ({ m: "bn", k: "m" })[unit] ?? "") ??
      replaceOne(quote, /\b(?:hours|minutes|days|weeks|months|years)\b/g, random, (unit) =>
        random.pick(["hours", "minutes", "days", "weeks", "months", "years"].filter((one) => one !== unit)),
      )
    );
  },
  invented: ({ words }, random) => lines(words.invented, 1, words, random)[0] ?? null,
  spliced({ text, other }, random) {
    const [head, tail] = [text.split(" "), other.split(" ")];
    // Two lines of one template put together may say what one of them says.
    if (head.filter((word) => tail.includes(word)).length > 2) return null;
    return [...head.slice(0, Math.min(5, head.length - 1)), ...tail.slice(-Math.min(5, tail.length - 1))].join(
      random.pick([" ", " "]),
    );
  },
};

/** A line with a negation, and the quote that leaves it out. */
export function negatedPair(words: Words, random: Random, slots: Record<string, () => string>) {
  const { template, negation } = random.pick(words.negated);
  const [before, after] = write(template, random, slots).split("{not}");
  const whole = `${before}${negation}${after}`.trim();
  const without = `${before?.trimEnd()} ${after?.trimStart()}`.trim();
  return { whole, without: without.charAt(0).toUpperCase() + without.slice(1) };
}
