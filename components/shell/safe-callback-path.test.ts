import { expect, it } from "vitest";
import { safeCallbackPath } from "./safe-callback-path";

it.each([
  ["/jobs?status=failed", "/jobs?status=failed"],
  ["/profiles/1#score", "/profiles/1#score"],
  [undefined, "/profiles"],
  ["", "/profiles"],
  ["/", "/profiles"],
  ["/sign-in?callbackUrl=/jobs", "/profiles"],
  ["https://evil.example/x", "/profiles"],
  ["//evil.example/x", "/profiles"],
  ["/\\evil.example", "/profiles"],
  ["/.//evil.example", "/profiles"],
  ["/jobs/..//evil.example", "/profiles"],
  ["/%2e//evil.example", "/profiles"],
  ["/./\\\\evil.example", "/profiles"],
  ["javascript:alert(1)", "/profiles"],
  ["http://[", "/profiles"],
])("leads %s to %s", (value, path) => {
  expect(safeCallbackPath(value)).toBe(path);
});

it("takes the first road home when the parameter comes twice", () => {
  expect(safeCallbackPath(["/jobs", "/rubrics"])).toBe("/profiles");
});
