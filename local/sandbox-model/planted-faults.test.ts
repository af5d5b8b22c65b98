import OpenAI from "openai";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Computed, computeScore } from "@/lib/domain/compute-score";
import { countMessages, isInputTruncated } from "@/lib/domain/input-truncation";
import { nextCall } from "@/lib/domain/plan-calls";
import { readReply } from "@/lib/domain/reply";
import { type ModelReply, replySchema } from "@/lib/domain/reply-schema";
import { exampleRequest, exampleRubric, frozenExample } from "./example-request";
import { SANDBOX_MODEL_LIST } from "./sandbox-models";
import { type SandboxModel, startSandboxModel } from "./server";
import { SLOPPY_FORMS } from "./sloppy-json";
import { tokensIn } from "./usage";

let sandbox: SandboxModel;
let client: OpenAI;

beforeAll(async () => {
  sandbox = await startSandboxModel({ port: 0 });
  client = new OpenAI({ baseURL: `${sandbox.url}/v1`, apiKey: "unused", maxRetries: 0 });
});
afterAll(() => sandbox.close());

interface Asked {
  profile?: string;
  role?: string;
  redact?: boolean;
  id?: string;
  maxTokens?: number;
}

/** One call of the product's own pipeline over real HTTP: freeze, prompt, model, read the reply, score. */
async function ask(model: string, { profile = "cto", role = "CTO", redact = true, id, maxTokens }: Asked = {}) {
  const frozen = frozenExample(profile, redact);
  const rubric = exampleRubric(role);
  const request = exampleRequest(model, frozen, rubric);
  const completion = await client.chat.completions.create(
    { ...request, max_completion_tokens: maxTokens ?? null },
    { headers: id === undefined ? {} : { "X-Client-Request-Id": id } },
  );
  const [choice] = completion.choices;
  const raw = {
    content: choice?.message.content,
    refusal: choice?.message.refusal ?? null,
    finishReason: choice?.finish_reason ?? null,
  };
  const result = readReply<ModelReply>(raw, replySchema(rubric).parse);
  const computed = result.ok ? computeScore({ rubric, reply: result.value, frozen, stability: null }) : null;
  const messages = request.messages.map(({ content }) => ({ role: "user" as const, content: String(content) }));
  const ownTokens = countMessages(messages, tokensIn);
  return { frozen, result, computed, usage: completion.usage, content: raw.content ?? "", ownTokens };
}

const rawScores = (computed: Computed | null) => computed?.score.criteria.map((one) => one.raw_score) ?? [];
const quotes = (computed: Computed | null) => computed?.score.criteria.flatMap((one) => one.evidence) ?? [];

describe("the table of models", () => {
  it("is listed whole by /v1/models, and printed at the root", async () => {
    const { data } = await client.models.list();
    expect(data.map(({ id }) => id)).toEqual(SANDBOX_MODEL_LIST.map(({ id }) => id));
    const page = await (await fetch(sandbox.url)).text();
    for (const { usage, description } of SANDBOX_MODEL_LIST) expect(page).toContain(`${usage}\n    ${description}`);
  });

  it.each(SANDBOX_MODEL_LIST.filter(({ id }) => !/slow|flaky/.test(id)))("$id is served", async ({ id }) => {
    const first = await ask(id, { id: "job:1:1" });
    expect(first.usage?.prompt_tokens).toBeGreaterThan(100);
    expect((await ask(id, { id: "job:1:1" })).content).toBe(first.content);
  });

  it.each([
    ["sandbox-noisy:-1"],
    ["sandbox-noisy:x"],
    ["sandbox-biased:11"],
    ["sandbox-biased:"],
    ["sandbox-truncating:0"],
    ["sandbox-cutter:2"],
    ["sandbox-sloppy-json:1"],
    ["sandbox-constructor"],
  ])("%s is not", async (model) => {
    await expect(ask(model)).rejects.toMatchObject({ status: 404, code: "model_not_found" });
  });
});

