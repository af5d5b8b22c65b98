import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replySchema } from "./reply-schema";
import { sampleReply, sampleRubric } from "./score-sample";

const rubric = sampleRubric([{ id: "cloud" }, { id: "people" }, { id: "constructor" }]);
const reply = sampleReply(rubric, { cloud: { score: 7, evidence: ["a quote"] } });
const { jsonSchema, parse } = replySchema(rubric);

interface Schema {
  type?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: Schema;
  enum?: unknown[];
}

function objectsIn(schema: Schema): Schema[] {
  const inner = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])];
  return [...(schema.type === "object" ? [schema] : []), ...inner.flatMap(objectsIn)];
}

describe("the JSON Schema of a reply", () => {
  it("keeps to the strict subset: every property required, nothing else allowed", () => {
    for (const schema of objectsIn(jsonSchema)) {
      expect(schema.required).toEqual(Object.keys(schema.properties ?? {}));
      expect(schema.additionalProperties).toBe(false);
    }
    expect(JSON.stringify(jsonSchema)).not.toMatch(/"(?:allOf|oneOf|anyOf|not|if|\$ref|default|maxItems)":/);
  });

  it("asks for the evidence before the score, and for 0 to 10 or null", () => {
    const criterion = (jsonSchema as Schema).properties?.criteria?.properties?.cloud;
    expect(Object.keys(criterion?.properties ?? {})).toEqual(["evidence", "rationale", "status", "score"]);
    expect(criterion?.properties?.score?.enum).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, null]);
  });

  it.each([
    [0, ["cloud", "people", "constructor"]],
    [1, ["people", "constructor", "cloud"]],
    [5, ["constructor", "cloud", "people"]],
    [-1, ["constructor", "cloud", "people"]],
  ])("rotated by %i names the criteria in another order", (rotation, order) => {
    const criteria = (replySchema(rubric, rotation).jsonSchema as Schema).properties?.criteria;
    expect(Object.keys(criteria?.properties ?? {})).toEqual(order);
  });
});

describe("the validator of a reply", () => {
  const withScore = (score: unknown, status = "scored") => ({
    ...reply,
    criteria: { ...reply.criteria, cloud: { evidence: ["a quote"], rationale: "", status, score } },
  });

  it("takes a valid reply as it is", () => {
    expect(parse(reply)).toEqual({ ok: true, reply });
  });

  it.each([
    ["8/10", 8],
    ["8 / 10", 8],
    ["8", 8],
    ["8.0", 8],
    [8.0, 8],
    ["10/10", 10],
    [0, 0],
  ])("reads %j as %i", (written, score) => {
    expect(parse(withScore(written))).toMatchObject({ ok: true, reply: { criteria: { cloud: { score } } } });
  });

  it.each([
    [8.5],
    ["8.5"],
    [11],
    [-1],
    ["eight"],
    ["16/20"],
    ["80%"],
    [""],
    [true],
    [null],
    [undefined],
    [[8]],
    ["8/5"],
  ])("refuses %j as a score", (score) => {
    const result = parse(withScore(score));
    expect(result).toMatchObject({ ok: false, faults: [{ path: "criteria.cloud.score" }] });
  });

  it("lets the status win over a number", () => {
    const result = parse(withScore(9, "insufficient_data"));
    expect(result).toMatchObject({ ok: true, reply: { criteria: { cloud: { score: null } } } });
  });

  it("refuses a reply without one of the criteria, by its path", () => {
    const { people: _, ...criteria } = reply.criteria;
    expect(parse({ ...reply, criteria })).toMatchObject({ ok: false, faults: [{ path: "criteria.people" }] });
  });

  it("drops blank quotes and what it doesn't know", () => {
    const odd = sampleReply(rubric, { cloud: { score: 7, evidence: ["a quote"] } });
    const result = parse({
      ...odd,
      overall: 99,
      criteria: { ...odd.criteria, extra: 1, cloud: { ...odd.criteria.cloud, evidence: [" ", "a quote"] } },
    });
    expect(result).toEqual({ ok: true, reply });
  });

  it("never invents a score, whatever it is given", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (score) => {
        const result = parse(withScore(score));
        if (!result.ok) return;
        const read = result.reply.criteria.cloud?.score;
        expect(String(read)).toBe(
          String(score)
            .trim()
            .split(/[/.\s]/)[0]
            ?.replace(/^0+(?=\d)/, ""),
        );
      }),
    );
  });
});
