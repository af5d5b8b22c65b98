import type { Disguises } from "./attacks";
import type { Random } from "./random";

type Disguise = (text: string, random: Random, tables: Disguises) => string;

function mapped(text: string, table: Record<string, string>, share: number, random: Random): string {
  return [...text].map((char) => (Object.hasOwn(table, char) && random.chance(share) ? table[char] : char)).join("");
}

/** The forms in which an order is hidden from a filter, or from the person who reads the profile. */
export const DISGUISES: Record<string, Disguise> = {
  base64: (text, random) => `${random.pick(["", "ref: ", "Portfolio key "])}${Buffer.from(text).toString("base64")}`,
  "Unicode tags": (text, random) =>
    `${random.pick(["Team player.", "Available now.", "Open to relocation."])}${[...text]
      .map((char) => String.fromCodePoint(0xe0000 + (char.codePointAt(0) ?? 0)))
      .join("")}`,
  "zero-width": (text, random, { zeroWidth }) =>
    [...text].map((char) => (char !== " " && random.chance(0.5) ? char + random.pick(zeroWidth) : char)).join(""),
  bidi: (text, random) =>
    random.chance(0.5)
      ? `\u202e${[...text].reverse().join("")}\u202c`
      : `\u2067${text}\u2069`.replaceAll(" ", "\u200f \u200e"),
  homoglyphs: (text, random, { homoglyphs }) => mapped(text, homoglyphs, 0.7, random),
  leet: (text, random, { leet }) => mapped(text, leet, 0.8, random),
  "spaced letters"(text, random, { spacers }) {
    const spacer = random.pick(spacers);
    return text
      .split(" ")
      .map((word) => [...word].join(spacer))
      .join(spacer === " " ? "   " : " ");
  },
};
