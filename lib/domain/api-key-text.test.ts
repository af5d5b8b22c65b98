import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isKeyText, newKeyText } from "./api-key-text";

/** Draws 0, 1, 2 … below the limit. */
const counting = () => {
  let next = 0;
  return (limit: number) => next++ % limit;
};
const RANDOM = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh";
/** Of the years when keys had no checksum. */
const OLD = `assay_${"aB3".repeat(16)}`;

describe("a new key", () => {
  it.each([
    ["zero", 0, "000000"],
    ["the last digit", 61, "00000z"],
    ["the first of two places", 62, "000010"],
    ["the largest checksum", 0xffff_ffff, "4gfFC3"],
  ])("ends with its checksum in six digits of base 62: %s", (_, checksum, digits) => {
    expect(newKeyText(counting(), () => checksum)).toBe(`assay_${RANDOM}${digits}`);
  });

  it("is summed over all that stands before the checksum", () => {
    const summed: string[] = [];
    newKeyText(counting(), (text) => summed.push(text));
    expect(summed).toEqual([`assay_${RANDOM}`]);
  });

  it("draws from each of the 62 digits", () => {
    const limits = new Set<number>();
    const key = newKeyText((limit) => limits.add(limit) && limit - 1, crc32);
    expect([...limits]).toEqual([62]);
    expect(key.slice(0, 50)).toBe(`assay_${"z".repeat(44)}`);
  });
});

describe("a text that may be a key", () => {
  const key = newKeyText(counting(), crc32);
  it.each([
    ["a new one", key, true],
    ["one without a checksum, as they were first", OLD, true],
    ["one with a slip in its random part", key.replace("0123", "0132"), false],
    ["one with a slip in its checksum", `${key.slice(0, -1)}${key.endsWith("0") ? "1" : "0"}`, false],
    ["one that lacks its last character", key.slice(0, -1), false],
    ["one character more", `${OLD}a`, false],
    ["three characters more", `${OLD}aaa`, false],
    ["an old one that lacks a character", OLD.slice(0, -1), false],
    ["something before it", ` ${key}`, false],
    ["something behind it", `${key}\n`, false],
    ["something before an old one", `x${OLD}`, false],
    ["a sign that is no digit", OLD.replace("aB3", "a-3"), false],
    ["signs alone", `assay_${"-".repeat(48)}`, false],
    ["signs alone, as long as a new one", `assay_${"-".repeat(50)}`, false],
    ["one digit", "assay_a", false],
    ["another prefix", key.replace("assay_", "other_"), false],
    ["nothing", "", false],
  ])("%s", (_, text, may) => {
    expect(isKeyText(text, crc32)).toBe(may);
  });
});
