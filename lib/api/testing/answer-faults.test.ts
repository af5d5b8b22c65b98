import { expect, test } from "vitest";
import { answerFaults, type SeenAnswer } from "./answer-faults";

const ID = "6f0f6f0a-59f6-4dbb-8b3f-0f3d2f4f7d10";
const headers = { "x-request-id": "r1", "content-type": "application/json" };
const accepted = { job_id: ID, status: "pending", retry_count: 1, created_at: "2026-01-01T00:00:00.000Z" };
const good: SeenAnswer = {
  method: "POST",
  path: `/api/v1/scoring-jobs/${ID}/retry?x=1`,
  status: 202,
  headers,
  body: JSON.stringify(accepted),
};
const problem = {
  type: "urn:assay:problem:NOT_FOUND",
  title: "Not found",
  status: 404,
  detail: "There is none.",
  code: "NOT_FOUND",
  request_id: "r1",
};
const refusal = { ...headers, "content-type": "application/problem+json" };

test("an answer that keeps to the document has no fault", () => {
  expect(answerFaults(good)).toEqual([]);
  expect(answerFaults({ ...good, path: "/profiles", status: 307 })).toEqual([]);
  expect(answerFaults({ ...good, path: "/api/auth/session", status: 307 })).toEqual([]);
  expect(answerFaults({ ...good, method: "OPTIONS", status: 204, body: "" })).toEqual([]);
  const path = "/api/v1/nowhere";
  expect(answerFaults({ ...good, path, status: 404, headers: refusal, body: JSON.stringify(problem) })).toEqual([]);
});

const told = JSON.stringify({ ...problem, status: 409, code: "JOB_NOT_RETRYABLE" });
const wrong: [string, Partial<SeenAnswer>, RegExp][] = [
  ["a field more", { body: JSON.stringify({ ...accepted, secret: 1 }) }, /additional properties.*secret/],
  ["a field less", { body: JSON.stringify({ ...accepted, job_id: undefined }) }, /required property 'job_id'/],
  ["another type", { body: JSON.stringify({ ...accepted, retry_count: "1" }) }, /\/retry_count must be integer/],
  ["no UUID", { body: JSON.stringify({ ...accepted, job_id: "7" }) }, /\/job_id must match format/],
  ["no JSON", { body: "<html>" }, /is no JSON/],
  ["another content type", { headers: { ...headers, "content-type": "text/html" } }, /is text\/html/],
  ["a status without a description", { status: 200 }, /doesn't document/],
  ["no request id", { headers: { "content-type": "application/json" } }, /no x-request-id/],
  ["a code that isn't listed", { status: 404, headers: refusal, body: told }, /\/code must be equal to one of/],
  ["a refusal that is no problem+json", { status: 409, headers, body: told }, /is application\/json/],
  ["a method that isn't there, granted", { method: "DELETE" }, /no such operation/],
  ["a path that isn't there, granted", { path: "/api/v1/nowhere" }, /no such operation/],
];

test.each(wrong)("names %s", (_, change, fault) => {
  expect(answerFaults({ ...good, ...change }).join("\n")).toMatch(fault);
});
