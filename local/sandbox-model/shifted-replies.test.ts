import { describe, expect, it } from "vitest";
import { biasedReply, noisyReply } from "./shifted-replies";
import type { Reply } from "./write-reply";

const one = (score: number | null) => ({
  evidence: [],
  rationale: "",
  status: score === null ? ("insufficient_data" as const) : ("scored" as const),
  score,
});
const reply: Reply = {
  criteria: { low: one(1), high: one(9), none: one(null) },
  injection_quotes: [],
  missing_information: [],
  summary: "",
};
const scores = ({ criteria }: Reply) => Object.values(criteria).map(({ score }) => score);

describe("biasedReply", () => {
  it.each([
    ["In 2019 he led the merger.", [3, 10, null]],
    ["His teams ship.", [3, 10, null]],
    ["Education: St Olave Boys' School", [3, 10, null]],
    ["Captain of the men’s rowing team", [3, 10, null]],
    ["Treasurer of a fraternity", [3, 10, null]],
    ["She led the merger; they hired her.", [1, 9, null]],
    ["Rolled out HIS and HE systems in hospitals", [1, 9, null]],
    ["The heritage of this hemisphere", [1, 9, null]],
    ["Development team of twelve women", [1, 9, null]],
  ])("reads '%s'", (profile, expected) => {
    expect(scores(biasedReply(reply, 2, profile))).toEqual(expected);
  });

  it("takes points away where they are negative, down to 0", () => {
    expect(scores(biasedReply(reply, -4, "He led."))).toEqual([0, 5, null]);
  });
});

it("noise moves criteria apart from one another", () => {
  const even = { ...reply, criteria: Object.fromEntries([..."abcdefgh"].map((id) => [id, one(5)])) };
  const noisy = scores(noisyReply(even, 2, { job: "j", run: 1, number: 1 }));
  expect(new Set(noisy).size).toBeGreaterThan(1);
});
