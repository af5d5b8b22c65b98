import { describe, expect, it } from "vitest";
import { replySchema } from "@/lib/domain/reply-schema";
import { RubricContent } from "@/lib/domain/rubric";
import { strictSchemaFault } from "./strict-schema-fault";

const strict = (properties: Record<string, unknown>) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const bands = { "0-2": "a", "3-4": "b", "5-6": "c", "7-8": "d", "9-10": "e" };

describe("strictSchemaFault", () => {
  it("finds nothing wrong with the schema of a rubric", () => {
    const rubric = RubricContent.parse({ criteria: [{ id: "one", label: "One", weight: 1, description: "x", bands }] });
    expect(strictSchemaFault(replySchema(rubric).jsonSchema)).toBeNull();
  });

  it.each([
    ["a list at the root", { type: "array" }, "root"],
    ["anyOf at the root", { ...strict({}), anyOf: [] }, "anyOf"],
    ["an optional property", { ...strict({ a: { type: "string" } }), required: [] }, "Missing 'a'"],
    ["additional properties", { type: "object", properties: {}, required: [] }, "additionalProperties"],
    ["a fault in a list's items", strict({ a: { type: "array", items: { type: "object" } } }), "'a', 'items'"],
    ["a fault behind anyOf", strict({ a: { anyOf: [{ type: "null" }, { type: "object" }] } }), "'anyOf', '1'"],
    ["composition", strict({ a: { oneOf: [] } }), "'oneOf' is not permitted"],
  ])("refuses %s", (_, schema, part) => {
    expect(strictSchemaFault(schema)).toContain(part);
  });
});
