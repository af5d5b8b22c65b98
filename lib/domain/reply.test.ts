import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReply } from "./reply";
import { replySchema } from "./reply-schema";
import { sampleReply, sampleRubric } from "./score-sample";

const rubric = sampleRubric([{ id: "cloud" }]);
const reply = sampleReply(rubric, { cloud: { score: 7, evidence: ['said "yes" {once}'] } });
const json = JSON.stringify(reply);
const { parse } = replySchema(rubric);

const read = (content: unknown, rest: { refusal?: string; finishReason?: string } = {}) =>
  readReply({ content, refusal: rest.refusal ?? null, finishReason: rest.finishReason ?? "stop" }, parse);

describe("a reply that can be read", () => {
  it.each([
    ["plain JSON", json, false],
    ["JSON with spaces around", `\n  ${JSON.stringify(reply, null, 2)}\n`, false],
    ["a fence", `\`\`\`json\n${json}\n\`\`\``, false],
    ["a fence after a sentence", `Here is the result:\n\`\`\`\n${json}\n\`\`\`\nAsk me more.`, false],
    ["thoughts before it", `<think>A {"score": 3}? No.</think>\n${json}`, false],
    ["thoughts without their opening tag", `Hm, {maybe}.</think>${json}`, false],
    ["prose around it", `The answer is ${json} as you can see.`, false],
    ["another object before it", `{"note": 1} ${json}`, false],
    ["a whole object before one that was cut", `${json} {"note": `, false],
    ["a whole object before a broken one", `${json} {"note": 1,,}`, false],
    ["a fence in a string that holds the JSON", JSON.stringify(`\`\`\`json\n${json}\n\`\`\``), false],
    ["the same answer twice", `${json}\n${json}`, false],
    ["a string that holds the JSON", JSON.stringify(json), false],
    ["a trailing comma", json.replace(/}$/, ",}"), true],
    ["Python's spelling", json.replace('"score":7', "'score':7").replace('"summary":""', "\"summary\":''"), true],
    ["a broken object behind a whole one", `{"note": 1} ${json.replace(/}$/, ",}")}`, true],
    ["a comment", json.replace("{", "{ // as asked\n"), true],
  ])("%s", (_, content, repaired) => {
    expect(read(content)).toEqual({ ok: true, value: reply, repaired });
  });

  it("does not choose between two values of one key", () => {
    const twice = json.replace('"score":7', '"score":3,"score":7');
    expect(read(twice)).toMatchObject({ ok: false, code: "INVALID_MODEL_OUTPUT", faults: [{ code: "ambiguous" }] });
  });

  it.each(["</think>", "```"])("may say %s itself", (said) => {
    const saying = { ...reply, summary: said };
    expect(read(JSON.stringify(saying))).toEqual({ ok: true, value: saying, repaired: false });
  });

  it("takes any object for a free prompt", () => {
    const anyObject = (value: unknown) =>
      typeof value === "object" && value !== null
        ? { ok: true as const, reply: value }
        : { ok: false as const, faults: [] };
    const result = readReply({ content: '{"fit": "good"}', refusal: null, finishReason: "stop" }, anyObject);
    expect(result).toEqual({ ok: true, value: { fit: "good" }, repaired: false });
  });
});

