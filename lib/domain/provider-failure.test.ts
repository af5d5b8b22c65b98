import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { JOB_ERROR_CODES } from "./errors";
import { decideFailure, isPausing, type ProviderFailure } from "./provider-failure";

const NOW = new Date("2026-11-23T12:00:00Z");
const decide = (failure: Partial<ProviderFailure>, official = true) =>
  decideFailure({ kind: "http", status: null, code: null, param: null, headers: {}, ...failure }, NOW, official);

describe("what follows from a failure", () => {
  it.each<[Partial<ProviderFailure>, string, string, string | null]>([
    [{ kind: "timeout" }, "PROVIDER_TIMEOUT", "retry", null],
    [{ kind: "connection" }, "PROVIDER_UNAVAILABLE", "retry", null],
    [{ status: 408 }, "PROVIDER_TIMEOUT", "retry", null],
    [{ status: 409 }, "PROVIDER_UNAVAILABLE", "retry", null],
    [{ status: 500 }, "PROVIDER_UNAVAILABLE", "retry", null],
    [{ status: 503, code: "slow_down" }, "PROVIDER_UNAVAILABLE", "retry", null],
    [{ status: 429 }, "PROVIDER_RATE_LIMITED", "retry", null],
    [{ status: 429, code: "rate_limit_exceeded" }, "PROVIDER_RATE_LIMITED", "retry", null],
    [{ status: 429, code: "slow_down" }, "PROVIDER_RATE_LIMITED", "retry", null],
    [{ status: 401 }, "PROVIDER_AUTH_FAILED", "fail", "key"],
    [{ status: 402 }, "PROVIDER_QUOTA_EXCEEDED", "fail", "key"],
    [{ status: 429, code: "insufficient_quota" }, "PROVIDER_QUOTA_EXCEEDED", "fail", "key"],
    [{ status: 429, code: "credit_balance_exhausted" }, "PROVIDER_QUOTA_EXCEEDED", "fail", "key"],
    [{ status: 429, code: "project_spend_limit_exceeded" }, "PROVIDER_QUOTA_EXCEEDED", "fail", "key"],
    [{ status: 429, code: "organization_usage_limit_exceeded" }, "PROVIDER_QUOTA_EXCEEDED", "fail", "key"],
    [{ status: 403 }, "PROVIDER_FORBIDDEN", "fail", "model"],
    [{ status: 404, code: "model_not_found" }, "MODEL_NOT_FOUND", "fail", "model"],
    [{ status: 400, code: "context_length_exceeded" }, "CONTEXT_TOO_LONG", "fail", null],
    [{ status: 400, code: "content_filter" }, "CONTENT_FILTERED", "fail", null],
    [{ status: 400 }, "PROVIDER_BAD_REQUEST", "fail", null],
    [{ status: 400, param: "messages" }, "PROVIDER_BAD_REQUEST", "fail", null],
    [{ status: 418 }, "PROVIDER_BAD_REQUEST", "fail", null],
  ])("%j", (failure, code, action, pause) => {
    expect(decide(failure)).toMatchObject({ code, action, pause, fix: null });
  });

  it.each<[Partial<ProviderFailure>, unknown]>([
    [
      { status: 400, code: "unsupported_parameter", param: "temperature" },
      { drop: "temperature", certainty: "sure" },
    ],
    [
      { status: 400, code: "unsupported_value", param: "top_p" },
      { drop: "top_p", certainty: "sure" },
    ],
    [
      { status: 400, code: "invalid_value", param: "max_tokens" },
      { drop: "max_tokens", certainty: "once" },
    ],
    [
      { status: 400, code: "decimal_above_max_value", param: "seed" },
      { drop: "seed", certainty: "once" },
    ],
    [
      { status: 400, code: "unsupported_parameter", param: "max_tokens" },
      { drop: "max_tokens", certainty: "sure" },
    ],
    [
      { status: 400, param: "max_completion_tokens" },
      { drop: "max_completion_tokens", certainty: "once" },
    ],
    [
      { status: 413, param: "max_tokens" },
      { drop: "max_tokens", certainty: "once" },
    ],
    [
      { status: 422, param: "prompt_cache_options.mode" },
      { drop: "prompt_cache_options", certainty: "sure" },
    ],
    [
      { status: 400, param: "response_format" },
      { stepDownFormat: true, certainty: "sure" },
    ],
    [
      { status: 400, param: "response_format.json_schema" },
      { stepDownFormat: true, certainty: "sure" },
    ],
    [
      { status: 400, code: "invalid_json_schema" },
      { stepDownFormat: true, certainty: "once" },
    ],
  ])("%j can be fixed, whoever refuses it", (failure, fix) => {
    for (const official of [true, false])
      expect(decide(failure, official)).toMatchObject({ action: "fix", fix, pause: null });
  });

  it.each([400, 422])(
    "a %i that names nothing is taken for the format's, unless the server would have said so",
    (status) => {
      const guess = { stepDownFormat: true, certainty: "guess" };
      expect(decide({ status }, false)).toMatchObject({ code: "PROVIDER_BAD_REQUEST", action: "fix", fix: guess });
      expect(decide({ status }, true)).toMatchObject({ action: "fail", fix: null });
    },
  );

  it.each<[Partial<ProviderFailure>]>([
    [{ status: 400, code: "bad" }],
    [{ status: 400, param: "messages" }],
    [{ status: 418 }],
  ])("%j of any server can't", (failure) => {
    expect(decide(failure, false)).toMatchObject({ code: "PROVIDER_BAD_REQUEST", action: "fail", fix: null });
  });

  it.each<[Partial<ProviderFailure>]>([[{ status: 413 }], [{ status: 400, param: "input_tokens" }]])(
    "%j is a text too long",
    (failure) => {
      expect(decide(failure, false)).toMatchObject({ code: "CONTEXT_TOO_LONG", action: "fail", fix: null });
    },
  );
});

