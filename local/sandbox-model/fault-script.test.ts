import { describe, expect, it } from "vitest";
import { entryAt, faultScript } from "./fault-script";

describe("faultScript", () => {
  it("reads statuses with their options, drops, silence and success", () => {
    expect(faultScript("429;retry-after=2;code=slow_down,reset,hang,ok")).toEqual([
      { kind: "error", status: 429, code: "slow_down", headers: { "retry-after": "2" } },
      { kind: "reset" },
      { kind: "hang" },
      { kind: "ok" },
    ]);
  });

  it.each(["", "200", "5000", "ok;code=x", "500;retry-after", "500,,ok", "500;Retry_After=1", "perhaps"])(
    "can't read '%s'",
    (text) => {
      expect(faultScript(text)).toBeNull();
    },
  );

  it("repeats the last entry", () => {
    const script = faultScript("500,ok") ?? [];
    expect([0, 1, 2, 9].map((index) => entryAt(script, index).kind)).toEqual(["error", "ok", "ok", "ok"]);
  });
});
