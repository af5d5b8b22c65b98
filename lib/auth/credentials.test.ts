import { expect, test } from "vitest";
import { credentialsOf } from "./credentials";

const read = (headers: Record<string, string>) => credentialsOf(new Headers(headers), "assay.session");

test.each([
  [{ "x-api-key": " k " }, { key: "k", session: undefined }],
  [{ authorization: "Bearer k" }, { key: "k", session: undefined }],
  [{ authorization: "bearer   k" }, { key: "k", session: undefined }],
  [{ authorization: "Basic abc" }, { key: undefined, session: undefined }],
  [
    { "x-api-key": "k", authorization: "Bearer k" },
    { key: "k", session: undefined },
  ],
  [{ cookie: "a=1; assay.session=x=y; b=2" }, { key: undefined, session: "x=y" }],
  [{ cookie: "xassay.session=no" }, { key: undefined, session: undefined }],
  [
    { "x-api-key": "k", cookie: "assay.session=s" },
    { key: "k", session: "s" },
  ],
])("%j", (headers, expected) => {
  expect(read(headers as Record<string, string>)).toEqual(expected);
});

test("two different keys are refused", () => {
  const both = { "x-api-key": "one", authorization: "Bearer two" };
  expect(() => read(both)).toThrow(expect.objectContaining({ code: "INVALID_REQUEST" }));
});
