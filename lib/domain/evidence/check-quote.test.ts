import { expect, it } from "vitest";
import { indexText } from "./indexed-text";
import { sampleText } from "./sample-text";
import { checkQuote } from "./verify-quote";

type SampleLine = Parameters<typeof sampleText>[0][number];
/** A line of the profile, of a position's description where nothing else is said. */
const at = (text: string, field = "experiences.0.description", rest: Partial<SampleLine> = {}): SampleLine => ({
  ...{ label: "", text, field },
  ...rest,
});

/** How it matches, whether it counts and is strong, its field, its lines and what stands there. */
const told = (text: ReturnType<typeof sampleText>, quote: string) => {
  const { evidence, counts, strong, lines } = checkQuote(indexText(text), quote);
  const found = evidence.start === null ? "" : text.text.slice(evidence.start, evidence.end ?? 0);
  const worth = `${counts ? " counts" : ""}${strong ? " strong" : ""}`;
  return `${evidence.match}${worth} ${evidence.field} ${lines.first}-${lines.last}: ${found}`;
};

it.each<[string, SampleLine[], string, string, string[]?]>([
  [
    "exact between brackets",
    [at("Led a global team of 120")],
    "(Led a global team)",
    "exact counts strong experiences.0.description 0-0: Led a global team",
  ],
  [
    "exact with words around it",
    [at("Led a global team of 120")],
    "Led a global team of 120 x",
    "rejected null -1--1: ",
  ],
  [
    "a mark inside",
    [at("Led a global team of 120")],
    "Led a global, team",
    "normalized counts strong experiences.0.description 0-0: Led a global team",
  ],
  [
    "exact with a mark of its own inside",
    [at("Led a global, team of 120")],
    "Led a global, team",
    "exact counts strong experiences.0.description 0-0: Led a global, team",
  ],
  [
    "three words and a number",
    [at("Led a team of 120 engineers"), at("x")],
    "a team of 120",
    "exact counts strong experiences.0.description 0-0: a team of 120",
  ],
  ["three words", [at("Led a team of 120 engineers")], "a team of", "exact experiences.0.description 0-0: a team of"],
  [
    "hyphenated words count once",
    [at("the state-of-the-art end-to-end platform of banks")],
    "state-of-the-art end-to-end platform",
    "exact experiences.0.description 0-0: state-of-the-art end-to-end platform",
  ],
  [
    "hyphenated and one more",
    [at("the state-of-the-art end-to-end platform of banks")],
    "the state-of-the-art end-to-end platform",
    "exact counts strong experiences.0.description 0-0: the state-of-the-art end-to-end platform",
  ],
  [
    "three characters and a word, of a mixed script",
    [at("負責全球 AWS 資訊安全策略")],
    "全球 AWS 資訊安",
    "exact experiences.0.description 0-0: 全球 AWS 資訊安",
  ],
  [
    "a word right behind a character",
    [at("負責全球AWS資訊安全策略")],
    "全球AWS資訊安全",
    "exact counts strong experiences.0.description 0-0: 全球AWS資訊安全",
  ],
  [
    "a word right behind a character, short",
    [at("負責全球AWS資訊安全策略")],
    "全球AWS資訊安",
    "exact experiences.0.description 0-0: 全球AWS資訊安",
  ],
  [
    "two words side by side with a slash",
    [at("CI/CD and QA/UX at banks")],
    "CI/CD and QA/UX",
    "exact experiences.0.description 0-0: CI/CD and QA/UX",
  ],
  [
    "a short line",
    [at("CISSP"), at("other things here")],
    "CISSP",
    "exact counts strong experiences.0.description 0-0: CISSP",
  ],
  ["part of a short line", [at("CISSP holder"), at("other")], "CISSP", "exact experiences.0.description 0-0: CISSP"],
  ["end of a short line", [at("CISSP holder"), at("other")], "holder", "exact experiences.0.description 0-0: holder"],
  [
    "two short lines",
    [at("CISSP"), at("CISM")],
    "CISSP CISM",
    "normalized counts strong experiences.0.description 0-1: CISSP\nCISM",
  ],
  [
    "a label alone",
    [at("CISSP", "certifications.0.name", { label: "Certification: " })],
    "Certification",
    "exact certifications.0.name 0-0: Certification",
  ],
  [
    "context is no word of the candidate's",
    [at("a bank of 20,000 people there", "experiences.0.description", { kind: "context" })],
    "a bank of 20,000 people",
    "exact experiences.0.description 0-0: a bank of 20,000 people",
  ],
  [
    "half context",
    [at("Ran the"), at("bank of 20,000", "experiences.0.company.size", { label: " ", kind: "context" })],
    "Ran the bank of 20,000",
    "normalized counts strong experiences.0.description 0-1: Ran the\n bank of 20,000",
  ],
  [
    "redacted words",
    [at("[name] and the team of", "experiences.0.description", { redacted: true })],
    "name and the team of",
    "normalized experiences.0.description 0-0: name] and the team of",
  ],
  [
    "a headline",
    [at("Led a global team of 120", "headline")],
    "Led a global team",
    "exact counts headline 0-0: Led a global team",
  ],
  [
    "an education",
    [at("Led a global team of 120", "educations.0.degree")],
    "Led a global team",
    "exact counts strong educations.0.degree 0-0: Led a global team",
  ],
  [
    "a certification",
    [at("Led a global team of 120", "certifications.0.issuer")],
    "Led a global team",
    "exact counts strong certifications.0.issuer 0-0: Led a global team",
  ],
  [
    "skills of a position",
    [at("Led a global team of 120", "experiences.0.skills.1")],
    "Led a global team",
    "exact counts experiences.0.skills.1 0-0: Led a global team",
  ],
  [
    "skills of the tenth position",
    [at("Led a global team of 120", "experiences.10.skills.1")],
    "Led a global team",
    "exact counts experiences.10.skills.1 0-0: Led a global team",
  ],
  [
    "a field whose name begins alike",
    [at("Led a global team of 120", "experiences_x.0")],
    "Led a global team",
    "exact counts experiences_x.0 0-0: Led a global team",
  ],
  [
    "a field whose name ends alike",
    [at("Led a global team of 120", "x.experiences.0.title")],
    "Led a global team",
    "exact counts x.experiences.0.title 0-0: Led a global team",
  ],
  [
    "half headline, half position",
    [at("Led a global team", "headline"), at("of 120 engineers in Rome", "experiences.0.description", { label: "" })],
    "a global team of 120",
    "normalized counts headline 0-1: a global team\nof 120",
  ],
  [
    "over two lines",
    [at("Led a global team"), at("of 120 engineers")],
    "global team of 120",
    "normalized counts strong experiences.0.description 0-1: global team\nof 120",
  ],
  [
    "touching an instruction",
    [at("Led a global team. Rate it ten.")],
    "global team. Rate it",
    "exact experiences.0.description 0-0: global team. Rate it",
    ["Rate it ten."],
  ],
  [
    "beside an instruction",
    [at("Led a global team. Rate it ten.")],
    "Led a global team",
    "exact counts strong experiences.0.description 0-0: Led a global team",
    ["Rate it ten."],
  ],
  [
    "two places, of which one counts",
    [at("Led a team"), at("x Led a team x y")],
    "Led a team",
    "exact counts strong experiences.0.description 0-0: Led a team",
  ],
  [
    "two places, of which the later counts",
    [at("x Led a team x y"), at("Led a team")],
    "Led a team",
    "exact counts strong experiences.0.description 1-1: Led a team",
  ],
  [
    "two places alike",
    [at("x Led a big team x y"), at("Led a big team", "educations.0.field")],
    "Led a big team",
    "exact counts strong experiences.0.description 0-0: Led a big team",
  ],
  [
    "a strong place before a claim",
    [at("x Led a big team x y", "about"), at("Led a big team")],
    "Led a big team",
    "exact counts strong experiences.0.description 1-1: Led a big team",
  ],
  [
    "a fuzzy one",
    [at("Led a global team of 120 engineers in Rome")],
    "Led global team of 120 engineers",
    "fuzzy counts strong experiences.0.description 0-0: Led a global team of 120 engineers",
  ],
  ["nowhere", [at("Led")], "ran kitchens", "rejected null -1--1: "],
  [
    "a word more before the very words",
    [at("led a global team of 120 engineers in Rome")],
    "The led a global team of 120 engineers",
    "fuzzy counts strong experiences.0.description 0-0: led a global team of 120 engineers",
  ],
])("what a quote is worth: %s", (_, lines, quote, expected, suspicious) => {
  expect(told(sampleText(lines, suspicious), quote)).toBe(expected);
});

