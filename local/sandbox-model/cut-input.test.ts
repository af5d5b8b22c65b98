import fc from "fast-check";
import { expect, it } from "vitest";
import { ChatRequest } from "./chat-request";
import { cutInput } from "./cut-input";
import { tokensIn } from "./usage";

const cut = (content: string) =>
  cutInput(ChatRequest.parse({ model: "m", messages: [{ role: "user", content }] })).messages[0]?.content;

it("keeps whole lines of the first half, of any script", () => {
  expect(cut("one two\nthree four\nfive six\nseven eight nine ten eleven")).toBe("one two\nthree four");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (text) => {
      const kept = String(cut(text));
      expect(text.startsWith(kept)).toBe(true);
      expect(tokensIn(kept)).toBeLessThanOrEqual(tokensIn(text) / 2 + 1);
    }),
  );
});