describe("sandbox-noisy", () => {
  it("draws anew for each request's id, and the same for the same", async () => {
    const ids = ["a:1:1", "a:1:2", "a:1:3", "a:2:1", "b:1:1"];
    const scores = await Promise.all(ids.map(async (id) => rawScores((await ask("sandbox-noisy", { id })).computed)));
    expect(new Set(scores.map(String)).size).toBe(ids.length);
    expect(rawScores((await ask("sandbox-noisy", { id: "a:1:2" })).computed)).toEqual(scores[1]);
  });

  it("is the honest one without deviation, stays on the scale with the largest, and scores nothing that lacks data", async () => {
    const honest = await ask("sandbox-honest", { profile: "minimal" });
    expect((await ask("sandbox-noisy:0", { profile: "minimal", id: "a:1:1" })).content).toBe(honest.content);
    const scattered = rawScores((await ask("sandbox-noisy:10", { profile: "minimal", id: "a:1:1" })).computed);
    for (const [at, score] of rawScores(honest.computed).entries()) {
      expect(scattered[at] === null).toBe(score === null);
      expect(scattered[at] ?? 0).toBeGreaterThanOrEqual(0);
      expect(scattered[at] ?? 0).toBeLessThanOrEqual(10);
    }
  });

  it("scatters around the honest score by about the deviation that was asked for", async () => {
    const honest = rawScores((await ask("sandbox-honest")).computed);
    const shifts: number[] = [];
    for (let number = 1; number <= 60; number += 1) {
      const noisy = rawScores((await ask("sandbox-noisy:0.7", { id: `job:1:${number}` })).computed);
      // The scale's end cuts the noise off: only those that have room on both sides are measured.
      for (const [at, score] of honest.entries()) if (score && score <= 7) shifts.push((noisy[at] ?? 0) - score);
    }
    const mean = shifts.reduce((sum, one) => sum + one, 0) / shifts.length;
    const deviation = Math.sqrt(shifts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / shifts.length);
    expect(shifts.length).toBeGreaterThanOrEqual(60);
    expect(Math.abs(mean)).toBeLessThan(0.3);
    expect(deviation).toBeGreaterThan(0.5);
    expect(deviation).toBeLessThan(1);
  });
});

describe("sandbox-sloppy-json", () => {
  it("comes to the honest score in every form, mended only where the text was no JSON", async () => {
    const { content: honest, computed } = await ask("sandbox-honest");
    const forms = Object.entries(SLOPPY_FORMS).map(([name, write]) => [write(honest), name] as const);
    const played: string[] = [];
    const mended: string[] = [];
    for (let number = 1; number <= forms.length; number += 1) {
      const sloppy = await ask("sandbox-sloppy-json", { id: `job:1:${number}` });
      const name = new Map(forms).get(sloppy.content) ?? "unknown";
      played.push(name);
      expect(sloppy.computed, name).toEqual(computed);
      if (sloppy.result.ok && sloppy.result.repaired) mended.push(name);
    }
    expect(played.toSorted()).toEqual(Object.keys(SLOPPY_FORMS).toSorted());
    expect(mended.toSorted()).toEqual(["python_literals", "trailing_commas"]);
  });

  it.each(["cio", "ciso", "injection", "other-script", "minimal"])("can be read back for %s too", async (profile) => {
    const { computed } = await ask("sandbox-honest", { profile });
    for (let number = 1; number <= Object.keys(SLOPPY_FORMS).length; number += 1) {
      const sloppy = await ask("sandbox-sloppy-json", { profile, id: `job:1:${number}` });
      expect(sloppy.computed, sloppy.content.slice(0, 80)).toEqual(computed);
    }
  });

  it("begins each job at a form of its own", async () => {
    const jobs = Array.from({ length: 12 }, (_, at) => `job-${at}:1:1`);
    const replies = await Promise.all(jobs.map(async (id) => (await ask("sandbox-sloppy-json", { id })).content));
    expect(new Set(replies).size).toBeGreaterThan(3);
  });
});

describe("sandbox-truncating", () => {
  const plan = { samples: 1, pair: false };

  it("is cut at the usual limit, and completes in the roomier try that follows", async () => {
    const first = await ask("sandbox-truncating", { maxTokens: 1_200 });
    expect(first.result).toMatchObject({ ok: false, code: "OUTPUT_TRUNCATED" });
    expect(first.usage).toMatchObject({ completion_tokens: 1_200 });
    expect(first.content.startsWith('{"criteria"')).toBe(true);
    const verdict = { verdict: "again", how: "fix", code: "OUTPUT_TRUNCATED" } as const;
    expect(nextCall(plan, { "1": verdict })).toMatchObject({ next: { key: "1.2", purpose: "fix", roomier: true } });
    const second = await ask("sandbox-truncating", { maxTokens: 2_400 });
    expect(second.computed).toEqual((await ask("sandbox-honest")).computed);
    expect(second.usage).toMatchObject({ completion_tokens: 2_400 });
    expect(nextCall(plan, { "1": verdict, "1.2": { verdict: "parsed" } })).toEqual({ done: true });
  });

  it("stays cut where even the roomier try is too short, and the run fails by that name", async () => {
    const again = await ask("sandbox-truncating:9000", { maxTokens: 4_800 });
    expect(again.result).toMatchObject({ ok: false, code: "OUTPUT_TRUNCATED" });
    const verdict = { verdict: "again", how: "fix", code: "OUTPUT_TRUNCATED" } as const;
    expect(nextCall(plan, { "1": verdict, "1.2": verdict })).toEqual({
      failed: { code: "OUTPUT_TRUNCATED", retryAfter: null },
    });
  });

  it("completes without a limit, and never needs less than it says", async () => {
    const free = await ask("sandbox-truncating");
    expect(free.result.ok).toBe(true);
    const { usage, content, result } = await ask("sandbox-truncating:1", { maxTokens: 40 });
    expect(result).toMatchObject({ ok: false, code: "OUTPUT_TRUNCATED" });
    expect(content.length).toBeLessThan(free.content.length);
    expect(usage).toMatchObject({ completion_tokens: 40 });
  });
});

