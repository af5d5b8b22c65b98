import { expect, test } from "vitest";
import { requiredText } from "./required-text";

test.each(["Ada", "  Ada ", "张伟", "A\u200bda", "👩🏽‍🚀", "-"])("%j says something", (text) => {
  expect(requiredText(20).parse(text)).toBe(text.trim());
});

test.each([
  ["", "must not be empty"],
  [" \n ", "must not be empty"],
  ["\u200b", "must hold a character that can be seen"],
  ["\u00ad \u2800\u{e0041}", "must hold a character that can be seen"],
  ["A\u0000", "must be well-formed text without NUL"],
  ["A\ud800", "must be well-formed text without NUL"],
])("%j is refused in one sentence: %s", (text, message) => {
  expect(
    requiredText(20)
      .safeParse(text)
      .error?.issues.map((issue) => issue.message),
  ).toEqual([message]);
});

test("more than the most is refused", () => {
  expect(requiredText(3).safeParse("Ada").success).toBe(true);
  expect(requiredText(3).safeParse("Adah").success).toBe(false);
});
