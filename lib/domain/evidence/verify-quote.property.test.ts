import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleText } from "./sample-text";
import { verifyQuote } from "./verify-quote";

const RUNS = { numRuns: Math.min(60, fc.readConfigureGlobal()?.numRuns ?? 60) };
const VERBS = ["Led", "Built", "Directed", "Migrated", "Negotiated", "Consolidated", "Launched", "Owned"];
const OBJECTS = [
  "the security programme",
  "a data platform",
  "the vendor portfolio",
  "our cloud estate",
  "an audit function",
];
const PLACES = ["across Europe", "for Acme Bank", "at the Zürich office", "with Deloitte", "in Singapore"];
const RESULTS = [
  "saving $%d million",
  "with a team of %d people",
  "cutting incidents by %d%",
  "over %d months",
  "for %d sites",
];

const line = fc
  .record({
    verb: fc.constantFrom(...VERBS),
    object: fc.constantFrom(...OBJECTS),
    place: fc.constantFrom(...PLACES),
    result: fc.constantFrom(...RESULTS),
    number: fc.integer({ min: 13, max: 999 }),
  })
  .map((parts) => ({
    ...parts,
    text: `${parts.verb} ${parts.object} ${parts.place}, ${parts.result.replace("%d", String(parts.number))}.`,
  }));
const profile = fc.uniqueArray(line, { minLength: 2, maxLength: 8, selector: (one) => one.number });
type Lines = { text: string; verb: string; object: string; place: string; number: number }[];
/** Words of the profiles among marks, halves of surrogate pairs and other scripts. */
const noise = fc
  .array(
    fc.constantFrom(
      "Led",
      "the",
      "…",
      "14",
      "$",
      "million",
      "not",
      "\ud83d",
      "\u200b",
      "銀行",
      "ない",
      "-",
      "\n",
      "Z\u0308",
      ".",
    ),
  )
  .map((parts) => parts.join(" "));
const frozenOf = (lines: Lines) =>
  sampleText(lines.map((one, i) => ({ text: one.text, field: `experiences.${i}.description` })));

describe("quotes of any profile", () => {
  it("stand where they were cut out, word by word", () => {
    fc.assert(
      fc.property(profile, fc.nat(), fc.nat(), fc.nat(), (lines, which, from, length) => {
        const words = (lines[which % lines.length]?.text ?? "").replace(/[.,]/g, "").split(" ");
        const start = from % (words.length - 4);
        // Never end inside "$14 million", which would be another sum.
        const quote = words
          .slice(start, start + 4 + (length % words.length))
          .join(" ")
          .replace(/(\$\d+)$/, "$1 million");
        const found = verifyQuote(frozenOf(lines), quote);
        expect(found.match).not.toBe("rejected");
        expect(
          frozenOf(lines)
            .text.slice(found.start ?? 0, found.end ?? 0)
            .replace(/[.,]/g, ""),
        ).toBe(quote);
      }),
      RUNS,
    );
  });

  it("stand there in other case, without articles and with other spaces", () => {
    fc.assert(
      fc.property(profile, fc.nat(), (lines, which) => {
        const quote = (lines[which % lines.length]?.text ?? "").replace(/\b(?:the|a|an) /, "").replace(/ /g, "  ");
        expect(verifyQuote(frozenOf(lines), quote.toUpperCase().replace("ZÜRICH", "Zürich")).match).not.toBe(
          "rejected",
        );
      }),
      RUNS,
    );
  });

  const changed: [string, (one: Lines[number]) => string][] = [
    ["another number", (one) => one.text.replace(String(one.number), String(one.number + 1_000))],
    ["one digit more", (one) => one.text.replace(String(one.number), `${one.number}0`)],
    ["a decimal", (one) => one.text.replace(String(one.number), `${one.number}.5`)],
    ["a negation", (one) => one.text.replace(one.object, `not ${one.object}`)],
    ["a negation in front", (one) => `Never ${one.text}`],
    ["without", (one) => one.text.replace(one.place, `without ${one.place}`)],
    ["another verb", (one) => one.text.replace(one.verb, "Abolished")],
    ["another name", (one) => one.text.replace(one.place, "for Globex")],
    ["another object", (one) => one.text.replace(one.object, "the payroll archive")],
  ];
  it.each(changed)("are refused with %s", (_, change) => {
    fc.assert(
      fc.property(profile, fc.nat(), (lines, which) => {
        const one = lines[which % lines.length] as Lines[number];
        expect(verifyQuote(frozenOf(lines), change(one)).match).toBe("rejected");
      }),
      RUNS,
    );
  });

  it("are refused where the text denies them and the quote doesn't", () => {
    const denials = fc.constantFrom("Never", "Has not", "Did not", "No longer", "Has never personally");
    fc.assert(
      fc.property(profile, denials, (lines, denial) => {
        const denied = lines.map((one) => ({ ...one, text: `${denial} ${one.text.toLowerCase()}` }));
        for (const one of lines) expect(verifyQuote(frozenOf(denied), one.text).match).toBe("rejected");
      }),
      RUNS,
    );
  });

  it("never point outside the text, whatever the model writes", () => {
    fc.assert(
      fc.property(profile, noise, (lines, quote) => {
        const frozen = frozenOf(lines);
        const { start, end, match, field } = verifyQuote(frozen, quote);
        expect([start === null, end === null, field === null]).toEqual(Array(3).fill(match === "rejected"));
        if (start !== null && end !== null) expect(0 <= start && start < end && end <= frozen.text.length).toBe(true);
      }),
      RUNS,
    );
  });
});
