import fc from "fast-check";
import { expect, test } from "vitest";
import { AppError } from "@/lib/domain/errors";
import { Profile } from "@/lib/domain/profile";
import { parseJson } from "./parse-json";

function faultCodeOf(text: string): string | undefined {
  try {
    parseJson(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("INVALID_REQUEST");
    return error.faults[0]?.code;
  }
}

test.each([
  ["", "malformed_json"],
  ["{", "malformed_json"],
  ["{'a': 1}", "malformed_json"],
  ['{"a": 1,}', "malformed_json"],
  ['{"a": NaN}', "malformed_json"],
  ['{"a": "\\u0000"}', "invalid_characters"],
  ['{"a": ["x", "\\ud800"]}', "invalid_characters"],
  ['{"\\u0000": 1}', "invalid_characters"],
  ['{"__proto__": {"a": 1}}', "unknown_field"],
  ['{"a": [{"__proto__": 1}]}', "unknown_field"],
  ["[".repeat(200_000) + "]".repeat(200_000), "too_deep"],
  ["[".repeat(200_000), "malformed_json"],
  ['{"max_cost_usd": 1, "max_cost_usd": 100}', "duplicate"],
  ['{"location": {"city": "Ulm", "city": "Bonn"}}', "duplicate"],
  [`[${"[],".repeat(300_000)}0]`, "too_big"],
  [`{"a": [${"[{}],".repeat(13_000)}0]}`, "too_big"],
  [JSON.stringify(Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [at, 0]))), "too_big"],
])("refuses text %#", (text, code) => {
  expect(faultCodeOf(text)).toBe(code);
});

test("names what is given twice, and doesn't choose one", () => {
  const twice = { path: "location.city", code: "duplicate", message: "is given more than once" };
  const text = '{"city": "Ulm", "location": {"city": "Ulm", "city": "Bonn"}}';
  expect(() => parseJson(text)).toThrow(
    expect.objectContaining({ message: "location.city: is given more than once", faults: [twice] }),
  );
});

test("takes a whole surrogate pair", () => {
  expect(parseJson('"\\ud83d\\ude00"')).toBe("😀");
});

test("anything that JSON can say and Postgres can hold comes through as it is", () => {
  const json = fc.jsonValue({ maxDepth: 5, stringUnit: "grapheme" });
  fc.assert(
    fc.property(json, (value) => {
      expect(parseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("nothing but a named refusal, whatever the text", () => {
  fc.assert(fc.property(fc.string(), (text) => void faultCodeOf(text)));
});

test("never quotes what was sent", () => {
  const secret = '{"password": "hunter2", broken';
  expect(() => parseJson(secret)).toThrow(expect.not.objectContaining({ message: expect.stringContaining("hunter2") }));
});

test("takes the largest profile that there may be", () => {
  const of = <T>(count: number, one: T) => Array.from({ length: count }, () => one);
  const company = { name: "C", size: "1", industry: "I", url: null };
  const job = {
    title: "T",
    company,
    location: "L",
    start: "2020-01",
    end: null,
    description: "D",
    skills: of(200, "s"),
  };
  const largest = Profile.parse({
    full_name: "Ada",
    location: { city: "C", region: "R", country: "C" },
    experiences: of(100, job),
    educations: of(50, { school: "S", degree: "D", field: "F", start_year: 2000, end_year: 2004 }),
    certifications: of(100, { name: "N", issuer: "I", issued: "2020-01", expires: null }),
    skills: of(500, "s"),
    languages: of(50, { name: "N", level: "L" }),
    links: of(50, "https://example.org/"),
  });
  expect(parseJson(JSON.stringify(largest))).toEqual(largest);
});