describe("sandbox-cutter", () => {
  it("tells in prompt_tokens alone that half of the input is gone", async () => {
    const honest = await ask("sandbox-honest");
    const cut = await ask("sandbox-cutter");
    expect(cut.result.ok).toBe(true);
    expect((honest.usage?.prompt_tokens ?? 0) / honest.ownTokens).toBeGreaterThan(0.95);
    expect((cut.usage?.prompt_tokens ?? 0) / cut.ownTokens).toBeGreaterThan(0.4);
    expect((cut.usage?.prompt_tokens ?? 0) / cut.ownTokens).toBeLessThan(0.55);
  });

  it.each(["cio", "cto", "ciso", "minimal", "injection", "other-script", "empty"])(
    "is found out on %s, and no honest one is",
    async (profile) => {
      for (const [model, expected] of [
        ["sandbox-honest", false],
        ["sandbox-cutter", true],
      ] as const) {
        const { usage, ownTokens } = await ask(model, { profile });
        const figures = { ownTokens, promptTokens: usage?.prompt_tokens ?? 0 };
        expect(isInputTruncated({ ...figures, ratio: 1 }), model).toBe(expected);
      }
    },
  );

  it("gives a score that looks sound, from the first half of the profile alone", async () => {
    const { frozen, computed } = await ask("sandbox-cutter");
    expect(quotes(computed).length).toBeGreaterThan(3);
    for (const quote of quotes(computed)) {
      expect(quote.match).toBe("exact");
      expect(quote.end ?? 0).toBeLessThan(frozen.text.length * 0.6);
    }
    const honest = await ask("sandbox-honest");
    const sum = (one: Computed | null) => rawScores(one).reduce<number>((total, score) => total + (score ?? 0), 0);
    expect(sum(computed)).toBeLessThan(sum(honest.computed));
  });
});

describe("sandbox-biased", () => {
  const both = async (redact: boolean, model = "sandbox-biased") => {
    const asked = { profile: "cio", role: "CIO", redact };
    const [fair, biased] = await Promise.all([ask("sandbox-honest", asked), ask(model, asked)]);
    return {
      fair: rawScores(fair.computed),
      biased: rawScores(biased.computed),
      biasedQuotes: quotes(biased.computed),
    };
  };

  it.each([
    ["sandbox-biased", 2],
    ["sandbox-biased:1", 1],
    ["sandbox-biased:-3", -3],
  ])("%s adds %i where the text says he", async (model, points) => {
    const { fair, biased } = await both(false, model);
    expect(biased).toEqual(fair.map((score) => score && Math.min(10, Math.max(0, score + points))));
    expect(biased).not.toEqual(fair);
  });

  it("has nothing to go by once the pronouns are redacted", async () => {
    const { fair, biased } = await both(true);
    expect(biased).toEqual(fair);
  });

  it("can't be seen in its quotes: they are true", async () => {
    const { biasedQuotes } = await both(false);
    expect(new Set(biasedQuotes.map(({ match }) => match))).toEqual(new Set(["exact"]));
  });
});

describe("sandbox-irrelevant", () => {
  it.each([
    ["cto", "CTO"],
    ["cio", "CIO"],
    ["ciso", "CISO"],
  ])("is accepted for %s, since its quotes do stand in the text", async (profile, role) => {
    const { computed, frozen } = await ask("sandbox-irrelevant", { profile, role });
    const honest = await ask("sandbox-honest", { profile, role });
    for (const [at, criterion] of (computed?.score.criteria ?? []).entries()) {
      expect(criterion).toMatchObject({ status: "scored", raw_score: 9, score: 9 });
      expect(criterion.evidence.map(({ match }) => match)).toEqual(["exact", "exact", "exact"]);
      // It proves nothing: no quote of it is one of those that do bear on the criterion.
      const proper = honest.computed?.score.criteria[at]?.evidence.map(({ quote }) => quote);
      for (const { quote } of criterion.evidence) expect(proper).not.toContain(quote);
    }
    expect(quotes(computed).every(({ quote }) => frozen.text.includes(quote))).toBe(true);
    expect(computed?.score.overall?.score).toBe(9);
    expect(computed?.flags).toEqual([]);
  });

  it("has no number for an empty profile", async () => {
    const { computed } = await ask("sandbox-irrelevant", { profile: "empty" });
    expect(rawScores(computed)).toEqual([null, null, null, null, null]);
  });
});
