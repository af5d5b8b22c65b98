import { expect, it } from "vitest";
import { formatFor, type ResponseFormat } from "./model-call";

it.each<[ResponseFormat, ResponseFormat[], ResponseFormat]>([
  ["strict_schema", [], "strict_schema"],
  ["strict_schema", ["strict_schema"], "schema"],
  ["strict_schema", ["strict_schema", "schema"], "json_object"],
  ["strict_schema", ["schema"], "strict_schema"],
  ["json_object", [], "json_object"],
  ["json_object", ["json_object"], "text"],
  ["strict_schema", ["strict_schema", "schema", "json_object", "text"], "text"],
])("of %s where %j were refused, %s is asked for", (first, refused, asked) => {
  expect(formatFor(first, refused)).toBe(asked);
});
