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
