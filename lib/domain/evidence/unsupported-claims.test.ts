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
