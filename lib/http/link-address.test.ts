import { hostname } from "node:os";
import { expect, test } from "vitest";
import { linkAddress } from "./link-address";

const made = (headers: Record<string, string>) => linkAddress({ headers: new Headers(headers) }, "/join")("t");

test.each([
  [{ host: "localhost:3000" }, "http://localhost:3000/join#t"],
  [{ host: "127.0.0.1:41873" }, "http://127.0.0.1:41873/join#t"],
  [{ host: "[::1]:3000" }, "http://[::1]:3000/join#t"],
  [{ host: "assay.localhost", "x-forwarded-proto": "https,http" }, "https://assay.localhost/join#t"],
  [{ host: `${hostname()}:3000` }, `http://${hostname().toLowerCase()}:3000/join#t`],
  [{ host: "127.0.0.1:3000", origin: "https://localhost:8443" }, "https://localhost:8443/join#t"],
  [{ host: "127.0.0.1:3000", origin: "null" }, "http://127.0.0.1:3000/join#t"],
  [{ host: "127.0.0.1:3000", origin: "https://" }, "http://127.0.0.1:3000/join#t"],
])("%j, and no address was named: %s", (headers, expected) => {
  expect(made(headers as Record<string, string>)).toBe(expected);
});

test.each([
  { host: "evil.test" },
  { host: "127.0.0.1.evil.test:3000" },
  { host: "localhost.evil.test" },
  { host: "203.0.113.7:3000" },
  { host: "127.0.0.1:3000", origin: "https://evil.test" },
])("%j: no link leads where only its caller says that we are", (headers) => {
  expect(() => made(headers as Record<string, string>)).toThrow("ASSAY_PUBLIC_URL");
});

test.each(["a b/@evil", "u:p@evil.test", "evil.test/path", "[::1"])("a Host of %s is refused", (host) => {
  expect(() => made({ host })).toThrow("The Host header names no host.");
});
