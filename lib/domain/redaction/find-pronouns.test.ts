import { expect, it } from "vitest";
import { findPronounLabels, findPronouns } from "./find-pronouns";
import { replaced } from "./redacted-sample";

it.each([
  ["he", "they"],
  ["She leads", "They leads"],
  ["HE and SHE", "HE and SHE"],
  ["He", "They"],
  ["he's here", "they here"],
  ["She’s here", "They here"],
  ["he/she decides", "they decides"],
  ["s/he", "they"],
  ["saw him", "saw them"],
  ["his plan", "their plan"],
  ["it is hers", "it is theirs"],
  ["himself and herself", "themselves and themselves"],
  ["Her team", "Their team"],
  ["for her.", "for them."],
  ["her and", "them and"],
  ["her to", "them to"],
  ["her  plan", "their  plan"],
  ["gave her 5", "gave their 5"],
  ["her – plan", "them – plan"],
  ["HERSELF", "HERSELF"],
  ["the he/him", "the he/him"],
  ["She/He", "She/He"],
  ["Himself", "Themselves"],
  ["er leitet und die", "[they] leitet und die"],
  ["ihn und die der", "[they] und die der"],
  ["elle dirige les équipes et", "[they] dirige les équipes et"],
  ["Il faut les équipes et des", "Il faut les équipes et des"],
  ["il y a les équipes et des", "il y a les équipes et des"],
  ["il n'y a les et des", "il n'y a les et des"],
  ["il dirige les équipes et des", "[they] dirige les équipes et des"],
  ["qu'il dirige les et des", "qu'il dirige les et des"],
  ["él y la los", "[they] y la los"],
  ["ella lideró el y la", "[they] lideró el y la"],
  ["ele lidera os e com", "[they] lidera os e com"],
  ["dela e os com", "[they] e os com"],
  ["lui e gli di", "[they] e gli di"],
  ["egli e gli di", "[they] e gli di"],
  ["ER und die der", "ER und die der"],
  ["HeR team", "Their team"],
  ["SheLL", "SheLL"],
  ["hERS", "theirs"],
  [" she’s", " they"],
  ["Saw HIM", "Saw HIM"],
  ["sHe led", "they led"],
  ["SHe led", "They led"],
])("pronouns: %s", (text, expected) => {
  expect(replaced(text, findPronouns(text))).toBe(expected);
});

it.each([
  ["Leader (she/her)", "Leader"],
  ["he / him / his", ""],
  ["[they/them]", ""],
  ["he/she", "he/she"],
  ["(he/she)", ""],
  ["she/her/hers/they/them", "/them"],
  ["x she/her", "x"],
  ["she/herx", "she/herx"],
  ["they/theirs", ""],
  ["er/ihm", ""],
  ["and/or", "and/or"],
  ["she", "she"],
  ["Anna she/her leads", "Anna leads"],
  [" he/she", " he/she"],
  ["x he/she", "x he/she"],
  ["(he/she", ""],
  ["he/she/they", ""],
  ["he/she)", ""],
  ["HE/SHE", "HE/SHE"],
  ["he /she", ""],
  ["  he/she", "  he/she"],
])("labels: %s", (text, expected) => {
  expect(replaced(text, findPronounLabels(text))).toBe(expected);
});

it("a label is removed, a pronoun replaced", () => {
  const told = { kind: "pronoun", start: 0 };
  expect(findPronounLabels("she/her")).toEqual([{ ...told, end: 7, replacement: "", action: "removed" }]);
  expect(findPronouns("she led")).toEqual([{ ...told, end: 3, replacement: "they", action: "replaced" }]);
});
