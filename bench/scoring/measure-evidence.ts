import { type IndexedText, indexText } from "@/lib/domain/evidence/indexed-text";
import { checkQuote } from "@/lib/domain/evidence/verify-quote";
import { quantile } from "../report";
import { FALSE_VARIANTS, negatedPair } from "./false-quotes";
import { freeze } from "./freeze";
import { makeProfile, parsed, slotsOf } from "./make-profile";
import { type Measure, none, share, shown, upTo } from "./measure";
import { processorMs } from "./processor-time";
import { type Random, randomOf } from "./random";
import type { DataSet } from "./sets";
import { type QuotableLine, quotableLines, TRUE_VARIANTS } from "./true-quotes";

const PART = "evidence verifier";
/** Of these not one may pass. */
const GRAVE = ["number", "date", "negation added", "negation removed", "name"];

interface Text {
  indexed: IndexedText;
  plain: string;
  lines: QuotableLine[];
  /** Quotes that leave the negation of a line out. */
  withoutNegation: string[];
}

const squeeze = (text: string) => text.toLowerCase().replace(/\s+/g, " ");

function makeText(set: DataSet, random: Random): Text {
  const input = makeProfile(set.words, random, { experiences: 12, deeds: 8 });
  const pairs = [0, 1, 2].map(() => negatedPair(set.words, random, slotsOf(set.words, random)));
  for (const [index, { whole }] of pairs.entries()) {
    const experience = input.experiences[index];
    if (experience) experience.description += `\n${whole}`;
  }
  const frozen = freeze(parsed(input));
  return {
    indexed: indexText(frozen),
    plain: squeeze(frozen.text),
    // A run that leaves the negation of its line out would be no true quote.
    lines: quotableLines(frozen.text).filter((line) => !pairs.some((pair) => pair.whole === line.text)),
    withoutNegation: pairs.map((pair) => pair.without),
  };
}

/** Draws until there are `count` quotes of a kind: not every line lends itself to every change. */
function collect(count: number, draw: () => { text: Text; quote: string } | null) {
  const found: { text: Text; quote: string }[] = [];
  for (let tries = 0; found.length < count && tries < count * 60; tries += 1) {
    const one = draw();
    if (one) found.push(one);
  }
  return found;
}

function trueQuotes(texts: Text[], variant: string, count: number, random: Random) {
  return collect(count, () => {
    const text = random.pick(texts);
    const quote = TRUE_VARIANTS[variant]?.(random.pick(text.lines), random);
    return quote ? { text, quote } : null;
  });
}

function falseQuotes(texts: Text[], set: DataSet, variant: string, count: number, random: Random) {
  return collect(count, () => {
    const text = random.pick(texts);
    const [line, other] = random.sample(text.lines, 2);
    if (!line || !other) return null;
    const source = { text: line.text, other: other.text, words: set.words };
    const quote =
      variant === "negation removed" ? random.pick(text.withoutNegation) : FALSE_VARIANTS[variant]?.(source, random);
    return quote && !text.plain.includes(squeeze(quote)) ? { text, quote } : null;
  });
}

export function measureEvidence(set: DataSet, perVariant: number): Measure[] {
  const random = randomOf(set.seed);
  const texts = Array.from({ length: Math.max(10, Math.round(perVariant / 10)) }, () => makeText(set, random));
  const times: number[] = [];
  const accepted = ({ text, quote }: { text: Text; quote: string }) => {
    const started = processorMs();
    const { evidence } = checkQuote(text.indexed, quote);
    times.push(processorMs() - started);
    return evidence.match !== "rejected";
  };
  const perTrue = Object.keys(TRUE_VARIANTS).map((variant) => {
    const quotes = trueQuotes(texts, variant, perVariant, random);
    return { variant, quotes, wrong: quotes.filter((one) => !accepted(one)) };
  });
  const perFalse = [...Object.keys(FALSE_VARIANTS), "negation removed"].map((variant) => {
    const quotes = falseQuotes(texts, set, variant, perVariant, random);
    return { variant, quotes, wrong: quotes.filter(accepted) };
  });
  const length = texts.reduce((sum, { plain }) => sum + plain.length, 0) / texts.length;
  const grave = perFalse.filter(({ variant }) => GRAVE.includes(variant));
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const told = (groups: typeof perTrue) =>
    groups.flatMap(({ variant, wrong }) => wrong.map(({ quote }) => `${variant}: ${quote}`));
  const count = (groups: typeof perTrue, of: "quotes" | "wrong") =>
    groups.reduce((sum, group) => sum + group[of].length, 0);
  return [
    share(
      PART,
      "true quotes accepted",
      count(perTrue, "quotes") - count(perTrue, "wrong"),
      count(perTrue, "quotes"),
      told(perTrue),
    ).atLeast(95),
    ...perTrue.map(({ variant, quotes, wrong }) =>
      share(PART, `— ${variant}`, quotes.length - wrong.length, quotes.length),
    ),
    share(PART, "false quotes accepted", count(perFalse, "wrong"), count(perFalse, "quotes"), told(perFalse)).atMost(1),
    ...perFalse.map(({ variant, quotes, wrong }) => share(PART, `— ${variant}`, wrong.length, quotes.length)),
    none(PART, "changed numbers, dates, negations, names accepted", count(grave, "quotes"), told(grave)),
    upTo(PART, `a quote, mean (texts of ${Math.round(length)} characters)`, {
      value: mean,
      unit: "ms",
      limit: 0.5,
      cases: times.length,
    }),
    shown(PART, "a quote, p95", { value: quantile(times, 0.95), unit: "ms", cases: times.length }),
  ];
}
