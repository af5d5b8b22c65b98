import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { storeProfile } from "./job-steps";
import { test } from "./neighbour";
import { expectRefusal } from "./refusal";

const BIG = JSON.stringify({ role: "CTO", prompt: "x".repeat(2 * 1_048_576) });
const JSON_TYPE = "application/json";

interface Case {
  name: string;
  /** `:profile` stands for a profile that exists, `:uuid` for an id that doesn't. */
  path: string;
  method?: "POST" | "GET" | "PUT" | "PATCH" | "DELETE";
  body?: string;
  type?: string;
  status: number;
  code: string;
  fault?: string;
}

const score = "/api/v1/profiles/:profile/score";
const profiles = "/api/v1/profiles";

const cases: Case[] = [
  { name: "malformed JSON", path: score, body: "{", status: 400, code: "INVALID_REQUEST", fault: "malformed_json" },
  { name: "no body", path: score, body: "", status: 400, code: "INVALID_REQUEST", fault: "required" },
  { name: "an array", path: score, body: "[]", status: 400, code: "INVALID_REQUEST", fault: "invalid_type" },
  { name: "nesting without end", path: profiles, body: "[".repeat(100_000), status: 400, code: "INVALID_REQUEST" },
  { name: "no question", path: score, body: "{}", status: 400, code: "INVALID_REQUEST", fault: "invalid" },
  {
    name: "a wrong type",
    path: score,
    body: '{"role": 1}',
    status: 400,
    code: "INVALID_REQUEST",
    fault: "invalid_value",
  },
  {
    name: "an unknown field",
    path: score,
    body: '{"role": "CTO", "temprature": 1}',
    status: 400,
    code: "INVALID_REQUEST",
    fault: "unknown_field",
  },
  {
    name: "an unknown profile field",
    path: profiles,
    body: '{"full_name": "A", "nick": 1}',
    status: 400,
    code: "INVALID_REQUEST",
    fault: "unknown_field",
  },
  { name: "a nameless profile", path: profiles, body: "{}", status: 400, code: "INVALID_REQUEST", fault: "required" },
  {
    name: "a NUL in a name",
    path: profiles,
    body: '{"full_name": "A\\u0000"}',
    status: 400,
    code: "INVALID_REQUEST",
    fault: "invalid_characters",
  },
  {
    name: "half a surrogate pair",
    path: profiles,
    body: '{"full_name": "\\ud800"}',
    status: 400,
    code: "INVALID_REQUEST",
    fault: "invalid_characters",
  },
  {
    name: "a NUL in a prompt",
    path: score,
    body: '{"prompt": "\\u0000"}',
    status: 400,
    code: "INVALID_REQUEST",
    fault: "invalid_characters",
  },
  {
    name: "an empty prompt",
    path: score,
    body: '{"prompt": ""}',
    status: 400,
    code: "INVALID_REQUEST",
    fault: "too_small",
  },
  { name: "a blank prompt", path: score, body: '{"prompt": " \\n\\t "}', status: 400, code: "INVALID_REQUEST" },
  {
    name: "a prompt too long",
    path: score,
    body: JSON.stringify({ prompt: "x".repeat(20_001) }),
    status: 400,
    code: "INVALID_REQUEST",
    fault: "too_big",
  },
  {
    name: "too few tokens",
    path: score,
    body: '{"role": "CTO", "max_tokens": 1}',
    status: 400,
    code: "INVALID_REQUEST",
    fault: "too_small",
  },
  {
    name: "a number without end",
    path: score,
    body: '{"role": "CTO", "temperature": 1e999}',
    status: 400,
    code: "INVALID_REQUEST",
  },
  {
    name: "a model that isn't allowed",
    path: score,
    body: '{"role": "CTO", "model": "gpt-unknown"}',
    status: 400,
    code: "MODEL_NOT_ALLOWED",
  },
  {
    name: "a résumé that isn't one",
    path: profiles,
    body: '{"format": "json_resume", "document": {"basics": 1}}',
    status: 400,
    code: "INVALID_REQUEST",
  },
  { name: "2 MiB", path: score, body: BIG, status: 413, code: "BODY_TOO_LARGE" },
  {
    name: "a form",
    path: score,
    body: "role=CTO",
    type: "application/x-www-form-urlencoded",
    status: 415,
    code: "UNSUPPORTED_MEDIA_TYPE",
  },
  { name: "text", path: profiles, body: "{}", type: "text/plain", status: 415, code: "UNSUPPORTED_MEDIA_TYPE" },
  {
    name: "a bad profile id",
    path: "/api/v1/profiles/7/score",
    body: '{"role": "CTO"}',
    status: 400,
    code: "INVALID_REQUEST",
    fault: "invalid_format",
  },
  {
    name: "a quote in an id",
    path: "/api/v1/profiles/'--/score",
    body: '{"role": "CTO"}',
    status: 400,
    code: "INVALID_REQUEST",
  },
  {
    name: "a missing profile",
    path: "/api/v1/profiles/:uuid/score",
    body: '{"role": "CTO"}',
    status: 404,
    code: "PROFILE_NOT_FOUND",
  },
  { name: "a missing rubric", path: score, body: '{"rubric_id": ":uuid"}', status: 404, code: "RUBRIC_NOT_FOUND" },
  {
    name: "a missing rubric version",
    path: score,
    body: '{"rubric_version_id": ":uuid"}',
    status: 404,
    code: "RUBRIC_NOT_FOUND",
  },
  {
    name: "a missing job to retry",
    path: "/api/v1/scoring-jobs/:uuid/retry",
    body: "{}",
    status: 404,
    code: "JOB_NOT_FOUND",
  },
  {
    name: "a missing job to cancel",
    path: "/api/v1/scoring-jobs/:uuid/cancel",
    body: "{}",
    status: 404,
    code: "JOB_NOT_FOUND",
  },
  {
    name: "an unknown retry field",
    path: "/api/v1/scoring-jobs/:uuid/retry",
    body: '{"prompt": "x"}',
    status: 400,
    code: "INVALID_REQUEST",
    fault: "unknown_field",
  },
  {
    name: "reading a missing profile",
    method: "GET",
    path: "/api/v1/profiles/:uuid",
    status: 404,
    code: "PROFILE_NOT_FOUND",
  },
  {
    name: "reading a missing rubric",
    method: "GET",
    path: "/api/v1/rubrics/:uuid",
    status: 404,
    code: "RUBRIC_NOT_FOUND",
  },
  {
    name: "reading a missing job",
    method: "GET",
    path: "/api/v1/scoring-jobs/:uuid",
    status: 404,
    code: "JOB_NOT_FOUND",
  },
  {
    name: "reading a missing job's input",
    method: "GET",
    path: "/api/v1/scoring-jobs/:uuid/input",
    status: 404,
    code: "JOB_NOT_FOUND",
  },
  {
    name: "reading a bad job id",
    method: "GET",
    path: "/api/v1/scoring-jobs/7",
    status: 400,
    code: "INVALID_REQUEST",
    fault: "invalid_format",
  },
  {
    name: "a limit of nothing",
    method: "GET",
    path: `${profiles}?limit=0`,
    status: 400,
    code: "INVALID_REQUEST",
    fault: "too_small",
  },
  {
    name: "a limit given twice",
    method: "GET",
    path: `${profiles}?limit=1&limit=2`,
    status: 400,
    code: "INVALID_REQUEST",
    fault: "duplicate",
  },
  {
    name: "an unknown filter",
    method: "GET",
    path: `${profiles}?pge=2`,
    status: 400,
    code: "INVALID_REQUEST",
    fault: "unknown_field",
  },
  {
    name: "a NUL in a search",
    method: "GET",
    path: `${profiles}?q=%00`,
    status: 400,
    code: "INVALID_REQUEST",
    fault: "invalid_characters",
  },
  { name: "a made-up cursor", method: "GET", path: `${profiles}?cursor=abc`, status: 400, code: "INVALID_CURSOR" },
  {
    name: "a made-up job cursor",
    method: "GET",
    path: "/api/v1/scoring-jobs?cursor=abc",
    status: 400,
    code: "INVALID_CURSOR",
  },
  {
    name: "an unknown status",
    method: "GET",
    path: "/api/v1/scoring-jobs?status=done",
    status: 400,
    code: "INVALID_REQUEST",
    fault: "invalid_value",
  },
  {
    name: "a time that isn't one",
    method: "GET",
    path: "/api/v1/scoring-jobs?created_after=May",
    status: 400,
    code: "INVALID_REQUEST",
    fault: "invalid_format",
  },
  { name: "an unknown path", method: "GET", path: "/api/v1/nothing/here", status: 404, code: "NOT_FOUND" },
  { name: "an unknown path to post to", path: "/api/v2", body: "{", status: 404, code: "NOT_FOUND" },
  { name: "a method that isn't there", method: "DELETE", path: score, status: 405, code: "METHOD_NOT_ALLOWED" },
  { name: "reading what is posted to", method: "GET", path: score, status: 405, code: "METHOD_NOT_ALLOWED" },
];

for (const { name, path, method = "POST", body, type = JSON_TYPE, status, code, fault } of cases) {
  test(`${name}: ${status} ${code}, nothing written`, async ({ api, countRows }) => {
    const profile = path.includes(":profile") ? await storeProfile(api) : "";
    const fill = (text: string) => text.replace(":profile", profile).replace(":uuid", randomUUID());
    const before = await countRows();
    const sent = body === undefined ? {} : { data: Buffer.from(fill(body)), headers: { "content-type": type } };
    const problem = await expectRefusal(await api.fetch(fill(path), { method, ...sent }), status, code);
    if (fault) expect(problem.errors?.map((one) => one.code)).toContain(fault);
    expect(await countRows()).toEqual(before);
  });
}

test("405 says what is allowed", async ({ api }) => {
  const response = await api.delete("/api/v1/profiles");
  expect(response.headers().allow).toBe("GET, POST, HEAD, OPTIONS");
});