describe("no credit", () => {
  it.each<[Partial<ProviderFailure>, string]>([
    [{ status: 400, code: "insufficient_quota" }, "PROVIDER_QUOTA_EXCEEDED"],
    [{ status: 403, code: "insufficient_quota" }, "PROVIDER_QUOTA_EXCEEDED"],
    [{ status: 403, code: "billing_not_active" }, "PROVIDER_QUOTA_EXCEEDED"],
    [{ status: 404, code: "insufficient_quota" }, "MODEL_NOT_FOUND"],
    [{ status: 500, code: "insufficient_quota" }, "PROVIDER_UNAVAILABLE"],
    [{ status: 403, code: "spend" }, "PROVIDER_FORBIDDEN"],
    [{ status: null, code: "insufficient_quota" }, "PROVIDER_BAD_REQUEST"],
    [{ status: 499 }, "PROVIDER_BAD_REQUEST"],
    [{ status: null }, "PROVIDER_BAD_REQUEST"],
  ])("%j is %s", (failure, code) => {
    expect(decide(failure).code).toBe(code);
  });
});

it.each([
  [null, false],
  ["PROVIDER_AUTH_FAILED", true],
  ["PROVIDER_QUOTA_EXCEEDED", true],
  ["PROVIDER_FORBIDDEN", true],
  ["MODEL_NOT_FOUND", true],
  ["PROVIDER_TIMEOUT", false],
  ["CONTENT_FILTERED", false],
] as const)("whether %s concerns whoever asks next: %s", (code, pausing) => {
  expect(isPausing(code)).toBe(pausing);
});

describe("how long to wait", () => {
  it.each<[string, Record<string, string>, number | null]>([
    ["milliseconds first", { "retry-after-ms": "1500", "retry-after": "9" }, 1.5],
    ["seconds", { "Retry-After": "20" }, 20],
    ["a date", { "retry-after": "Mon, 23 Nov 2026 12:01:30 GMT" }, 90],
    ["a date that has passed", { "retry-after": "Mon, 23 Nov 2026 11:00:00 GMT" }, 0],
    ["milliseconds of a reset", { "x-ratelimit-reset-tokens": "20ms" }, 0.02],
    ["minutes of a reset", { "x-ratelimit-reset-requests": "6m0s" }, 360],
    ["hours of a reset", { "x-ratelimit-reset-requests": "1h2m3.5s" }, 3_723.5],
    [
      "the limit with nothing left",
      { "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "8s", "x-ratelimit-reset-tokens": "2s" },
      8,
    ],
    [
      "the tokens, where requests are left",
      { "x-ratelimit-remaining-requests": "7", "x-ratelimit-reset-requests": "8s", "x-ratelimit-reset-tokens": "2s" },
      2,
    ],
    ["the reset behind a header without sense", { "retry-after": "soon", "x-ratelimit-reset-tokens": "2s" }, 2],
    ["nothing", {}, null],
    ["a negative number", { "retry-after": "-5" }, null],
    ["a word", { "retry-after-ms": "soon", "x-ratelimit-reset-tokens": "later" }, null],
  ])("%s", (_, headers, seconds) => {
    expect(decide({ status: 429, headers }).waitSeconds).toBe(seconds);
  });

  it("is the server's wish for a fault too, but a limit's reset is none of its business", () => {
    expect(decide({ status: 503, headers: { "retry-after": "7" } }).waitSeconds).toBe(7);
    expect(decide({ status: 503, headers: { "x-ratelimit-reset-tokens": "7s" } }).waitSeconds).toBeNull();
  });
});

describe("any failure", () => {
  const failures = fc.record<ProviderFailure>({
    kind: fc.constantFrom("http", "timeout", "connection"),
    status: fc.option(fc.integer({ min: 300, max: 599 })),
    code: fc.option(fc.oneof(fc.string(), fc.constantFrom("insufficient_quota", "content_filter", "slow_down"))),
    param: fc.option(fc.oneof(fc.string(), fc.constantFrom("temperature", "response_format"))),
    headers: fc.dictionary(fc.constantFrom("retry-after", "retry-after-ms", "x-ratelimit-reset-tokens"), fc.string()),
  });

  it("is decided, with a wait that is none or sensible, and a fix exactly where it says so", () => {
    fc.assert(
      fc.property(failures, fc.boolean(), (failure, official) => {
        const decision = decideFailure(failure, NOW, official);
        expect(JOB_ERROR_CODES).toContain(decision.code);
        expect((decision.fix !== null) === (decision.action === "fix")).toBe(true);
        expect(decision.waitSeconds === null || decision.waitSeconds >= 0).toBe(true);
      }),
    );
  });
});
