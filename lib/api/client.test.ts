import { describe, expect, it } from "vitest";
import { ApiProblem, problemSentence, queryString } from "./client";

describe("queryString", () => {
  it("leaves out what is not set, and escapes the rest", () => {
    const entries = { q: "a&b c", scored: null, cursor: undefined, name: "", limit: 50 };
    expect(queryString(entries)).toBe("?q=a%26b+c&limit=50");
    expect(queryString({ q: "" })).toBe("");
  });
});

describe("problemSentence", () => {
  it("repeats what the API wrote for the reader", () => {
    expect(problemSentence(new ApiProblem(409, { detail: "Belongs to two profiles." }))).toBe(
      "Belongs to two profiles.",
    );
  });

  it("keeps an internal message to itself", () => {
    expect(problemSentence(new TypeError("x is undefined"))).toBe("Something went wrong on this page.");
  });
});

describe("ApiProblem", () => {
  it("stands on its feet when the answer was no problem document", () => {
    const problem = new ApiProblem(502, {});
    expect(problem).toMatchObject({ status: 502, code: "UNKNOWN", faults: [], requestId: null });
    expect(problem.message).not.toBe("");
  });
});
