import { scryptSync } from "node:crypto";
import { expect, test, vi } from "vitest";
import { hashPassword, verifyPassword } from "./password";

// Hashing is slow on purpose, and slower still beside other work.
vi.setConfig({ testTimeout: 60_000 });

test("a password fits its own hash and no other", async () => {
  const [first, second] = await Promise.all([hashPassword("correct horse"), hashPassword("correct horse")]);
  expect(first).not.toBe(second);
  expect(first).toMatch(/^scrypt\$ln=15,r=8,p=3\$/);
  expect(await verifyPassword("correct horse", first)).toBe(true);
  expect(await verifyPassword("correct horses", first)).toBe(false);
});

test("the same letters typed on another keyboard fit", async () => {
  const composed = "caf\u00e9";
  expect(await verifyPassword(composed.normalize("NFD"), await hashPassword(composed))).toBe(true);
});

test("hashes of older, cheaper parameters are still read", async () => {
  const salt = Buffer.from("0123456789abcdef");
  const hash = scryptSync("old", salt, 32, { N: 2 ** 14, r: 8, p: 1 }).toString("base64url");
  expect(await verifyPassword("old", `scrypt$ln=14,r=8,p=1$${salt.toString("base64url")}$${hash}`)).toBe(true);
});

test.each([undefined, "", "plain", "scrypt$ln=16$x$y"])("without a readable hash (%s) nothing fits", async (stored) => {
  expect(await verifyPassword("", stored)).toBe(false);
});
