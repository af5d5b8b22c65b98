import { expect, test } from "vitest";
import { z } from "zod";
import { wordsOf } from "./fault-words";

test.each([
  [z.coerce.number(), "abc", "must be a number"],
  [z.int(), 1.5, "must be a whole number"],
  [z.boolean(), "true", "must be true or false"],
  [z.string(), 1, "must be a string"],
  [z.array(z.string()), {}, "must be an array"],
  [z.strictObject({}), [], "must be an object"],
  [z.enum(["CIO", "CTO"]), "CFO", 'must be one of "CIO", "CTO"'],
  [z.literal(true), false, "must be true"],
  [z.int().max(25), 60, "must be at most 25"],
  [z.int().min(100), 10, "must be at least 100"],
  [z.number().positive(), 0, "must be more than 0"],
  [z.number().lt(2), 2, "must be less than 2"],
  [z.string().min(2), "a", "must have at least 2 characters"],
  [z.string().length(2), "abc", "must have exactly 2 characters"],
  [z.array(z.int()).max(1), [1, 2], "must have at most 1 entry"],
  [z.uuid(), "nope", "must be a UUID"],
  [z.union([z.string(), z.strictObject({ a: z.int() })]), { a: 1.5 }, "must be a whole number"],
])("%# a value is refused in plain words", (schema, value, words) => {
  expect(messages(schema, value)).toContain(words);
});

test("what a schema says itself stays", () => {
  expect(messages(z.string().min(2, "must be a name"), "a")).toEqual(["must be a name"]);
});

test("what has no words of its own keeps those of the parser", () => {
  expect(messages(z.number().multipleOf(2), 3)).toEqual(["Invalid number: must be a multiple of 2"]);
});

function messages(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value, { error: wordsOf });
  return (error?.issues ?? []).flatMap((issue) =>
    issue.code === "invalid_union" ? issue.errors.flat().map(({ message }) => message) : [issue.message],
  );
}
