import { expect, test } from "vitest";
import { correctionWords, scoreWords } from "./compare-words";

const by = { by: "Rita", at: "2026-01-02T03:04:05.678Z" };

test("a criterion without a number says why it has none", () => {
  expect(scoreWords({ score: 0, status: "scored", correction: null })).toBe("0");
  expect(scoreWords({ score: null, status: "insufficient_data", correction: null })).toBe("Insufficient data");
  expect(scoreWords({ score: null, status: "unsupported", correction: null })).toBe("Unsupported");
  expect(scoreWords({ score: null, status: "scored", correction: by })).toBe("Can't be judged");
});

test("an overall says how many of its numbers are a person's, and what the model's came to", () => {
  expect(correctionWords(0, 6)).toBeNull();
  expect(correctionWords(1, 6.25)).toBe("1 number is a person's; the model's own overall: 6.3");
  expect(correctionWords(3, null)).toBe("3 numbers are a person's; the model's own overall: none");
});
