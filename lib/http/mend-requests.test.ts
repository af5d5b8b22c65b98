import fc from "fast-check";
import { expect, test } from "vitest";
import { answerable, decodable, namingOneType, originForm } from "./mend-requests";

test.each([
  ["/api/v1/profiles?q=%41", "/api/v1/profiles?q=%41"],
  ["/profiles/%C3%A9", "/profiles/%C3%A9"],
  ["/profiles/%ff", "/profiles/%25ff"],
  ["/profiles/%", "/profiles/%25"],
  ["/profiles/%ff?next=%2F", "/profiles/%25ff?next=%2F"],
])("%s becomes %s", (target, expected) => {
  expect(decodable(target)).toBe(expected);
});

test.each([
  ["*", "/*"],
  ["/profiles?next=http://a/b", "/profiles?next=http://a/b"],
  ["http://127.0.0.1:3000/api/v1/me?q=1", "/api/v1/me?q=1"],
  ["HTTPS://assay.example", "/"],
  ["http://a?q", "/?q"],
  ["assay.example:443", "/assay.example:443"],
])("the target %s is the path %s", (target, expected) => {
  expect(originForm(target)).toBe(expected);
});

test("TRACE is asked as a method that each route, and each page, refuses; nothing else is changed", () => {
  expect(answerable("TRACE", "/api/inngest?fnId=x")).toBe("DELETE");
  expect(answerable("TRACE", "/api/v1/me")).toBe("PUT");
  expect(answerable("TRACE", "/profiles")).toBe("PUT");
  expect(answerable("DELETE", "/api/v1/me")).toBe("DELETE");
});

test("every path can be decoded afterwards", () => {
  fc.assert(
    fc.property(fc.string(), (path) => {
      const [mended = ""] = decodable(`/${path}`).split("?");
      expect(() => decodeURIComponent(mended)).not.toThrow();
    }),
  );
});

test("a content type that comes as a list of one is set as text; nothing else is changed", () => {
  const seen: unknown[] = [];
  const response = { setHeader: (name: string, value: unknown) => void seen.push([name, value]) };
  const setHeader = namingOneType(response as unknown as Parameters<typeof namingOneType>[0]);
  setHeader("Content-Type", ["application/json"]);
  setHeader("content-type", "text/html");
  setHeader("content-type", ["a/b", "c/d"]);
  setHeader("vary", ["Cookie"]);
  expect(seen).toEqual([
    ["Content-Type", "application/json"],
    ["content-type", "text/html"],
    ["content-type", ["a/b", "c/d"]],
    ["vary", ["Cookie"]],
  ]);
});
