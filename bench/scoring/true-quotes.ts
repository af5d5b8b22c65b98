import type { Random } from "./random";

/** A line of the frozen text that may be quoted, and the one after it. */
export interface QuotableLine {
  text: string;
  next: string | null;
}

const BLOCK_LINE = /^(?:- |About: |Headline: )/;

/** Lines of descriptions, headline and about, without their labels. */
export function quotableLines(frozenText: string): QuotableLine[] {
  const all = frozenText.split("\n");
  return all.flatMap((raw, index) => {
    if (!BLOCK_LINE.test(raw)) return [];
    const after = all[index + 1] ?? "";
    const text = raw.replace(BLOCK_LINE, "");
    return words(text).length < 5
      ? []
      : [{ text, next: BLOCK_LINE.test(after) ? after.replace(BLOCK_LINE, "") : null }];
  });
}

const words = (text: string) => text.split(" ");

/** A run of `least` to 15 words of a line. */
export function run(text: string, random: Random, least = 5): string {
  const all = words(text);
  const length = Math.min(all.length, random.int(least, 15));
  const start = random.int(0, all.length - length);
  return all.slice(start, start + length).join(" ");
}

type Variant = (line: QuotableLine, random: Random) => string | null;

/** The ways in which models write a true quote down; null where a line doesn't lend itself to one. */
export const TRUE_VARIANTS: Record<string, Variant> = {
  exact: ({ text }, random) => run(text, random),
  rewrapped({ text }, random) {
    const gap = random.pick(["\n", "  ", "\u00a0", " \n  "]);
    return words(run(text, random)).reduce((quote, word) => `${quote}${random.chance(0.3) ? gap : " "}${word}`);
  },
  ellipsis({ text }, random) {
    const all = words(text);
    const dots = random.pick(["…", "...", " … ", " ... ", "[…]"]);
    if (all.length < 8) return `${run(text, random)}${dots.trimEnd()}`;
    const gap = random.int(3, all.length - 4);
    return `${all.slice(0, gap).join(" ")} ${dots.trim()} ${all.slice(gap + 1).join(" ")}`;
  },
  curly({ text }, random) {
    const quote = run(text, random)
      .replaceAll("'", "’")
      .replaceAll("-", random.pick(["-", "–", "‑"]));
    const [open, close] = random.pick([
      ["“", "”"],
      ["‘", "’"],
      ["«", "»"],
      ['"', '"'],
    ] as const);
    return `${open}${quote}${close}`;
  },
  case({ text }, random) {
    const quote = run(text, random);
    const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
    return random.pick([quote.toUpperCase(), quote.toLowerCase(), words(quote).map(capital).join(" ")]);
  },
  typo({ text }, random) {
    const quote = words(run(text, random, 6));
    const long = quote.flatMap((word, at) => (/^[a-z]{6,}$/.test(word) ? [at] : []));
    if (long.length === 0) return null;
    const at = random.pick(long);
    quote[at] = misspelt(quote[at] ?? "", random);
    return quote.join(" ");
  },
  joined({ text, next }, random) {
    if (next === null) return null;
    const head = words(text).slice(-random.int(4, 8));
    return [...head, ...words(next).slice(0, random.int(4, 7))].join(random.pick([" ", " "]));
  },
};

function misspelt(word: string, random: Random): string {
  const at = random.int(1, word.length - 3);
  const [a, b] = [word.charAt(at), word.charAt(at + 1)];
  const rest = word.slice(at + 2);
  const head = word.slice(0, at);
  return random.pick([`${head}${b}${a}${rest}`, `${head}${b}${rest}`, `${head}${a}${a}${b}${rest}`]);
}
