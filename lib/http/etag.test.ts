import { describe, expect, test } from "vitest";
import { etagOf, ifMatch, unlessKnown } from "./etag";

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

describe("unlessKnown", () => {
  test.each([
    [undefined, 200],
    ['W/"7"', 304],
    ['"7"', 304],
    ['W/"6", W/"7"', 304],
    ["*", 304],
    ['W/"6"', 200],
    ['W/"70"', 200],
    ["7", 200],
  ])("version 7, If-None-Match: %s → %d, tagged either way", async (value, status) => {
    const headers = new Headers(value === undefined ? {} : { "if-none-match": value });
    let asked = 0;
    const response = await unlessKnown({ headers, version: 7, extra: { "retry-after": "1" } }, (tagged) => {
      asked += 1;
      return new Response("{}", { headers: tagged });
    });
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject({ etag: 'W/"7"', "retry-after": "1" });
    expect(asked).toBe(status === 200 ? 1 : 0);
  });
});
