import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "./cursor";

const bind = { sort: "name", order: "asc", q: "ada" };
const refused = expect.objectContaining({ code: "INVALID_CURSOR" });

test("comes back as it went", () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), fc.uuid(), (values, workspace) => {
      expect(decodeCursor(encodeCursor({ values, bind }, workspace), bind, workspace)).toEqual(values);
    }),
  );
});

test("shows nothing of what it holds, and is another each time", () => {
  const cursor = encodeCursor({ values: ["Ada Lovelace"], bind }, "w");
  expect(Buffer.from(cursor, "base64url").toString("latin1")).not.toContain("Ada");
  expect(encodeCursor({ values: ["Ada Lovelace"], bind }, "w")).not.toBe(cursor);
});

test("fits no other order, filter or workspace", () => {
  const cursor = encodeCursor({ values: ["Ada", "id"], bind }, "w");
  expect(() => decodeCursor(cursor, { ...bind, order: "desc" }, "w")).toThrow(refused);
  expect(() => decodeCursor(cursor, { ...bind, q: "bob" }, "w")).toThrow(refused);
  expect(() => decodeCursor(cursor, bind, "other")).toThrow(refused);
});

test("a changed byte anywhere is refused", () => {
  const bytes = Buffer.from(encodeCursor({ values: ["Ada", 7, null], bind }, "w"), "base64url");
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8((changed[at] ?? 0) ^ 1, at);
    expect(() => decodeCursor(changed.toString("base64url"), bind, "w")).toThrow(refused);
  }
});

test("no text is more than refused", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => decodeCursor(text, bind, "w")).toThrow(refused);
    }),
  );
});
