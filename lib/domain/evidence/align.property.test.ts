import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align, alignWithin } from "./align";
import { indexText } from "./indexed-text";
import { sampleText } from "./sample-text";
import { tokenize } from "./tokens";

const WORDS =
  "led the migrations migration of cyber security cybersecurity 40 plants in Dublin not without platform platforms reduced budget to a".split(
    " ",
  );
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
const text = fc.array(sentence, { minLength: 1, maxLength: 8 });
const slip = (word: string) =>
  word.length >= 6 ? `${word[1] === word[2] ? "" : word[0]}${word[2]}${word[1]}${word.slice(3)}` : word;

describe("aligning a quote", () => {
  it("finds in the windows around a needed word what it finds in the whole text", () => {
    fc.assert(
      fc.property(text, fc.nat(), sentence, fc.boolean(), (lines, which, other, slipped) => {
        const frozen = indexText(sampleText(lines.map((words) => ({ text: words.join(" "), field: "about" }))));
        const from = lines[which % lines.length] ?? [];
        const quote = [
          ...from.map((word, i) => (slipped && i % 3 === 1 ? slip(word) : word)),
          ...other.slice(0, which % 3),
        ];
        const tokens = tokenize(quote.join(" "));
        const all = alignWithin(tokens, frozen.tokens);
        expect(align(tokens, frozen)).toEqual(all.toSorted((a, b) => a.cost - b.cost || a.first - b.first));
      }),
      { numRuns: fc.readConfigureGlobal()?.numRuns ?? 500 },
    );
  });
});
