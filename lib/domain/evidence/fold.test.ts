import { expect, it } from "vitest";
import { fold } from "./fold";

it.each([
  ["nothing", "", ""],
  ["case", "CISO", "ciso"],
  ["case beside signs", "R&D+C#-'50%'", "r&d+c#-'50%'"],
  ["accents of Latin letters", "Zürich ÉCOLE", "zurich ecole"],
  ["accents of Greek and Cyrillic ones", "Αθήνα Йод", "αθηνα иод"],
  ["accents that stand by themselves", "Z\u0308u", "zu"],
  ["width", "ＡＷＳ １２", "aws 12"],
  ["ligatures", "ﬁle", "file"],
  ["what can't be seen", "soft\u00adware\u200d", "software"],
  ["Japanese marks stay, as one character", "ガ", "ガ".normalize("NFC")],
  ["Korean stays in syllables", "한국", "한국"],
])("%s", (_, raw, folded) => {
  expect(fold(raw)).toBe(folded);
});