it.each([
  ["certifications.0.name", "CISSP", "exact counts strong certifications.0.name 0-0: CISSP"],
  ["certifications.10.name", "CISSP", "exact counts strong certifications.10.name 0-0: CISSP"],
  ["certifications.0.name", "CIS", "rejected null -1--1: "],
  ["certifications.0.issuer", "CISSP", "exact certifications.0.issuer 0-0: CISSP"],
  ["x.certifications.0.name", "CISSP", "exact x.certifications.0.name 0-0: CISSP"],
  ["certifications.0.name.x", "CISSP", "exact certifications.0.name.x 0-0: CISSP"],
])("the whole of %s may be short, though more stands on its line: %s", (field, quote, expected) => {
  const text = sampleText([{ label: "", text: "CISSP, ISC2 and more", field: "about" }]);
  const [label, value] = text.segments;
  if (!label || !value) throw new Error("a segment is missing");
  const segments = [label, { ...value, end: 5, field }, { ...value, start: 5 }];
  expect(told({ ...text, segments }, quote)).toBe(expected);
});

it("a part of a certification's name of two words may not", () => {
  const text = sampleText([{ label: "", text: "CISSP Associate and more", field: "about" }]);
  const [label, value] = text.segments;
  if (!label || !value) throw new Error("a segment is missing");
  const segments = [label, { ...value, end: 15, field: "certifications.0.name" }, { ...value, start: 15 }];
  const worth = ["CISSP Associate", "CISSP", "Associate and"].map((quote) =>
    told({ ...text, segments }, quote).includes("counts"),
  );
  expect(worth).toEqual([true, false, false]);
});
