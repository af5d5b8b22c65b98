import { describe, expect, it } from "vitest";
import { backoff, pollDelay } from "./poll";

const polled = (dataUpdateCount: number, errorUpdateCount = 0) => ({ state: { dataUpdateCount, errorUpdateCount } });

describe("backoff", () => {
  it("starts at a second, grows, and stays at 15 s", () => {
    expect([0, 1, 2, 50].map(backoff)).toEqual([1_000, 1_500, 2_250, 15_000]);
  });
});

describe("pollDelay", () => {
  it("backs off while nothing changes, errors counted", () => {
    const query = polled(3);
    expect(pollDelay(query, "pending")).toBe(1_000);
    query.state.dataUpdateCount = 4;
    query.state.errorUpdateCount = 1;
    expect(pollDelay(query, "pending")).toBe(2_250);
  });

  it("answers the same however often it is asked", () => {
    const query = polled(1);
    pollDelay(query, "pending");
    expect(pollDelay(query, "pending")).toBe(pollDelay(query, "pending"));
  });

  it("is short again after a change", () => {
    const query = polled(1);
    pollDelay(query, "pending");
    query.state.dataUpdateCount = 9;
    expect(pollDelay(query, "pending")).toBe(15_000);
    expect(pollDelay(query, "processing")).toBe(1_000);
  });
});
