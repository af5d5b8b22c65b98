import { expect, test } from "vitest";
import { z } from "zod";
import { ProfileInput } from "@/lib/api/contracts/profiles";
import { ScoreRequest } from "@/lib/api/contracts/scoring";
import { IdParams, ListQuery } from "@/lib/api/contracts/shared";
import { AppError, FAULT_CODES, type FieldFault } from "@/lib/domain/errors";
import { parseRequest } from "./parse-request";

const id = "7f1b2f0e-4c7e-4f0a-9a57-0c5e1f3a2b4c";

function faultsOf(schemas: { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType }, given: object): FieldFault[] {
  const received = { params: {}, url: "http://assay.test/", body: undefined, ...given };
  try {
    parseRequest(schemas, received);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toBe("INVALID_REQUEST");
    for (const fault of error.faults) expect(FAULT_CODES).toContain(fault.code);
    return error.faults;
  }
}

const codes = (faults: FieldFault[]) => faults.map(({ path, code }) => `${path}:${code}`);

test.each([
  [{}, [":invalid"]],
  [{ role: "CFO" }, ["role:invalid_value"]],
  [{ role: "CTO", rubric_id: id }, [":invalid"]],
  [{ rubric_id: "7" }, ["rubric_id:invalid_format"]],
  [{ role: "CTO", max_tokens: 99 }, ["max_tokens:too_small"]],
  [{ role: "CTO", max_tokens: 32_001 }, ["max_tokens:too_big"]],
  [{ role: "CTO", max_tokens: "100" }, ["max_tokens:invalid_type"]],
  [{ role: "CTO", max_tokens: 100.5 }, ["max_tokens:invalid_type"]],
  [{ role: "CTO", temperature: 2.1 }, ["temperature:too_big"]],
  [{ role: "CTO", temprature: 1 }, ["temprature:unknown_field"]],
  [{ prompt: "" }, ["prompt:too_small"]],
  [{ prompt: "x".repeat(20_001) }, ["prompt:too_big"]],
  [null, [":invalid_type"]],
  [[], [":invalid_type"]],
  ["CTO", [":invalid_type"]],
])("a score request of %j", (body, expected) => {
  expect(codes(faultsOf({ body: ScoreRequest }, { body }))).toEqual(expected);
});

test.each([
  [{}, ["full_name:required"]],
  [{ full_name: 3 }, ["full_name:invalid_type"]],
  [{ full_name: "\u200b" }, ["full_name:invalid"]],
  [{ full_name: "A", nickname: "B" }, ["nickname:unknown_field"]],
  [{ full_name: "A", experiences: [{ start: "2019" }] }, ["experiences.0.start:invalid_format"]],
  [{ format: "json_resume", document: 3 }, ["document:invalid_type"]],
])("a profile of %j names the fault of the form that was meant", (body, expected) => {
  expect(codes(faultsOf({ body: ProfileInput }, { body }))).toEqual(expected);
});

test.each([
  ["?limit=0", ["limit:too_small"]],
  ["?limit=201", ["limit:too_big"]],
  ["?limit=ten", ["limit:invalid_type"]],
  ["?limit=1&limit=2", ["limit:duplicate"]],
  ["?page=2", ["page:unknown_field"]],
  ["?__proto__=1", ["__proto__:unknown_field"]],
  ["?constructor=1", ["constructor:unknown_field"]],
  ["?cursor=%00", ["cursor:invalid_characters"]],
])("a list's query %s", (query, expected) => {
  expect(codes(faultsOf({ query: ListQuery }, { url: `http://assay.test/${query}` }))).toEqual(expected);
});

test("faults of path, query and body come in one answer", () => {
  const schemas = { params: IdParams, query: ListQuery, body: ScoreRequest };
  const given = { params: { id: "7" }, url: "http://assay.test/?limit=0", body: { role: 1 } };
  expect(codes(faultsOf(schemas, given))).toEqual(["id:invalid_format", "limit:too_small", "role:invalid_value"]);
});

test.each([
  [{ role: "CTO", max_tokens: 99 }, "max_tokens: must be at least 100"],
  [{ role: "CFO" }, 'role: must be one of "CIO", "CTO", "CISO"'],
  [{}, "The request must name exactly one of prompt, rubric_id, rubric_version_id and role"],
  [null, "The request must be an object"],
])("the detail for a score request of %j is a sentence", (body, detail) => {
  const received = { params: {}, url: "http://assay.test/", body };
  expect(() => parseRequest({ body: ScoreRequest }, received)).toThrow(detail);
});

test("a route without schemas refuses a query, and takes none", () => {
  expect(codes(faultsOf({}, { url: "http://assay.test/?wait=5" }))).toEqual(["wait:unknown_field"]);
  expect(faultsOf({}, {})).toEqual([]);
});

test("an answer names at most 50 faults of a part, and cuts long paths", () => {
  const body = Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`${"k".repeat(300)}${n}`, 1]));
  const faults = faultsOf({ body: z.strictObject({}) }, { body });
  expect(faults).toHaveLength(50);
  expect(faults[0]?.path).toHaveLength(200);
});
