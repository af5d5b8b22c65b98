import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type PDFDocument from "pdfkit";
import subsetFont from "subset-font";

type Doc = InstanceType<typeof PDFDocument>;
export type Weight = "regular" | "bold";

const MODULES = join(process.cwd(), "node_modules");
const GEIST = join(MODULES, "geist/dist/fonts/geist-sans");
const GEIST_FILES = { regular: "Geist-Regular.ttf", bold: "Geist-SemiBold.ttf" } as const;
const AXES = { regular: 400, bold: 600 } as const;
const WEIGHTS = ["regular", "bold"] as const;

const BLANK = /\s/;
/** What joins letters or keeps them apart. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
/** Stays in the run before it: words of a script that runs to the left keep their order. */
const BETWEEN = /\s|\p{Default_Ignorable_Code_Point}/u;
/** In every font that is cut out: a blank, and both joiners, where it has them. */
const BESIDE = " \u200c\u200d";

/** Such a run is turned around whole when it is drawn, and so a number in it must be before. */
const TO_THE_LEFT = /^noto-sans-(arabic|hebrew)-/;
const NUMBER = /\p{Nd}+(?:[.,٫٬/:]\p{Nd}+)*/gu;

/** A file of a family that holds some of its signs. */
interface Part {
  name: string;
  file: string;
  ranges: readonly (readonly [from: number, to: number])[];
}

/** A piece of text in one font, registered by this name. */
export interface Run {
  font: string;
  text: string;
}

/**
 * Registers Geist, and what the text asks for beside it, and gives what breaks any part of that text into runs of one font.
 * A sign that no typeface has becomes a question mark, where an empty box would say less.
 */
export async function registerTypefaces(doc: Doc, text: string): Promise<(text: string, weight: Weight) => Run[]> {
  for (const weight of WEIGHTS) doc.registerFont(weight, join(GEIST, GEIST_FILES[weight]));
  const foreign = [...new Set(text)].filter((sign) => !BETWEEN.test(sign) && !has(doc, "regular", sign));
  const parts = await partsFor(foreign);
  for (const part of new Set(parts.values())) {
    const signs = foreign.filter((sign) => parts.get(sign) === part);
    const font = await readFile(part.file);
    for (const weight of WEIGHTS) {
      const options = { targetFormat: "sfnt", variationAxes: { wght: AXES[weight] } } as const;
      doc.registerFont(`${part.name}-${weight}`, await subsetFont(font, BESIDE + signs.join(""), options));
    }
  }
  const fontOf = (sign: string, weight: Weight) => {
    const part = parts.get(sign);
    const font = part ? `${part.name}-${weight}` : weight;
    return has(doc, font, sign) ? font : null;
  };
  return (piece, weight) => runsOf(piece, weight, { fontOf, has: (font, sign) => has(doc, font, sign) });
}

function has(doc: Doc, name: string, sign: string): boolean {
  doc.font(name);
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
  return font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
}

/** Families by the script that they are drawn for, with the marks, digits and signs that it shares with few others. */
const BY_SCRIPT = [
  [/\p{sc=Hang}/u, "noto-sans-kr"],
  [/[\p{sc=Hira}\p{sc=Kana}]/u, "noto-sans-jp"],
  [/\p{scx=Arab}/u, "noto-sans-arabic"],
  [/\p{scx=Hebr}/u, "noto-sans-hebrew"],
  [/\p{scx=Thai}/u, "noto-sans-thai"],
] as const;
const HAN = ["noto-sans-sc", "noto-sans-jp", "noto-sans-kr"];
const FAMILIES = ["noto-sans", ...HAN, "noto-sans-arabic", "noto-sans-hebrew", "noto-sans-thai"];

/** By sign, the first part that holds it. Han signs are drawn as the language writes them that the other signs tell of. */
async function partsFor(signs: readonly string[]): Promise<Map<string, Part>> {
  const found = new Map<string, Part>();
  if (signs.length === 0) return found;
  const parts = new Map(await Promise.all(FAMILIES.map(async (family) => [family, await partsOf(family)] as const)));
  const own = (sign: string) => BY_SCRIPT.filter(([script]) => script.test(sign)).map(([, family]) => family);
  const told = new Set(signs.flatMap(own).filter((family) => HAN.includes(family)));
  for (const sign of signs) {
    const code = sign.codePointAt(0) ?? 0;
    const asked = [...own(sign), "noto-sans", ...told, ...HAN].flatMap((family) => parts.get(family) ?? []);
    const part = asked.find(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to));
    if (part) found.set(sign, part);
  }
  return found;
}

async function partsOf(family: string): Promise<Part[]> {
  const folder = join(MODULES, "@fontsource-variable", family);
  const listed = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8")) as Record<string, string>;
  return Object.entries(listed).map(([key, ranges]) => {
    // "[12]" where it has no name of its own.
    const name = `${family}-${key.replace(/[[\]]/g, "")}`;
    return { name, file: join(folder, "files", `${name}-wght-normal.woff2`), ranges: ranges.split(",").map(rangeOf) };
  });
}

/** "U+0400-045F", or one code alone. */
function rangeOf(words: string): readonly [number, number] {
  const [from = "", to = from] = words.replace("U+", "").split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

interface Fonts {
  /** The font that a sign is drawn in; null: none has it. */
  fontOf: (sign: string, weight: Weight) => string | null;
  has: (font: string, sign: string) => boolean;
}

function runsOf(text: string, weight: Weight, { fontOf, has }: Fonts): Run[] {
  const runs: Run[] = [];
  for (const sign of text.replace(/\r\n?/g, "\n")) {
    const last = runs.at(-1);
    if (UNSEEN.test(sign)) {
      if (last && has(last.font, sign)) last.text += sign;
      continue;
    }
    const isBlank = BLANK.test(sign);
    const font = isBlank ? (last?.font ?? weight) : fontOf(sign, weight);
    const drawn = isBlank ? (sign === "\n" ? sign : " ") : font === null ? "?" : sign;
    if (last?.font === (font ?? weight)) last.text += drawn;
    else runs.push({ font: font ?? weight, text: blankBefore(last) + drawn });
  }
  return runs.map((run) => (TO_THE_LEFT.test(run.font) ? { ...run, text: run.text.replace(NUMBER, turned) } : run));
}

/** Of words that run to the left the blank at their end goes with what follows: it would stand before the first of them. */
function blankBefore(run: Run | undefined): string {
  if (!run || !TO_THE_LEFT.test(run.font) || !run.text.endsWith(" ")) return "";
  run.text = run.text.slice(0, -1);
  return " ";
}

const turned = (number: string) => [...number].reverse().join("");
