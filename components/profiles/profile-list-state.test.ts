import { describe, expect, it } from "vitest";
import {
  activeFilters,
  loadProfileListState,
  NO_FILTERS,
  type ProfileListState,
  sortedBy,
  toProfileFilter,
} from "./profile-list-state";

const plain: ProfileListState = { ...NO_FILTERS, sort: "created_at", order: "desc" };
const rubric_id = "8f14e45f-ceea-4d62-9c3b-2d1f0a7b6c5e";

describe("loadProfileListState", () => {
  it.each([
    ["nothing", "", plain],
    ["a search", "?q=cloud&scored=false", { ...plain, q: "cloud", scored: "false" }],
    ["a range", "?min_score=0&max_score=7.5", { ...plain, min_score: 0, max_score: 7.5 }],
    [
      "choices",
      `?rubric_id=${rubric_id}&job_status=none&stale=true`,
      { ...plain, rubric_id, job_status: "none", stale: "true" },
    ],
    [
      "nonsense as nothing",
      "?sort=age&order=up&scored=maybe&min_score=11&max_score=-1&rubric_id=1&job_status=lost",
      plain,
    ],
  ] as const)("reads %s", (_, search, state) => {
    expect(loadProfileListState(new URLSearchParams(search))).toEqual(state);
  });
});

describe("toProfileFilter", () => {
  it("leaves out what is not set, and trims the words", () => {
    expect(toProfileFilter(plain)).toEqual({ sort: "created_at", order: "desc", limit: 100 });
    const state: ProfileListState = { ...plain, q: "  ada  ", title: " ", min_score: 0, scored: "true" };
    expect(toProfileFilter(state)).toMatchObject({ q: "ada", min_score: 0, scored: "true" });
    expect(activeFilters(state)).toEqual(["q", "scored", "min_score"]);
  });

  it("keeps the search within the API's 200 characters", () => {
    expect(toProfileFilter({ ...plain, q: "x".repeat(300) }).q).toHaveLength(200);
  });

  it("takes every filter off at once", () => {
    const state: ProfileListState = { ...plain, rubric_id, job_status: "failed", sort: "name" };
    expect(activeFilters({ ...state, ...NO_FILTERS })).toEqual([]);
  });
});

describe("sortedBy", () => {
  it("turns the order of the column that sorts already", () => {
    expect(sortedBy(plain, "created_at")).toEqual({ sort: "created_at", order: "asc" });
  });

  it("starts names at A, and scores and dates at the top", () => {
    expect(sortedBy(plain, "name").order).toBe("asc");
    expect(sortedBy({ ...plain, sort: "name", order: "asc" }, "score").order).toBe("desc");
  });
});
