import schema from "@jsonresume/schema/schema.json";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { computeScore } from "@/lib/domain/compute-score";
import { indexText } from "@/lib/domain/evidence/indexed-text";
import { checkQuote } from "@/lib/domain/evidence/verify-quote";
import { Profile } from "@/lib/domain/profile";
import { replySchema } from "@/lib/domain/reply-schema";
import { ROLES } from "@/lib/domain/role";
import { ChatRequest } from "./chat-request";
import { completeChat } from "./complete-chat";
import { exampleFile, exampleRequest, exampleRubric, frozenExample } from "./example-request";

const PROFILES = ["cio", "cto", "ciso", "minimal", "injection", "other-script", "empty"];
const MOST_TOKENS = 1_900;
const CALL = { client: { job: "", run: 1, number: 1 }, id: "test", createdAt: new Date(0) };

function score(name: string, role: string, kind: "honest" | "fabricator" = "honest") {
  const frozen = frozenExample(name);
  const rubric = exampleRubric(role);
  const request = ChatRequest.parse(exampleRequest(`sandbox-${kind}`, frozen, rubric));
  const completion = completeChat(request, { kind, amount: 0 }, CALL);
  const parsed = replySchema(rubric).parse(JSON.parse(completion.choices[0]?.message.content ?? "null"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const computed = computeScore({ rubric, reply: parsed.reply, frozen, stability: null });
  return { frozen, reply: parsed.reply, usage: completion.usage, computed };
}

describe("the example rubrics", () => {
  it.each(ROLES)("%s: five criteria, weights of 100 in all, the two that every role has, one must-have", (role) => {
    const { criteria, role: named } = exampleRubric(role);
    expect(named).toBe(role);
    expect(criteria).toHaveLength(5);
    expect(criteria.reduce((sum, one) => sum + one.weight, 0)).toBe(100);
    expect(criteria.map((one) => one.id)).toEqual(expect.arrayContaining(["technical_skills", "leadership_potential"]));
    expect(criteria.filter((one) => one.must_have)).toHaveLength(1);
  });
});

describe("the example profiles", () => {
  it.each(PROFILES.filter((name) => name !== "empty"))("%s is canonical and marked as invented", (name) => {
    expect(Profile.parse(exampleFile(`profiles/${name}.json`)).source?.kind).toBe("invented");
  });

  it("json-resume/cto.json is a valid JSON Resume", () => {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const { $schema: _, ...checked } = schema;
    expect(ajv.validate(checked, exampleFile("json-resume/cto.json")), JSON.stringify(ajv.errors)).toBe(true);
  });

  it("the injection sample holds instructions, the CISO's talk about injection is none", () => {
    expect(
      frozenExample("injection").flagged_spans.filter((span) => span.kind === "instruction").length,
    ).toBeGreaterThanOrEqual(1);
    expect(frozenExample("ciso").flagged_spans.filter((span) => span.kind === "instruction")).toEqual([]);
  });
});

describe("the honest sandbox on the examples", () => {
  it.each(PROFILES.flatMap((name) => ROLES.map((role) => [name, role] as const)))(
    "%s as %s: every quote counts",
    (name, role) => {
      const { frozen, reply, computed } = score(name, role);
      const index = indexText(frozen);
      for (const { evidence } of Object.values(reply.criteria)) {
        const checked = evidence.map((quote) => checkQuote(index, quote));
        expect(checked.map((one) => [one.evidence.quote, one.evidence.match, one.counts])).toEqual(
          evidence.map((quote) => [quote, "exact", true]),
        );
        expect(new Set(checked.map((one) => one.lines.first)).size).toBe(evidence.length);
      }
      for (const { score: given, raw_score } of computed.score.criteria) expect(given).toBe(raw_score);
      expect(computed.flags.filter((flag) => flag !== "insufficient_coverage")).toEqual([]);
    },
  );

  it("puts each executive first in the role of their own", () => {
    for (const role of ROLES) {
      const overall = (name: string) => score(name, role).computed.score.overall?.score ?? -1;
      const ranked = ["cio", "cto", "ciso"].sort((a, b) => overall(b) - overall(a));
      expect(ranked[0]).toBe(role.toLowerCase());
    }
  });

  it.each(["empty", "minimal"])("has no overall for the %s profile", (name) => {
    expect(score(name, "CTO").computed.score.overall).toBeNull();
  });

  it("has no number at all for an empty profile, and none from invented quotes", () => {
    for (const { computed } of [score("empty", "CTO"), score("cto", "CTO", "fabricator")]) {
      expect(computed.score.criteria.map((one) => one.score)).toEqual([null, null, null, null, null]);
    }
  });

  it(`keeps the whole exchange for the CTO sample within ${MOST_TOKENS} tokens`, () => {
    expect(score("cto", "CTO").usage.total_tokens).toBeLessThanOrEqual(MOST_TOKENS);
  });
});
