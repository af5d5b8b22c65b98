import fc from "fast-check";
import { describe, expect, it } from "vitest";
import cio from "@/examples/profiles/cio.json";
import ciso from "@/examples/profiles/ciso.json";
import cto from "@/examples/profiles/cto.json";
import injection from "@/examples/profiles/injection.json";
import minimal from "@/examples/profiles/minimal.json";
import otherScript from "@/examples/profiles/other-script.json";
import cioRubric from "@/examples/rubrics/cio.json";
import cisoRubric from "@/examples/rubrics/ciso.json";
import ctoRubric from "@/examples/rubrics/cto.json";
import { freezeProfile } from "./freeze-profile";
import { Profile } from "./profile";
import { buildFreeFormMessages, buildRepairMessage, buildRubricMessages, withoutInstructionSpans } from "./prompt";
import { RubricContent, RubricDocument } from "./rubric";

const BOUNDARY = "0123456789abcdef0123456789abcdef";
const newBoundary = () => BOUNDARY;
const bands = { "0-2": "none", "3-4": "some", "5-6": "solid", "7-8": "strong", "9-10": "rare" };
const rubric = RubricContent.parse({
  criteria: ["alpha", "beta", "gamma"].map((id) => ({
    id,
    label: `The ${id}`,
    weight: 10,
    description: `About ${id}.`,
    bands,
  })),
});
const headings = (system: string) => system.split("\n").filter((line) => line.startsWith("## "));

const freeze = (profile: unknown) =>
  freezeProfile({
    profile: Profile.parse(profile),
    asOf: "2026-11",
    redact: true,
    asksFor: { location: false, languages: false },
    tokenBudget: 100_000,
    countTokens: (text) => text.length / 4,
    sha256: (text) => `${text.length}`,
  });

describe("the prompt as it is sent", () => {
  it.each([
    ["cio", cioRubric],
    ["cto", ctoRubric],
    ["ciso", cisoRubric],
  ])("system message of the %s rubric", async (name, document) => {
    const { system } = buildRubricMessages({
      rubric: RubricDocument.parse(document),
      text: "",
      newBoundary,
      rotation: 0,
    });
    await expect(system).toMatchFileSnapshot(`prompt-golden/system-${name}.txt`);
  });

  it.each([
    ["cio", cio],
    ["cto", cto],
    ["ciso", ciso],
    ["minimal", minimal],
    ["injection", injection],
    ["other-script", otherScript],
  ])("user message of the %s profile", async (name, profile) => {
    const { user } = buildRubricMessages({ rubric, text: freeze(profile).text, newBoundary, rotation: 0 });
    await expect(user).toMatchFileSnapshot(`prompt-golden/user-${name}.txt`);
  });
});

describe("buildRubricMessages", () => {
  it("opens every criterion with its id, label and weight, and rotates their order", () => {
    const order = (rotation: number) =>
      headings(buildRubricMessages({ rubric, text: "", newBoundary, rotation }).system);
    expect(order(0)).toEqual([
      "## alpha — The alpha (weight 10)",
      "## beta — The beta (weight 10)",
      "## gamma — The gamma (weight 10)",
    ]);
    expect(order(1).map((line) => line.slice(3, 8))).toEqual(["beta ", "gamma", "alpha"]);
    expect(order(3)).toEqual(order(0));
  });

  it("keeps the profile out of the system message, which is the same bytes for every profile", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const { system, user } = buildRubricMessages({ rubric, text, newBoundary, rotation: 0 });
        expect(system).toBe(buildRubricMessages({ rubric, text: "", newBoundary, rotation: 0 }).system);
        expect(user.split(`--- ${BOUNDARY} ---`)).toHaveLength(3);
        expect(user.split(`--- ${BOUNDARY} ---`)[1]).toBe(`\n${text}\n`);
      }),
    );
  });

  it("makes the boundary again when the text contains it, and gives up on a source that doesn't vary", () => {
    const boundaries = ["guessed", "guessed", "fresh"];
    const text = "--- guessed ---";
    const { user } = buildRubricMessages({ rubric, text, newBoundary: () => boundaries.shift() ?? "", rotation: 0 });
    expect(user.startsWith("--- fresh ---\n--- guessed ---\n--- fresh ---\n")).toBe(true);
    expect(() => buildRubricMessages({ rubric, text, newBoundary: () => "guessed", rotation: 0 })).toThrow();
  });
});

