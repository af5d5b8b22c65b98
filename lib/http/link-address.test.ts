import { expect, test } from "vitest";
import { linkAddress } from "./link-address";

test.each([
  [{ host: "assay.test:3000" }, "http://assay.test:3000/join#t"],
  [{ host: "assay.test", "x-forwarded-proto": "https,http" }, "https://assay.test/join#t"],
  [{ host: "10.0.0.7:3000", origin: "https://assay.example" }, "https://assay.example/join#t"],
  [{ host: "assay.test", origin: "null" }, "http://assay.test/join#t"],
  [{ host: "assay.test", origin: "https://" }, "http://assay.test/join#t"],
])("%j: %s", (headers, expected) => {
  expect(linkAddress({ headers: new Headers(headers as Record<string, string>) }, "/join")("t")).toBe(expected);
});

test.each(["a b/@evil", "u:p@evil.test", "evil.test/path", "[::1"])("a Host of %s is refused", (host) => {
  expect(() => linkAddress({ headers: new Headers({ host }) }, "/join")).toThrow("The Host header names no host.");
});
