import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { describeApiKey, hashApiKey, isSameHash, looksLikeApiKey, newApiKey } from "./api-key";

test("keys are all different, and never among what is stored", () => {
  const keys = Array.from({ length: 200 }, newApiKey);
  expect(new Set(keys.map((key) => key.secret)).size).toBe(200);
  for (const { secret, prefix, hash } of keys) {
    expect(secret).toMatch(/^assay_[0-9A-Za-z]{50}$/);
    expect(looksLikeApiKey(secret)).toBe(true);
    expect(secret.startsWith(prefix)).toBe(true);
    expect(prefix).toHaveLength(12);
    expect(hash).toBe(hashApiKey(secret));
    expect(hash).not.toContain(secret);
  }
});

test("a key ends in the CRC-32 of what stands before, in six digits of base 62: what scanners are told", () => {
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  for (let index = 0; index < 50; index += 1) {
    const { secret } = newApiKey();
    const value = [...secret.slice(-6)].reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0);
    expect(value).toBe(crc32(secret.slice(0, -6)));
  }
});

test("a key with one character mistyped or two exchanged is refused without asking the database", () => {
  const { secret } = newApiKey();
  for (let at = 6; at < secret.length; at += 1) {
    const other = secret[at] === "x" ? "y" : "x";
    expect(looksLikeApiKey(secret.slice(0, at) + other + secret.slice(at + 1))).toBe(false);
  }
  const at = [...secret].findIndex((sign, index) => index > 5 && sign !== secret[index + 1]);
  const exchanged = `${secret.slice(0, at)}${secret[at + 1]}${secret[at]}${secret.slice(at + 2)}`;
  expect(looksLikeApiKey(exchanged)).toBe(false);
});

test("keys of before there was a checksum stay good", () => {
  const secret = `assay_${"0a".repeat(24)}`;
  expect(looksLikeApiKey(secret)).toBe(true);
  expect(describeApiKey(secret).hash).toMatch(/^[0-9a-f]{64}$/);
});

test("hashes are the same only when all of them is", () => {
  const [one, other] = [hashApiKey("a"), hashApiKey("b")];
  expect([isSameHash(one, one), isSameHash(one, other), isSameHash(one, one.slice(1))]).toEqual([true, false, false]);
});

test.each([
  "",
  "assay_",
  "assay_short",
  `sk-${"a".repeat(48)}`,
  `assay_${"a".repeat(47)}'`,
  `assay_${"a".repeat(49)}`,
  `assay_${"a".repeat(50)}`,
  `assay_${"a".repeat(500)}`,
])("refuses %s without asking the database", (text) => {
  expect(looksLikeApiKey(text)).toBe(false);
});
