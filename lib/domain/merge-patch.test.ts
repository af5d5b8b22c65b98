import fc from "fast-check";
import { expect, test } from "vitest";
import { mergePatch } from "./merge-patch";

/** The examples of RFC 7396, appendix A, that patch with an object, and a field that was emptied before. */
test.each([
  [{ a: "b" }, { a: "c" }, { a: "c" }],
  [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
  [{ a: "b" }, { a: null }, {}],
  [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
  [{ a: ["b"] }, { a: "c" }, { a: "c" }],
  [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
  [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
  [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
  [["a", "b"], { a: 1 }, { a: 1 }],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: "b", c: null }, { a: "b" }],
  [{ a: null }, { a: { b: 1 } }, { a: { b: 1 } }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])("%j with %j becomes %j", (target, patch, expected) => {
  expect(mergePatch(target, patch)).toEqual(expected);
});

test("an empty patch changes nothing, and the same patch twice no more than once", () => {
  const document = fc.dictionary(fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(document, document, (target, patch) => {
      const once = mergePatch(target, patch);
      expect(mergePatch(target, {})).toEqual(target);
      expect(mergePatch(once, patch)).toEqual(once);
    }),
  );
});

test("a key that names the prototype is a key like any other", () => {
  const merged = mergePatch({}, JSON.parse('{"__proto__": {"admin": true}}'));
  expect(Object.keys(merged)).toEqual(["__proto__"]);
  expect(Reflect.get({}, "admin")).toBeUndefined();
});
