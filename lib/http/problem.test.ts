import { expect, test } from "vitest";
import { OPERATIONS } from "@/lib/api/openapi-operations";
import { refusalCodes } from "@/lib/api/openapi-refusals";
import { AppError, JOB_ERROR_CODES, REQUEST_ERROR_CODES } from "@/lib/domain/errors";
import { PROBLEMS, problemOf, toAppError } from "./problem";

test.each(REQUEST_ERROR_CODES)("%s answers as itself, with a status of the 4xx or 503", (code) => {
  const error = toAppError(new AppError(code, "Said to the caller."));
  const problem = problemOf(error);
  expect(problem).toMatchObject({ code, detail: "Said to the caller.", type: `urn:assay:problem:${code}` });
  expect(problem.status === 503 || (problem.status >= 400 && problem.status < 500)).toBe(true);
  expect(problem.title).not.toBe(PROBLEMS.INTERNAL_ERROR.title);
});

test.each(JOB_ERROR_CODES)("%s is a job's failure: thrown in a request it tells nothing", (code) => {
  const problem = problemOf(toAppError(new AppError(code, "internal words")));
  expect(problem).toMatchObject({ status: 500, code: "INTERNAL_ERROR" });
  expect(JSON.stringify(problem)).not.toContain("internal words");
});

test.each([new Error("password=hunter2"), "a string", undefined, { message: "x" }])("hides %s", (thrown) => {
  const problem = problemOf(toAppError(thrown));
  expect(problem).toMatchObject({ status: 500, code: "INTERNAL_ERROR" });
  expect(JSON.stringify(problem)).not.toContain("hunter2");
});

test.each(["ECONNREFUSED", "CONNECT_TIMEOUT", "25006", "57P01"])(
  "an outage (%s), however deep, is a 503 that heals",
  (code) => {
    const cause = Object.assign(new Error("connect 10.0.0.1:5432"), { code });
    const error = toAppError(new Error("query failed", { cause }));
    expect(error).toMatchObject({ code: "SERVICE_UNAVAILABLE", retryAfter: 5 });
  },
);

test("what takes the database too long is told as that", () => {
  const cause = Object.assign(new Error("canceling statement due to statement timeout"), { code: "57014" });
  const error = toAppError(new Error("query failed", { cause }));
  const message = expect.stringContaining("took the database too long");
  expect(error).toMatchObject({ code: "SERVICE_UNAVAILABLE", retryAfter: 30, message });
});

test("the document names each code under the status that it answers with", () => {
  const named = OPERATIONS.flatMap((operation) =>
    [...refusalCodes(operation)].flatMap(([status, codes]) => codes.map((code) => [status, code] as const)),
  );
  expect(named.filter(([status, code]) => PROBLEMS[code].status !== status)).toEqual([]);
  expect(named.length).toBeGreaterThan(100);
});
