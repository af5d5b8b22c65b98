import { describe, expect, it } from "vitest";
import { buildRubricMessages } from "@/lib/domain/prompt";
import { replySchema } from "@/lib/domain/reply-schema";
import { RubricContent } from "@/lib/domain/rubric";
import { criteriaOf, criterionBlocks, profileBetweenBoundaries } from "./read-prompt";

const bands = { "0-2": "a", "3-4": "b", "5-6": "c", "7-8": "d", "9-10": "e" };
const rubric = RubricContent.parse({
  criteria: [
    { id: "technical_skills", label: "Technical skills", weight: 25, description: "Depth in architecture.", bands },
    { id: "technical_skills_cloud", label: "Cloud: skills (own)", weight: 5, description: "AWS.", bands },
  ],
});
const boundary = "9f86d081884c7d659a2feaa0c55ad015";
const messages = buildRubricMessages({
  rubric,
  text: "first\n--- x ---\nlast",
  newBoundary: () => boundary,
  rotation: 1,
});

describe("reading the product's own prompt", () => {
  it("finds the profile between the boundaries and nothing else", () => {
    expect(profileBetweenBoundaries(messages.user)).toBe("first\n--- x ---\nlast");
    expect(profileBetweenBoundaries("no boundary\nat all")).toBe("no boundary\nat all");
  });

  it("finds each criterion's words in the system message", () => {
    const ids = Object.keys(criteriaOf(replySchema(rubric).jsonSchema) ?? {});
    expect(criterionBlocks(ids, messages.system)).toEqual([
      {
        id: "technical_skills",
        label: "Technical skills",
        description: "Depth in architecture.",
        bands: expect.stringContaining("9-10: e"),
      },
      {
        id: "technical_skills_cloud",
        label: "Cloud: skills (own)",
        description: "AWS.",
        bands: expect.stringContaining("0-2: a"),
      },
    ]);
  });

  it("takes an id that the system message does not name by its own words", () => {
    expect(criterionBlocks(["crisis_calm"], "Nothing")).toEqual([
      { id: "crisis_calm", label: "crisis calm", description: "", bands: "" },
    ]);
  });

  it("takes no other schema for a rubric's", () => {
    expect(
      criteriaOf({
        type: "object",
        properties: { criteria: { type: "object", properties: { fit: { type: "string" } } } },
      }),
    ).toBeNull();
    expect(criteriaOf(null)).toBeNull();
  });
});
