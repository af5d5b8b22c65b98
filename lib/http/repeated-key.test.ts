import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatedKey } from "./repeated-key";

const found = (text: string) => repeatedKey(text, JSON.parse(text));

test.each([
  ['{"a":1,"a":2}', "a"],
  ['{"a": 1, "b": {"c": [0, {"d" : 1, "e": 2, "d"\n:\t3}]}}', "b.c.1.d"],
  ['{"a":1,"\\u0061":1}', "a"],
  ['[{"x":1},{"x":1,"x":1}]', "1.x"],
  ['{"\\"":1,"\\"":1}', '"'],
  ['{"":1,"":{}}', ""],
  ['{"a":{"a":1},"b":":","c\\\\":"\\\\\\":","b":1}', "b"],
  ['{"a":{"x":1},"a":{"y":1}}', "a"],
])("%s repeats %j", (text, path) => {
  expect(found(text)).toBe(path);
});

test.each(['{"a":{"a":[{"a":1},{"a":1}]}}', '["a",":","a",":"]', '{"a":"\\"a\\":1,\\"a\\":2"}', '"a"', "1", "{}"])(
  "%s repeats nothing",
  (text) => {
    expect(found(text)).toBeNull();
  },
);

const text = (indent: number) => fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value, null, indent));

test("what JSON.stringify writes repeats nothing, whatever stands in it", () => {
  fc.assert(fc.property(fc.oneof(text(0), text(2)), (json) => void expect(found(json)).toBeNull()));
});

test("a name written twice is found, wherever its object stands", () => {
  const twice = fc.tuple(fc.string(), fc.jsonValue(), fc.jsonValue()).map(([name, one, other]) => {
    const key = JSON.stringify(name);
    return { name, json: `{${key}:${JSON.stringify(one)},${key}:${JSON.stringify(other)}}` };
  });
  fc.assert(
    fc.property(twice, fc.jsonValue(), ({ name, json }, beside) => {
      expect(found(json)).toBe(name);
      expect(found(`{"beside":${JSON.stringify(beside)},"in":[${json}]}`)).toBe(`in.0.${name}`);
    }),
  );
});
