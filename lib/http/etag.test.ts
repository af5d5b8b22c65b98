import { expect, test } from "vitest";
import { etagOf, ifMatch } from "./etag";

const asked = (value?: string) => ifMatch(new Headers(value === undefined ? {} : { "if-match": value }));

test("a tag that was answered is the version that it was made of", () => {
  expect(asked(etagOf(7))).toEqual([7]);
});

test.each([
  [undefined, null],
  ["*", null],
  ['"7"', [7]],
  ['W/"7", "8"', [7, 8]],
  ["7", []],
  ['"x"', []],
  ['"1e3"', []],
  ["", []],
])("If-Match: %s", (value, versions) => {
  expect(asked(value)).toEqual(versions);
});
