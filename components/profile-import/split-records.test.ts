import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitRecords } from "./split-records";

const ADA = { full_name: "Ada" };
const BEN = { basics: { name: "Ben" }, work: [] };
const seen = (text: string) => splitRecords(text).map(({ place, name, fault }) => [place, name, fault === null]);

describe("splitRecords", () => {
  it.each([
    ["nothing", " \n ", []],
    ["one profile", JSON.stringify(ADA, null, 2), [["Record 1", "Ada", true]]],
    [
      "a list of both kinds",
      JSON.stringify([ADA, BEN]),
      [
        ["Record 1", "Ada", true],
        ["Record 2", "Ben", true],
      ],
    ],
    [
      "lines, blank ones between",
      `\ufeff${JSON.stringify(ADA)}\r\n\r\n${JSON.stringify(BEN)}\n`,
      [
        ["Line 1", "Ada", true],
        ["Line 3", "Ben", true],
      ],
    ],
    [
      "a line that is broken, among good ones",
      `${JSON.stringify(ADA)}\n{"full_name":\n`,
      [
        ["Line 1", "Ada", true],
        ["Line 2", null, false],
      ],
    ],
    ["one object that is not finished", '{\n "full_name": "Ada",\n', [["Record 1", null, false]]],
    [
      "no profile",
      '[1, "x", null]',
      [
        ["Record 1", null, false],
        ["Record 2", null, false],
        ["Record 3", null, false],
      ],
    ],
  ] as const)("reads %s", (_, text, records) => expect(seen(text)).toEqual(records));

  it("says which file a record is of", () => {
    expect(splitRecords(JSON.stringify(ADA), "a.json")[0]?.place).toBe("a.json");
    expect(splitRecords(JSON.stringify([ADA]), "a.json")[0]?.place).toBe("a.json, record 1");
  });

  it("loses no record, as a list or as lines", () => {
    const people = fc.array(fc.record({ full_name: fc.string({ minLength: 1 }), about: fc.string() }), {
      minLength: 2,
    });
    fc.assert(
      fc.property(people, (all) => {
        const bodies = (text: string) => splitRecords(text).map(({ body }) => body);
        expect(bodies(JSON.stringify(all))).toEqual(all);
        expect(bodies(all.map((one) => JSON.stringify(one)).join("\n"))).toEqual(all);
      }),
    );
  });
});
