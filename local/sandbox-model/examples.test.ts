import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import schema from "@jsonresume/schema/schema.json";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { describe, expect, it } from "vitest";
import { computeScore } from "@/lib/domain/compute-score";
import { indexText } from "@/lib/domain/evidence/indexed-text";
import { checkQuote } from "@/lib/domain/evidence/verify-quote";
import { freezeProfile } from "@/lib/domain/freeze-profile";
import { Profile } from "@/lib/domain/profile";
import { buildRubricMessages } from "@/lib/domain/prompt";
import { replySchema } from "@/lib/domain/reply-schema";
import { ROLES, RubricDocument } from "@/lib/domain/rubric";
import { ChatRequest } from "./chat-request";
import { completeChat } from "./complete-chat";

const PROFILES = ["cio", "cto", "ciso", "minimal", "injection", "other-script", "empty"];
const MOST_TOKENS = 1_900;
const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../examples/${path}`, import.meta.url), "utf8"));
const rubricOf = (role: string) => RubricDocument.parse(read(`rubrics/${role.toLowerCase()}.json`));

function freeze(name: string) {
  return freezeProfile({
    profile: Profile.parse(read(`profiles/${name}.json`)),
    asOf: "2026-11",
    redact: true,
    asksFor: { location: false, languages: false },
    tokenBudget: 20_000,
    countTokens,
    sha256: (text) => createHash("sha256").update(text).digest("hex"),
  });
}

function score(name: string, role: string, kind: "honest" | "fabricator" = "honest") {
  const frozen = freeze(name);
  const rubric = rubricOf(role);
  const messages = buildRubricMessages({ rubric, text: frozen.text, newBoundary: () => "a1".repeat(16), rotation: 0 });
  const { jsonSchema, parse } = replySchema(rubric);
  const request = ChatRequest.parse({
    model: "sandbox-honest",
    messages: [
      { role: "system", content: messages.system },
      { role: "user", content: messages.user },
    ],
    response_format: { type: "json_schema", json_schema: { name: "score", strict: true, schema: jsonSchema } },
  });
  const completion = completeChat(request, kind, "test", new Date(0));
  const parsed = parse(JSON.parse(completion.choices[0]?.message.content ?? "null"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const computed = computeScore({ rubric, reply: parsed.reply, frozen, stability: null });
  return { frozen, reply: parsed.reply, usage: completion.usage, computed };
}

describe("the example rubrics", () => {
  it.each(ROLES)("%s: five criteria, weights of 100 in all, the two that every role has, one must-have", (role) => {
    const { criteria, role: named } = rubricOf(role);
    expect(named).toBe(role);
    expect(criteria).toHaveLength(5);
    expect(criteria.reduce((sum, one) => sum + one.weight, 0)).toBe(100);
    expect(criteria.map((one) => one.id)).toEqual(expect.arrayContaining(["technical_skills", "leadership_potential"]));
    expect(criteria.filter((one) => one.must_have)).toHaveLength(1);
  });
});

describe("the example profiles", () => {
  it.each(PROFILES.filter((name) => name !== "empty"))("%s is canonical and marked as invented", (name) => {
    expect(Profile.parse(read(`profiles/${name}.json`)).source?.kind).toBe("invented");
  });

  it("json-resume/cto.json is a valid JSON Resume", () => {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const { $schema: _, ...checked } = schema;
    expect(ajv.validate(checked, read("json-resume/cto.json")), JSON.stringify(ajv.errors)).toBe(true);
  });

  it("the injection sample holds instructions, the CISO's talk about injection is none", () => {
    expect(
      freeze("injection").flagged_spans.filter((span) => span.kind === "instruction").length,
    ).toBeGreaterThanOrEqual(1);
    expect(freeze("ciso").flagged_spans.filter((span) => span.kind === "instruction")).toEqual([]);
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
