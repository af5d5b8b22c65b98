import { describe, expect, it } from "vitest";
import { type ResponseSchema, schemaFault } from "./response-schema";

const object = (properties: Record<string, unknown>): ResponseSchema => ({ type: "object", properties });
const nested = (levels: number): ResponseSchema => (levels === 0 ? {} : object({ a: nested(levels - 1) }));
const deepArray = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], null);
/** Each definition asks for the next one twice: small, and twice the work on every level. */
const doubling = (levels: number): ResponseSchema => ({
  $ref: "#/$defs/d0",
  $defs: Object.fromEntries(
    Array.from({ length: levels }, (_, level) => [
      `d${level}`,
      level === levels - 1 ? {} : { allOf: [{ $ref: `#/$defs/d${level + 1}` }, { $ref: `#/$defs/d${level + 1}` }] },
    ]),
  ),
});

describe("what may be a response_schema", () => {
  it.each([
    ["an ordinary one", object({ fit: { type: "boolean" }, why: { type: "string", maxLength: 200 } })],
    ["an empty one", {}],
    ["one that names its draft", { $schema: "https://json-schema.org/draft/2020-12/schema" }],
    ["one that refers to its own", { ...object({ a: { $ref: "#/$defs/a~1b" } }), $defs: { "a/b": { type: "null" } } }],
    ["properties that are named like keywords", object({ pattern: {}, $id: {}, $ref: {} })],
    ["values that look like keywords", object({ a: { const: { $ref: "https://elsewhere.example" }, enum: [1] } })],
    ["a deep one", nested(15)],
  ])("%s may", (_, schema) => expect(schemaFault(schema)).toBeNull());

  it.each([
    ["of another draft", { $schema: "http://json-schema.org/draft-07/schema#" }, "invalid_value", "$schema"],
    ["of arrays", { type: "array" }, "invalid_value", "type"],
    ["too long", object({ a: { description: "x".repeat(20_000) } }), "too_big", undefined],
    ["too deep to be written", { const: deepArray(200_000) }, "too_big", undefined],
    ["too deep", nested(16), "too_complex", undefined],
    ["that refers to itself", object({ a: { $ref: "#" } }), "too_complex", undefined],
    ["that doubles with every reference", doubling(7 + 6), "too_complex", undefined],
    ["with a remote reference", object({ a: { $ref: "https://elsewhere.example/x.json" } }), "unsupported", undefined],
    ["with a reference to a file", object({ a: { $ref: "other.json#/a" } }), "unsupported", undefined],
    ["with a reference to nothing", object({ a: { $ref: "#/$defs/none" } }), "invalid_value", undefined],
    ["with a reference up the prototype", object({ a: { $ref: "#/constructor" } }), "invalid_value", undefined],
    ["with a regular expression", object({ a: { pattern: "(a+)+$" } }), "unsupported", undefined],
    ["with an address of its own", { $id: "https://elsewhere.example" }, "unsupported", undefined],
    ["with a hidden pattern in a definition", { $defs: { a: { pattern: "a" } } }, "unsupported", undefined],
  ] as const)("one %s may not", (_, schema, code, at) => {
    const path = at === undefined ? "response_schema" : `response_schema.${at}`;
    expect(schemaFault(schema as ResponseSchema)).toMatchObject({ path, code });
  });
});

/** A schema of so many subschemas, itself among them. */
const wide = (nodes: number) => ({ anyOf: Array.from({ length: nodes - 1 }, () => ({})) });
/** A schema of so many characters as JSON. */
const long = (characters: number) => ({ title: "x".repeat(characters - '{"title":""}'.length) });

