import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { registerTypefaces } from "./typefaces";

async function runsOf(text: string) {
  const breaks = await registerTypefaces(new PDFDocument(), JSON.stringify({ text }));
  return breaks(text, "regular");
}

test.each([
  ["Arabic marks, comma and question mark", "سارة مُحَمَّد، مديرة؟", "noto-sans-arabic-arabic-regular"],
  ["a joiner within a Persian word", "می‌خواهم", "noto-sans-arabic-arabic-regular"],
  ["joiners that Devanagari has", "क्‍ष नमस्ते", "noto-sans-devanagari-regular"],
  ["Hebrew marks", "דוד־כהן ״צה״ל״", "noto-sans-hebrew-hebrew-regular"],
])("%s stay in one run with the letters around them", async (_, text, font) => {
  expect(await runsOf(text)).toEqual([{ font, text }]);
});

test("of a script that runs to the left, which is turned around whole, the numbers stand turned around", async () => {
  const [run] = await runsOf("في ٢٠٢٤ قاد ٦٫٥ مليون");
  expect(run?.text).toBe("في ٤٢٠٢ قاد ٥٫٦ مليون");
});

test("a blank between words that run to the left and others isn't turned around with them", async () => {
  const runs = await runsOf("דוד CTO כהן");
  expect(runs.map(({ text }) => text)).toEqual(["דוד", " CTO ", "כהן"]);
});

test("a blank is one that every font has, wherever it stands; a line's end stays", async () => {
  const runs = await runsOf("霧島　千景\tCTO\u2003Tokyo");
  expect(runs.map(({ text }) => text).join("")).toBe("霧島 千景 CTO Tokyo");
  expect(await runsOf("\nAda\n\tB")).toEqual([{ font: "regular", text: "\nAda\n B" }]);
});

test("what isn't seen and no font has is left out", async () => {
  expect(await runsOf("\u200eAda\u{fe0f} B")).toEqual([{ font: "regular", text: "Ada B" }]);
});
