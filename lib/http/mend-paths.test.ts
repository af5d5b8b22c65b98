import fc from "fast-check";
import { expect, test } from "vitest";
import { decodable } from "./mend-paths";

test.each([
  ["/api/v1/profiles?q=%41", "/api/v1/profiles?q=%41"],
  ["/profiles/%C3%A9", "/profiles/%C3%A9"],
  ["/profiles/%ff", "/profiles/%25ff"],
  ["/profiles/%", "/profiles/%25"],
  ["/profiles/%ff?next=%2F", "/profiles/%25ff?next=%2F"],
])("%s becomes %s", (target, expected) => {
  expect(decodable(target)).toBe(expected);
});

test("every path can be decoded afterwards", () => {
  fc.assert(
    fc.property(fc.string(), (path) => {
      const [mended = ""] = decodable(`/${path}`).split("?");
      expect(() => decodeURIComponent(mended)).not.toThrow();
    }),
  );
});
