import { expect, test } from "vitest";
import { describeApiKey, hashApiKey, looksLikeApiKey, newApiKey } from "./api-key";

test("keys are all different, and never among what is stored", () => {
  const keys = Array.from({ length: 200 }, newApiKey);
  expect(new Set(keys.map((key) => key.secret)).size).toBe(200);
  for (const { secret, prefix, hash } of keys) {
    expect(looksLikeApiKey(secret)).toBe(true);
    expect(secret.startsWith(prefix)).toBe(true);
    expect(prefix).toHaveLength(12);
    expect(hash).toBe(hashApiKey(secret));
    expect(hash).not.toContain(secret);
  }
});

test("the launcher's demo keys pass for keys", () => {
  const secret = `assay_${"0a".repeat(24)}`;
  expect(looksLikeApiKey(secret)).toBe(true);
  expect(describeApiKey(secret).hash).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  "",
  "assay_",
  "assay_short",
  `sk-${"a".repeat(48)}`,
  `assay_${"a".repeat(47)}'`,
  `assay_${"a".repeat(500)}`,
])("refuses %s without asking the database", (text) => {
  expect(looksLikeApiKey(text)).toBe(false);
});
