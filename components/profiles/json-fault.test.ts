import { expect, test } from "vitest";
import { jsonFault } from "./json-fault";

test.each([
  ["Ada Example, CTO", "It begins with “Ada Example, CTO”: a profile stands between { and }."],
  ["full_name;headline;about;location", /^It begins with “full_name;headline;about;locat…”/],
  ["{ broken", "It isn’t whole: the closing } is missing, or something stands after it."],
  ['{\n "full_name": "Ada",\n', /the closing } is missing/],
  ['{"full_name": "Ada", "skills": ["C"]', /the closing } is missing/],
  ['[{"full_name": "Ada"}', /the closing ] is missing/],
  ['{"full_name": "Ada"} and Ben', /something stands after it/],
  ['{"full_name": "Ada",}', /comma before a closing/],
  ['[{"full_name": "Ada"}, ]', /comma before a closing/],
  ['{"full_name" "Ada"}', /missing quote, colon, comma or bracket/],
  ['{"full_name": "Ada"}}', /missing quote, colon, comma or bracket/],
])("%j: %s", (text, words) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(jsonFault(text)).toMatch(words);
});
