import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countMessages, isInputTruncated, learnRatio, medianRatio } from "./input-truncation";

describe("isInputTruncated", () => {
  it.each([
    ["all of it", 1_000, 1_000, 1, false],
    ["a little less, as tokenizers differ", 1_000, 801, 1, false],
    ["0.8 of it", 1_000, 800, 1, true],
    ["half of it", 1_000, 500, 1, true],
    ["as much as this server always counts", 1_000, 1_300, 1.3, false],
    ["our own count, where this server counts 1.3", 1_000, 1_000, 1.3, true],
    ["fewer tokens by a better tokenizer", 1_000, 700, 0.7, false],
    ["0.8, by a server not yet known", 1_000, 800, null, false],
    ["0.51, by a server not yet known", 1_000, 510, null, false],
    ["0.5, which no tokenizer explains", 1_000, 500, null, true],
    ["a context's worth of a long text", 7_900, 2_050, null, true],
    ["a figure that isn't given", 1_000, 0, 1, false],
    ["nothing of nothing", 0, 5, 1, false],
  ])("%s", (_, ownTokens, promptTokens, ratio, expected) => {
    expect(isInputTruncated({ ownTokens, promptTokens, ratio })).toBe(expected);
  });

  it("never clears a server for having read less", () => {
    const ratio = fc.option(fc.double({ min: 0.5, max: 4, noNaN: true }), { nil: null });
    const tokens = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(tokens, tokens, tokens, ratio, (ownTokens, one, other, ratio) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        if (isInputTruncated({ ownTokens, promptTokens: more, ratio })) {
          expect(isInputTruncated({ ownTokens, promptTokens: less, ratio })).toBe(true);
        }
      }),
    );
  });
});

describe("what is learned", () => {
  it.each([
    [[], null],
    [[1.2], 1.2],
    [[1, 2], 1.5],
    [[3, 1, 1.1], 1.1],
    [[1, 1, 1, 9], 1],
  ])("the median of %j is %d", (known, expected) => {
    expect(medianRatio(known)).toBe(expected);
  });

  it("is the last twenty, and nothing from a figure that isn't given", () => {
    const known = Array.from({ length: 20 }, (_, at) => at + 1);
    expect(learnRatio(known, { ownTokens: 100, promptTokens: 150 })).toEqual([...known.slice(1), 1.5]);
    expect(learnRatio([1], { ownTokens: 100, promptTokens: 0 })).toEqual([1]);
    expect(learnRatio([1], { ownTokens: 0, promptTokens: 100 })).toEqual([1]);
  });

  it("tells a cut from a whole reading, whatever the tokenizer", () => {
    const sizes = fc.array(fc.integer({ min: 500, max: 20_000 }), { minLength: 1, maxLength: 40 });
    const trueRatio = fc.double({ min: 0.65, max: 3, noNaN: true });
    // A tokenizer's count varies by text.
    const mood = fc.double({ min: 0.95, max: 1.05, noNaN: true });
    fc.assert(
      fc.property(
        sizes,
        trueRatio,
        fc.infiniteStream(mood),
        fc.double({ min: 0.05, max: 0.7, noNaN: true }),
        (own, r, moods, kept) => {
          let known: number[] = [];
          for (const ownTokens of own) {
            const promptTokens = Math.ceil(ownTokens * r * Number(moods.next().value));
            expect(isInputTruncated({ ownTokens, promptTokens, ratio: medianRatio(known) })).toBe(false);
            known = learnRatio(known, { ownTokens, promptTokens });
          }
          const promptTokens = Math.floor(5_000 * r * kept);
          expect(isInputTruncated({ ownTokens: 5_000, promptTokens, ratio: medianRatio(known) })).toBe(true);
        },
      ),
    );
  });
});

it("counts every message with what stands around it", () => {
  const messages = [
    { role: "system" as const, content: "ab" },
    { role: "user" as const, content: "c" },
  ];
  expect(countMessages(messages, (text) => text.length)).toBe(3 + 9 + 3 + 6);
  expect(countMessages([], (text) => text.length)).toBe(0);
});