describe("a reply that can't", () => {
  it.each([
    ["a refusal", null, { refusal: "I can't help with that." }, "MODEL_REFUSED"],
    ["a refusal beside text", json, { refusal: "No." }, "MODEL_REFUSED"],
    ["a content filter", null, { finishReason: "content_filter" }, "CONTENT_FILTERED"],
    ["its length", json.slice(0, -30), { finishReason: "length" }, "OUTPUT_TRUNCATED"],
    ["its length before any word", null, { finishReason: "length" }, "OUTPUT_TRUNCATED"],
    ["a cut that the server calls a stop", json.slice(0, -30), {}, "OUTPUT_TRUNCATED"],
    ["a cut in the middle of a fence", `\`\`\`json\n${json.slice(0, -10)}`, {}, "OUTPUT_TRUNCATED"],
    ["a cut behind a whole object", `{"note": 1} ${json.slice(0, -10)}`, {}, "OUTPUT_TRUNCATED"],
    ["no text", null, {}, "INVALID_MODEL_OUTPUT"],
    ["blank text", " \n", {}, "INVALID_MODEL_OUTPUT"],
    ["content of another shape", [{ type: "text", text: json }], {}, "INVALID_MODEL_OUTPUT"],
    ["prose", "I would hire this person.", {}, "INVALID_MODEL_OUTPUT"],
    ["a list", `[${json}]`, {}, "INVALID_MODEL_OUTPUT"],
    ["a list in a fence", `\`\`\`json\n[${json}]\n\`\`\``, {}, "INVALID_MODEL_OUTPUT"],
    ["two different answers", `${json} ${json.replace('"score":7', '"score":9')}`, {}, "INVALID_MODEL_OUTPUT"],
    ["a score out of range", json.replace('"score":7', '"score":70'), {}, "INVALID_MODEL_OUTPUT"],
  ])("for %s", (_, content, rest, code) => {
    expect(read(content, rest)).toMatchObject({ ok: false, code });
  });

  it.each<[string, unknown, { refusal?: string; finishReason?: string }, string[]]>([
    ["content of another shape", [json], {}, ["not_text: the reply's content is not text"]],
    ["content that is a number", 7, {}, ["not_text: the reply's content is not text"]],
    ["no content", undefined, {}, ["empty: the reply is empty"]],
    ["blank content", " \n", {}, ["empty: the reply is empty"]],
    ["prose", "I would hire this person.", {}, ["not_json: the reply holds no JSON object"]],
    ["braces that nothing makes an object of", "It is {:} so.", {}, ["not_json: the reply holds no JSON object"]],
    [
      "two answers",
      `${json} ${json.replace('"score":7', '"score":9')}`,
      {},
      ["ambiguous: the reply holds more than one answer"],
    ],
    [
      "a key twice",
      json.replace('"score":7', '"score":3,"score":7'),
      {},
      ["ambiguous: an object of the reply holds a key more than once"],
    ],
    ["a refusal", json, { refusal: "No." }, []],
    ["a filter", json, { finishReason: "content_filter" }, []],
    ["a cut", json, { finishReason: "length" }, []],
    ["a cut that the server calls a stop", json.slice(0, -30), {}, []],
  ])("tells its fault, for the repair call: %s", (_, content, rest, faults) => {
    const result = read(content, rest);
    expect(result.ok ? null : result.faults.map(({ path, code, message }) => `${path}${code}: ${message}`)).toEqual(
      faults,
    );
  });

  it("is judged by its last object of three", () => {
    const result = read(`{"note": 1} {"note": 2} ${json.replace('"score":7', '"score":null')}`);
    expect(result.ok ? null : result.faults.map(({ path }) => path)).toEqual(["criteria.cloud.score"]);
  });

  it("is judged by its last object, where none will do", () => {
    const result = read(`${json.replace('"score":7', '"score":null')} {"note": 1}`);
    expect(result.ok ? null : result.faults.map(({ path }) => path)).toEqual(expect.arrayContaining(["criteria"]));
  });

  it("says what is wrong, for the repair call", () => {
    const result = read(json.replace('"score":7', '"score":null'));
    expect(result).toMatchObject({ faults: [{ path: "criteria.cloud.score" }] });
  });
});

describe("any reply", () => {
  it("that was cut yields no score", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: json.length - 1 }),
        fc.constantFrom("stop", "length", null),
        (at, finishReason) => {
          expect(readReply({ content: json.slice(0, at), refusal: null, finishReason }, parse).ok).toBe(false);
        },
      ),
    );
  });

  it("is read without an exception", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.stringMatching(/^[{}[\]",:\\a-z0-9<>/`\n ]*$/)), (content) => {
        expect(read(content).ok).toBe(false);
      }),
    );
  });
});