describe("the bounds of a response_schema", () => {
  it.each<[string, ResponseSchema, string | null]>([
    ["as long as may be", long(20_000), null],
    ["one character longer", long(20_001), "must have at most 20000 characters as JSON"],
    ["of as many subschemas as may be", wide(2_000), null],
    ["of one more", wide(2_001), "must have at most 2000 subschemas, references followed"],
    ["as deep as may be", nested(15), null],
    ["one deeper", nested(16), "must be at most 16 schemas deep, references followed"],
    [
      "as deep as may be, by a keyword",
      { not: Array.from({ length: 14 }).reduce<object>((inner) => ({ not: inner }), {}) },
      null,
    ],
    [
      "one deeper, by a keyword",
      { not: Array.from({ length: 15 }).reduce<object>((inner) => ({ not: inner }), {}) },
      "must be at most 16 schemas deep, references followed",
    ],
  ])("one %s", (_, schema, message) => {
    expect(schemaFault(schema)?.message ?? null).toBe(message);
  });

  it.each<[string, ResponseSchema, string | null]>([
    ["of another draft", { $schema: "http://json-schema.org/draft-07/schema#" }, "must be of draft 2020-12"],
    ["of a list", { type: "array" }, "must be object: a reply is one JSON object"],
    ["with a pattern", object({ a: { pattern: "a" } }), "pattern is not taken in a response_schema"],
    [
      "with a reference that is no text",
      object({ a: { $ref: 7 } }),
      "$ref must point into the schema itself: remote references are not followed",
    ],
    [
      "with a list of references",
      { $defs: { a: {} }, not: { $ref: ["#/$defs/a"] } },
      "$ref must point into the schema itself: remote references are not followed",
    ],
    [
      "with a remote reference",
      object({ a: { $ref: "x#/a" } }),
      "$ref must point into the schema itself: remote references are not followed",
    ],
    [
      "with a reference to an anchor",
      object({ a: { $ref: "#a" } }),
      "$ref must point into the schema itself: remote references are not followed",
    ],
    ["with a reference to nothing", object({ a: { $ref: "#/$defs/b" } }), "$ref points at nothing"],
    ["with a reference into a text", { title: "x", not: { $ref: "#/title/length" } }, "$ref points at nothing"],
    ["with a reference into null", { default: null, not: { $ref: "#/default/a" } }, "$ref points at nothing"],
    ["with a reference to null, which is no schema", { default: null, not: { $ref: "#/default" } }, null],
    ["with a reference to a name with a tilde", { $defs: { "a~b": {} }, not: { $ref: "#/$defs/a~0b" } }, null],
    ["with a reference into a list", { anyOf: [{}], not: { $ref: "#/anyOf/0" } }, null],
    [
      "with properties that are a list",
      { properties: [{ pattern: "a" }] } as ResponseSchema,
      "pattern is not taken in a response_schema",
    ],
    ["with properties that are null", { properties: null }, null],
    ["with properties that are a text", { properties: "pattern" }, null],
    [
      "with a property that is named like a keyword",
      { dependentSchemas: { pattern: { pattern: "a" } } },
      "pattern is not taken in a response_schema",
    ],
    [
      "with a keyword that is named like one of our own",
      { items: { pattern: "a" } },
      "pattern is not taken in a response_schema",
    ],
    ["with a pattern in a list", { anyOf: [{}, { pattern: "a" }] }, "pattern is not taken in a response_schema"],
    [
      "with two faults, of which the first counts",
      { allOf: [{ $ref: "x" }, { pattern: "a" }] },
      "$ref must point into the schema itself: remote references are not followed",
    ],
  ])("one %s", (_, schema, message) => {
    expect(schemaFault(schema)?.message ?? null).toBe(message);
  });

  it.each([wide(2_001), nested(16)])("a schema beyond them is too complex", (schema) => {
    expect(schemaFault(schema)).toMatchObject({ path: "response_schema", code: "too_complex" });
  });

  it("a schema that refers to itself is deeper than any, even behind a keyword", () => {
    expect(schemaFault({ not: { $ref: "#" } })?.message).toBe("must be at most 16 schemas deep, references followed");
  });
});
