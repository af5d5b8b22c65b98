import { describe, expect, it } from "vitest";
import { freeFormParser, refuseBadSchema } from "./response-validator";

const SCHEMA = {
  type: "object",
  required: ["fit"],
  properties: { fit: { type: "boolean" }, reasons: { type: "array", items: { $ref: "#/$defs/reason" } } },
  $defs: { reason: { type: "string", maxLength: 5 } },
};

describe("a response_schema", () => {
  it.each([[SCHEMA], [{}], [undefined]])("is taken (%#)", (schema) =>
    expect(() => refuseBadSchema(schema)).not.toThrow(),
  );

  it.each([
    [{ properties: { fit: { type: "bool" } } }, "INVALID_REQUEST"],
    [{ properties: { fit: { $ref: "https://elsewhere.example/x" } } }, "INVALID_REQUEST"],
    [{ properties: { fit: { $ref: "#" } } }, "SCHEMA_TOO_COMPLEX"],
    [{ description: "x".repeat(30_000) }, "SCHEMA_TOO_COMPLEX"],
    [{ $async: true, required: ["fit"] }, "INVALID_REQUEST"],
    [{ examples: [{ $async: true, not: {} }], $ref: "#/examples/0" }, "INVALID_REQUEST"],
  ])("is refused (%#)", (schema, code) =>
    expect(() => refuseBadSchema(schema)).toThrow(expect.objectContaining({ code })),
  );
});

describe("a free prompt's answer", () => {
  it.each([
    [null, { anything: [1] }],
    [SCHEMA, { fit: true }],
    [SCHEMA, { fit: false, reasons: ["short"], more: 1 }],
  ])("is read (%#)", (schema, value) => expect(freeFormParser(schema)(value)).toEqual({ ok: true, reply: value }));

  it.each([
    [null, [1], "", "not_an_object"],
    [null, "text", "", "not_an_object"],
    [SCHEMA, {}, "", "required"],
    [SCHEMA, { fit: "yes" }, "fit", "type"],
    [{ required: ["toString"] }, {}, "", "required"],
    [SCHEMA, { fit: true, reasons: ["far too long"] }, "reasons.0", "maxLength"],
  ])("is refused with where and why (%#)", (schema, value, path, code) =>
    expect(freeFormParser(schema)(value)).toMatchObject({ ok: false, faults: [{ path, code }] }),
  );
});

it("refuses every answer by a schema that would be checked later, as one that was taken once", () => {
  expect(freeFormParser({ $async: true, required: ["fit"] })({ fit: true })).toMatchObject({ ok: false });
});
