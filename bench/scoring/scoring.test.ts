import { describe, expect, it } from "vitest";
import type { Measure } from "./measure";
import { measureCost } from "./measure-cost";
import { measureEvidence } from "./measure-evidence";
import { measureGullible } from "./measure-gullible";
import { measureInjection } from "./measure-injection";
import { measureMetamorphic } from "./measure-metamorphic";
import { measureRedaction } from "./measure-redaction";
import { measureReplies } from "./measure-replies";
import { measureScore } from "./measure-score";
import { measureSecondLine } from "./measure-second-line";
import { measureTokens } from "./measure-tokens";
import { HELD_OUT } from "./sets";

/** Every goal of a part but those of time, on fewer cases than the benchmark has. */
function expectGoals(measures: Measure[]): void {
  const held = measures.filter(({ goal, unit }) => goal && unit !== "ms");
  expect(held.length).toBeGreaterThan(0);
  expect(held.filter(({ goal }) => !goal?.pass).map(({ what, value, faults }) => ({ what, value, faults }))).toEqual(
    [],
  );
}

describe("the scoring core on data that it was not tuned on", () => {
  it("accepts true quotes and refuses changed ones", () => expectGoals(measureEvidence(HELD_OUT, 40)));
  it("caps no true score, and computes what the reference computes", () => expectGoals(measureScore(HELD_OUT, 150)));
  it("finds attacks, and leaves ordinary people and writers about attacks alone", () =>
    expectGoals(measureInjection(HELD_OUT, 8)));
  it("lets no order in a profile move its official score", () => expectGoals(measureGullible(HELD_OUT, 40)));
  it("doubts no honest sentence so that a score moves", () => expectGoals(measureSecondLine(HELD_OUT, 1)));
  it("leaves nobody recognisable, and the job's content whole", () => expectGoals(measureRedaction(HELD_OUT, 120)));
  it("reads a mangled reply as what it means or not at all", () => expectGoals(measureReplies(HELD_OUT, 120)));
  it("scores a better profile no lower, and the same one the same", () => expectGoals(measureMetamorphic(HELD_OUT, 8)));
  it("counts every cost to the micro-dollar", async () => expectGoals(await measureCost(HELD_OUT)));
  it("takes no more tokens than it may", () => expectGoals(measureTokens()));
});
