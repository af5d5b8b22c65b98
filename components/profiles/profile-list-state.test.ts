import { describe, expect, it } from "vitest";
import { loadProfileListState, type ProfileListState, sortedBy, toProfileFilter } from "./profile-list-state";

const plain: ProfileListState = { q: "", scored: null, sort: "created_at", order: "desc" };

describe("loadProfileListState", () => {
  it.each([
    ["nothing", "", plain],
    ["a search", "?q=cloud&scored=false", { ...plain, q: "cloud", scored: "false" }],
    ["nonsense as nothing", "?sort=age&order=up&scored=maybe", plain],
  ] as const)("reads %s", (_, search, state) => {
    expect(loadProfileListState(new URLSearchParams(search))).toEqual(state);
  });
});

describe("toProfileFilter", () => {
  it("leaves out what is not set, and trims the words", () => {
    expect(toProfileFilter(plain)).toEqual({ sort: "created_at", order: "desc", limit: 50 });
    expect(toProfileFilter({ ...plain, q: "  ada  ", scored: "true" })).toMatchObject({ q: "ada", scored: "true" });
  });

  it("keeps the search within the API's 200 characters", () => {
    expect(toProfileFilter({ ...plain, q: "x".repeat(300) }).q).toHaveLength(200);
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
