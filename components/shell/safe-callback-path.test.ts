import { expect, it } from "vitest";
import { safeCallbackPath } from "./safe-callback-path";

it.each([
  ["/jobs?status=failed", "/jobs?status=failed"],
  ["/profiles/1#score", "/profiles/1#score"],
  [undefined, "/overview"],
  ["", "/overview"],
  ["/", "/overview"],
  ["/sign-in?callbackUrl=/jobs", "/overview"],
  ["https://evil.example/x", "/overview"],
  ["//evil.example/x", "/overview"],
  ["/\\evil.example", "/overview"],
  ["/.//evil.example", "/overview"],
  ["/jobs/..//evil.example", "/overview"],
  ["/%2e//evil.example", "/overview"],
  ["/./\\\\evil.example", "/overview"],
  ["javascript:alert(1)", "/overview"],
  ["http://[", "/overview"],
])("leads %s to %s", (value, path) => {
  expect(safeCallbackPath(value)).toBe(path);
});

it("takes the first road home when the parameter comes twice", () => {
  expect(safeCallbackPath(["/jobs", "/rubrics"])).toBe("/overview");
});
