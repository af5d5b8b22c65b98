import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, isBearerOf, isSigned, signatureHeader } from "./signing";

const KEY = "signkey-prod-0a1b2c3d";
const NOW = Date.parse("2026-03-01T12:00:00Z");

describe("a signature", () => {
  it("is HMAC-SHA256 over the canonical body and the time, by the key without its prefix", () => {
    const time = String(NOW / 1_000);
    const mac = createHmac("sha256", "0a1b2c3d").update(`{"a":1,"b":2}${time}`).digest("hex");
    expect(signatureHeader({ b: 2, a: 1 }, KEY, NOW)).toBe(`t=${time}&s=${mac}`);
  });

  it.each([
    ["now", 0, true],
    ["after five minutes", 299, true],
    ["later", 301, false],
    ["from the future", -301, false],
  ])("is accepted %s: %i s → %s", (_, seconds, accepted) => {
    const header = signatureHeader("body", KEY, NOW);
    expect(isSigned(header, "body", KEY, NOW + seconds * 1_000)).toBe(accepted);
  });

  it.each([
    ["another body", signatureHeader("other", KEY, NOW)],
    ["another key", signatureHeader("body", "signkey-prod-ff", NOW)],
    ["nothing", undefined],
    ["nonsense", "t=x&s=y"],
  ])("of %s is refused", (_, header) => {
    expect(isSigned(header, "body", KEY, NOW)).toBe(false);
  });
});

describe("canonical JSON", () => {
  it("doesn't depend on the order of keys, and means the same", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

describe("a bearer token", () => {
  const hash = createHash("sha256").update(Buffer.from("0a1b2c3d", "hex")).digest("hex");

  it.each([
    [`Bearer signkey-prod-${hash}`, true],
    [`Bearer ${hash}`, false],
    ["Bearer signkey-prod-0a1b2c3d", false],
    [undefined, false],
  ])("%s: %s, for it is the hash of the decoded key under the key's prefix", (header, accepted) => {
    expect(isBearerOf(header, KEY)).toBe(accepted);
  });
});
