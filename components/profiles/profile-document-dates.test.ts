import { describe, expect, it } from "vitest";
import { monthRange, yearRange } from "./profile-document-dates";

describe("monthRange", () => {
  it.each([
    ["2019-03", null, "Mar 2019 – present · 7 yrs 8 mos"],
    ["2016-09", "2021-02", "Sep 2016 – Feb 2021 · 4 yrs 5 mos"],
    ["2020-01", "2021-01", "Jan 2020 – Jan 2021 · 1 yr"],
    ["2020-01", "2020-02", "Jan 2020 – Feb 2020 · 1 mo"],
    ["2020-01", "2020-01", "Jan 2020"],
    [null, "2020-12", "until Dec 2020"],
    [null, null, null],
  ])("tells %s to %s as people write it", (start, end, expected) => {
    expect(monthRange(start, end, "2026-11")).toBe(expected);
  });

  it("gives no duration to a start in the future", () => {
    expect(monthRange("2027-02", null, "2026-11")).toBe("Feb 2027 – present");
  });
});

describe("yearRange", () => {
  it.each([
    [2002, 2006, "2002 – 2006"],
    [null, 2006, "2006"],
    [2002, null, "2002"],
    [2004, 2004, "2004"],
    [null, null, null],
  ])("tells %s to %s", (start, end, expected) => {
    expect(yearRange(start, end)).toBe(expected);
  });
});