it("asks for a boundary ten times", () => {
  const asked = (fresh: number) => {
    let times = 0;
    return buildRubricMessages({
      rubric,
      text: "guessed",
      newBoundary: () => (++times === fresh ? "fresh" : "guessed"),
      rotation: 0,
    });
  };
  expect(asked(10).user).toContain("--- fresh ---");
  expect(() => asked(11)).toThrow("newBoundary gave ten boundaries that the text contains");
});

describe("buildFreeFormMessages", () => {
  it("sends the prompt as given and the text between boundaries", () => {
    const { system, user } = buildFreeFormMessages({ prompt: "Say {{text}}", text: "Headline: CTO", newBoundary });
    expect(system).toBe("Say {{text}}");
    expect(user).toContain(`--- ${BOUNDARY} ---\nHeadline: CTO\n--- ${BOUNDARY} ---\n`);
  });

  it("says JSON outside the text, without which the official API refuses a request for a JSON object", () => {
    const { user } = buildFreeFormMessages({ prompt: "Is this a leader?", text: "Headline: CTO", newBoundary });
    expect(user.split(BOUNDARY).at(-1)).toContain("JSON object");
  });
});

describe("withoutInstructionSpans", () => {
  const cut = (text: string, ...ranges: [number, number, ("instruction" | "mention")?][]) =>
    withoutInstructionSpans({
      text,
      flagged_spans: ranges.map(([start, end, kind = "instruction"]) => ({ start, end, kind, rule: "override" })),
    });

  it.each<[string, Parameters<typeof cut>, string]>([
    ["a sentence within a line", ["About: Good. Bad. Fine.", [13, 18]], "About: Good. Fine."],
    ["a whole line with its label", ["About: Good.\n- Bad.\n- Fine.", [15, 19]], "About: Good.\n- Fine."],
    ["the only value of a label", ["Headline: Bad.\nSkills: Go", [10, 14]], "Skills: Go"],
    ["spans in any order", ["- ab cd ef", [5, 7], [2, 4]], "-   ef"],
    ["a span inside another", ["- abcdef", [2, 7], [3, 5]], "- f"],
    ["two spans of the same end", ["- abcdef", [2, 5], [3, 5]], "- def"],
    ["an empty span at a line by itself", ["- \n- Fine.", [2, 2]], "- \n- Fine."],
    ["a line that was blank before", ["- \n- Bad.", [5, 9]], "- "],
    ["a line without a label", ["Bad.\n- Fine.", [0, 4]], "- Fine."],
    ["a label and spaces", ["About:  Bad. \n- Fine.", [8, 12]], "- Fine."],
    ["a label of two words", ["Skills used: Bad.\n- Fine.", [13, 17]], "- Fine."],
    ["a label that is none of ours", ["about: Bad.\n- Fine.", [7, 11]], "about: \n- Fine."],
    ["a label in capitals", ["ABOUT: Bad.\n- Fine.", [7, 11]], "ABOUT: \n- Fine."],
    ["a label inside a line", ["x About: Bad.\n- Fine.", [9, 13]], "x About: \n- Fine."],
    ["what stands behind the label", ["About: Bad. x", [7, 11]], "About:  x"],
    ["spans that overlap", ["- abcdef", [2, 5], [4, 6]], "- ef"],
    ["a mention stays", ["- about attacks", [2, 15, "mention"]], "- about attacks"],
    ["an empty span", ["- text", [2, 2]], "- text"],
    ["no span", ["- text"], "- text"],
  ])("cut out: %s", (_, given, expected) => {
    expect(cut(...given)).toBe(expected);
  });
});

describe("buildRepairMessage", () => {
  it("asks for the whole object again", () => {
    expect(buildRepairMessage([{ path: "", message: "is not JSON" }]).split("\n")).toEqual([
      "Your reply does not fit the schema:",
      "- (whole reply): is not JSON",
      "Send the whole JSON object again, corrected, and nothing else.",
    ]);
  });

  it("lists every fault with its path", () => {
    const message = buildRepairMessage([
      { path: "criteria.alpha.score", message: "must be 0 to 10" },
      { path: "", message: "is not JSON" },
    ]);
    expect(message).toContain("- criteria.alpha.score: must be 0 to 10\n- (whole reply): is not JSON");
  });
});
