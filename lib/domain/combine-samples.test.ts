import { describe, expect, it } from "vitest";
import { combineReplies } from "./combine-samples";
import { computeScore } from "./compute-score";
import { sampleText } from "./evidence/sample-text";
import { sampleReply, sampleRubric } from "./score-sample";

const LED = "Led a global team of 120 engineers";
const CUT = "Cut cloud spend by 38% within two years";
const frozen = sampleText([
  { text: LED, field: "experiences.0.description" },
  { text: CUT, field: "experiences.0.description" },
]);
const rubric = sampleRubric([{ id: "cloud" }]);
const reply = (score: number | null, evidence = [LED, CUT]) =>
  sampleReply(rubric, {
    cloud: { score, evidence, rationale: `said ${score}`, ...(score === null && { status: "insufficient_data" }) },
  });
const combine = (scores: (number | null)[], rest: { stability?: number | null; cutoff?: number } = {}) =>
  combineReplies({ rubric, frozen, replies: scores.map((score) => reply(score)), stability: null, ...rest });

describe("several samples", () => {
  it.each([
    ["the middle of three", [5, 9, 8], 8, 8],
    ["the middle of five", [1, 9, 8, 7, 7], 7, 7],
    ["the mean of the two that scored", [8, null, 7], 7.5, 8],
  ])("give %s, with the words of the nearest", (_, scores, median, spokenBy) => {
    const { score } = combine(scores);
    expect(score.overall?.score).toBe(median);
    expect(score.criteria[0]).toMatchObject({ score: median, status: "scored", rationale: `said ${spokenBy}` });
  });

  it("give no number where most have none", () => {
    const { score, range } = combine([9, null, null]);
    expect(score).toMatchObject({ overall: null, criteria: [{ status: "insufficient_data", score: null }] });
    expect(range).toEqual({ low: 9, high: 9 });
  });

  it.each([
    ["half is not most", [9, null], "insufficient_data"],
    ["what most of the silent lack is the reason", [null, "invented", "invented"], "unsupported"],
    ["one invention among the silent is not", ["invented", null, null], "insufficient_data"],
    ["half of the silent is not", [9, "invented", null], "insufficient_data"],
    ["all of the silent is", [9, "invented", "invented"], "unsupported"],
  ] as const)("say why there is no number: %s", (_, given, status) => {
    const replies = given.map((one) => (one === "invented" ? reply(9, ["Won the award twice"]) : reply(one)));
    const { score } = combineReplies({ rubric, frozen, replies, stability: null });
    expect(score.criteria[0]).toMatchObject({ status, score: null });
  });

  it("have no range, and no cut-off in it, where none has an overall", () => {
    const { range, flags } = combine([null, null, null], { cutoff: 5 });
    expect([range, flags]).toEqual([null, ["insufficient_coverage"]]);
  });

  it("speak with the words of the first that has an overall", () => {
    const said = (score: number | null, summary: string) => ({ ...reply(score), summary });
    const replies = [said(null, "nothing"), said(7, "much"), said(8, "more")];
    expect(combineReplies({ rubric, frozen, replies, stability: null }).score.summary).toBe("much");
  });

  it("are doubted where one of them says what the text doesn't, and keep the flags that came with them", () => {
    const saying = (rationale: string) => sampleReply(rubric, { cloud: { score: 7, evidence: [LED, CUT], rationale } });
    const flagsOf = (said: string) =>
      combineReplies({
        ...{ rubric, frozen, stability: null, otherFlags: ["sandbox"] },
        replies: [saying("Led engineers."), saying(said), saying("Led engineers.")],
      }).flags;
    expect(flagsOf("Led 900 people.").toSorted()).toEqual(["rationale_unsupported", "sandbox"]);
    expect(flagsOf("Cut cloud spend.")).toEqual(["sandbox"]);
  });

  it("are gated before the median is taken", () => {
    const replies = [reply(9, [LED]), reply(9, [LED]), reply(9)];
    const { score, flags } = combineReplies({ rubric, frozen, replies, stability: null });
    expect(score.criteria[0]).toMatchObject({ score: 6, raw_score: 9 });
    expect(flags).toContain("capped_unsupported");
  });

  it("measure their own spread from three on, unless one was measured before", () => {
    expect(combine([6, 7, 8]).score.confidence.stability).toBe(0.577);
    expect(combine([6, 7, 8], { stability: 0.2 }).score.confidence.stability).toBe(0.2);
    expect(combine([7]).score.confidence.stability).toBeNull();
  });

  it.each([
    ["below", 5, false],
    ["at the lowest", 6, false],
    ["within", 7, true],
    ["at the highest", 8, true],
    ["above", 9, false],
  ])("with a cut-off %s the range", (_, cutoff, flagged) => {
    const { range, flags } = combine([6, 7, 8], { cutoff });
    expect(range).toEqual({ low: 6, high: 8 });
    expect(flags.includes("unstable_near_cutoff")).toBe(flagged);
  });

  it("of one are that one", () => {
    const { range: _, ...combined } = combine([7]);
    expect(combined).toEqual(computeScore({ rubric, reply: reply(7), frozen, stability: null }));
  });

  it("of none are a fault of the caller, who is told so", () => {
    expect(() => combine([])).toThrow(new RangeError("there is no reply to combine"));
  });
});
