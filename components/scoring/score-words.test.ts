import { describe, expect, it } from "vitest";
import type { CriterionResource, ParsedScoreResource } from "@/lib/api/contracts/parsed-score";
import {
  bandWords,
  capReason,
  confidenceReason,
  noOverallReason,
  percent,
  spanWords,
  weightShare,
} from "./score-words";

type Quote = CriterionResource["evidence"][number];
const quote = (field: string | null, match: Quote["match"] = "exact"): Quote => ({
  quote: "led 140 engineers",
  start: match === "rejected" ? null : 0,
  end: match === "rejected" ? null : 17,
  match,
  field,
});
const criterion = (rest: Partial<CriterionResource>): CriterionResource => ({
  id: "leadership",
  label: "Leadership",
  weight: 25,
  must_have: false,
  score: 6,
  raw_score: 8,
  max: 10,
  status: "scored",
  rationale: "",
  evidence: [],
  ...rest,
});

describe("capReason", () => {
  it.each([
    [
      "one quote of three was found",
      [quote("about"), quote(null, "rejected"), quote(null, "rejected")],
      "only one quote found",
    ],
    [
      "all quotes are self-claims",
      [quote("headline"), quote("about")],
      "no quote from experience, education or certifications",
    ],
    ["the quotes overlap", [quote("experiences.0.description"), quote("about")], "too few independent quotes"],
  ])("says why a score was lowered: %s", (_, evidence, reason) => {
    expect(capReason(criterion({ evidence }))).toBe(reason);
  });

  it.each([
    ["equal", { raw_score: 6 }],
    ["withheld", { score: null, status: "unsupported" as const }],
    ["never given", { score: null, raw_score: null }],
  ])("says nothing where the score is %s", (_, rest) => {
    expect(capReason(criterion(rest))).toBeNull();
  });
});

describe("confidenceReason", () => {
  const score = (confidence: Partial<ParsedScoreResource["confidence"]>): ParsedScoreResource => ({
    overall: null,
    overall_reason: null,
    coverage: 1,
    bounds: null,
    criteria: [criterion({ evidence: [quote("about")] })],
    confidence: { label: "medium", coverage: 1, support: 1, stability: 0.2, ...confidence },
    summary: "",
    missing_information: [],
  });

  it.each([
    [{ coverage: 0.4 }, "Less than 60% of the rubric could be judged."],
    [
      { coverage: 0.7, support: 0.7 },
      "A part of the rubric couldn't be judged, and some quotes weren't found in the text.",
    ],
    [{ stability: null }, "How far it varies from run to run hasn't been measured for this rubric and model."],
    [{}, "Most of the rubric could be judged, and the quotes were found in the text."],
  ])("names what holds %o down", (confidence, sentence) => {
    expect(confidenceReason(score(confidence), [])).toBe(sentence);
  });

  it("blames no quotes where there are none", () => {
    const empty = { ...score({ coverage: 0, support: 0, stability: null }), criteria: [criterion({ score: null })] };
    expect(confidenceReason(empty, [])).toBe("No criterion could be scored.");
  });

  it("names suspicious text that moves the score", () => {
    expect(confidenceReason(score({}), ["score_depends_on_suspicious_text"])).toBe(
      "The score depends on suspicious text.",
    );
  });
});

describe("noOverallReason", () => {
  const withheld = (...statuses: CriterionResource["status"][]): ParsedScoreResource => ({
    overall: null,
    overall_reason: "insufficient_coverage",
    coverage: 0,
    bounds: null,
    criteria: statuses.map((status) => criterion({ status, score: null })),
    confidence: { label: "low", coverage: 0, support: 0, stability: null },
    summary: "",
    missing_information: [],
  });

  it("doesn't blame the profile for what the model invented", () => {
    expect(noOverallReason(withheld("unsupported", "unsupported"))).toMatch(/^The model's quotes don't stand/);
    expect(noOverallReason(withheld("unsupported", "insufficient_data"))).toMatch(/^Too little of the rubric/);
  });

  it("says nothing where there is an overall", () => {
    expect(noOverallReason({ ...withheld("scored"), overall_reason: null })).toBeNull();
  });
});

describe("bandWords", () => {
  it.each([
    [0, "Very low"],
    [2.5, "Low"],
    [5, "Fair"],
    [6.5, "Strong"],
    [10, "Outstanding"],
  ])("calls %s %s", (score, words) => {
    expect(bandWords(score)).toBe(words);
  });
});

it("gives a criterion's share of all weights", () => {
  const all = [criterion({ weight: 25 }), criterion({ weight: 75 })];
  expect(all.map((one) => percent(weightShare(one, all)))).toEqual(["25%", "75%"]);
});

it("tells both numbers of a text with something suspicious in it, and which one counts", () => {
  const scored = (score: number | null) =>
    ({ overall: score === null ? null : { score, max: 10, method: "weighted_mean" } }) as ParsedScoreResource;
  expect(spanWords(scored(9), scored(6))).toBe("With that text: 9.0. Without it, as it counts: 6.0.");
  expect(spanWords(scored(9), scored(null))).toContain("Without it, as it counts: no overall score.");
});
