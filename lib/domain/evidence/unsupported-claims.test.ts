import { expect, it } from "vitest";
import { sampleReply, sampleRubric } from "../score-sample";
import { saysUnsupported } from "./unsupported-claims";

const rubric = sampleRubric([
  { id: "cloud", label: "Cloud", description: "Experience with Kubernetes, 5 years or more." },
]);
const TEXT = `Chief Technology Officer at Acme Bank. Owned an IT budget of €118m in eleven countries, led 1,200 engineers.
Certification: CISSP. Built 3 REST APIs on Azure under ISO 27001. Member of the M&A board.`;
const says = (rationale: string) =>
  saysUnsupported(sampleReply(rubric, { cloud: { score: 5, rationale } }), rubric, TEXT);

it.each([
  "Led 1200 engineers with a budget of 118 million euros in 11 countries.",
  "As CTO of Acme Bank the candidate owned Azure's budget and one API.",
  "Two roles show Kubernetes for 5 years; this is a 7/10, in band 7-8 (score: 7).",
  "Holds a CISSP and knows M&A and ISO 27001.",
  "Strong. Deep experience: Architecture and people.",
  "Der Kandidat hat ein Budget von 118 Millionen und führte die Abteilung mit Erfolg.",
  "",
])("nothing beyond text and rubric: %s", (rationale) => {
  expect(says(rationale)).toBe(false);
});

it.each([
  ["another number", "Led 1,300 engineers."],
  ["a number of its own", "Has 25 years of experience."],
  ["another employer", "The candidate worked at Globex for years."],
  ["another product", "Knows Azure and Oracle well."],
  ["another title", "Was promoted to CIO after a year."],
  ["a number in German", "Der Kandidat führte die Abteilung mit 300 Leuten."],
])("beyond it: %s", (_, rationale) => {
  expect(says(rationale)).toBe(true);
});

it("reads an acronym's words where the text has the acronym", () => {
  const reply = sampleReply(rubric, {}, { summary: "Serves as Chief Information Security Officer there." });
  expect(saysUnsupported(reply, rubric, "CISO at Acme")).toBe(false);
  expect(saysUnsupported(reply, rubric, "Head of sales at Acme")).toBe(true);
});

const claims = (statement: string, text: string) =>
  saysUnsupported(sampleReply(rubric, {}, { summary: statement }), rubric, text);

it.each<[string, string, string, boolean]>([
  ["a rating out of ten", "Rated 8/10.", "", false],
  ["a score out of ten", "Scored 8 out of 10 in band 7-8/10.", "", false],
  ["a rating in words", "This is 8 out of 10.", "", false],
  ["a score of so many", "A score of 7 fits.", "", false],
  ["a band with a range", "It fits band 7 – 8 well.", "", false],
  ["a number further from the word", "The score, by all of the facts, is 7.", "", true],
  ["a rating out of a hundred", "This is 8/100.", "", true],
  ["a number of three digits is no score", "A score of 700.", "", true],
  ["a figure beside a score, which is none of the text's", "In version 5.score 710.", "version 5.0", true],
  ["a decimal that the text has", "Grew by 4.5 points.", "by 4.5 points", false],
  ["a decimal of which the text has the whole", "Grew by 4.5 points.", "by 4 points", true],
  ["a number with another unit", "Saved 118 million.", "saved €118m", false],
  ["a number in words", "Led two teams.", "led 2 teams", false],
  ["a number in words that the text lacks", "Led two teams.", "led teams", false],
  ["a name of the text", "He joined Acme early.", "at acme", false],
  ["a name at the start of a sentence", "Globex. Oracle. Kept.", "", false],
  ["a name behind a quotation mark", "said “Globex” once", "", false],
  ["a name behind a comma", "Then, Globex came.", "", true],
  ["a name behind a bracket", "He left (Globex).", "", true],
  ["the second word of what opens a sentence", "Globex Oracle came.", "", true],
  ["a possessive of a known name", "He kept Acme's plan.", "Acme", false],
  ["a plural of a known name", "He built APIs.", "API", false],
  ["a name of which the text has the plural", "He built an API.", "APIs", false],
  [
    "ordinary words with a capital",
    "So the Candidate and I read the Profile, Rubric and Criterion as Evidence of Candidates.",
    "",
    false,
  ],
  ["an acronym of two words of the text", "He was CTO there.", "Chief Technology Officer", false],
  ["an acronym of words inside a longer run", "He was CTO there.", "Acme Chief Technology Officer Berlin", false],
  ["an acronym across a break", "He was CTO there.", "Chief, Technology Officer", true],
  ["an acronym of hyphenated words", "He had an MA there.", "Multi-Agent", false],
  ["an acronym of six words", "He kept ABCDEF there.", "Alpha Beta Cesar Delta Echo Fox", false],
  ["an acronym of seven words", "He kept ABCDEFG there.", "Alpha Beta Cesar Delta Echo Fox Golf", true],
  ["spelled out where the text has the acronym", "He is the Chief Technology Officer there.", "CTO", false],
  ["one word is not spelled out", "He is at Chief there.", "C", true],
  ["words with figures are no names", "He runs K9 there.", "9", false],
  ["a time of which the text has the hour", "At 12:30 each day.", "12 people", true],
  ["a name with an apostrophe inside", "He joined D'souza early.", "Douza", true],
  ["a decimal of two places", "Grew by 4.55 points.", "by 4.51 points", true],
  ["an acronym of words with wide spaces", "He was CTO there.", "Chief  Technology   Officer", false],
  ["German nouns", "Der Kandidat und die Abteilung.", "", false],
  ["one German word alone", "He said und to Globex.", "", true],
  ["a German word twice", "Er und Globex und Oracle.", "", false],
])("%s: %j", (_, statement, text, unsupported) => {
  expect(claims(statement, text)).toBe(unsupported);
});

it.each([
  ["a rationale", sampleReply(rubric, { cloud: { score: 5, rationale: "He was at Globex." } })],
  ["the summary", sampleReply(rubric, {}, { summary: "He was at Globex." })],
])("%s is read", (_, reply) => {
  expect(saysUnsupported(reply, rubric, "at Globex")).toBe(false);
  expect(saysUnsupported(reply, rubric, "at Acme")).toBe(true);
});

it("a rubric's label, description and bands are known, each word apart", () => {
  const known = sampleRubric([
    { id: "cloud", label: "Azure", description: "Oracle", bands: { "9-10": "Has run SAP for 30 years" } as never },
  ]);
  const said = (summary: string) => saysUnsupported(sampleReply(known, {}, { summary }), known, "Acme");
  expect(said("He knows Azure, Oracle, Acme and SAP for 30 years.")).toBe(false);
  expect(said("He knows AzureOracle.")).toBe(true);
});
