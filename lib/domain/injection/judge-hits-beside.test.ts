import { describe, expect, it } from "vitest";
import { BIT, type Concept } from "./concepts";
import { continues, continuesBelow, orders, prepares } from "./judge-hits";

describe("what stands beside an order", () => {
  /** A sentence of single words, each of one concept. */
  const hits = (sentence: string) =>
    sentence.split(" ").map((word, at) => ({ from: at, to: at, bits: BIT[word as Concept] }));
  it.each([
    ["machine", true, false, false],
    ["renewed", true, false, true],
    ["favour", true, false, true],
    ["top", true, false, true],
    ["top all", true, true, true],
    ["ten who", true, true, true],
    ["ten grade", true, true, true],
    ["ten gets", true, true, true],
    ["top reply", true, true, true],
    ["top all done", true, false, true],
    ["all score", true, true, true],
    ["all fit", true, true, false],
    ["all", false, false, false],
    ["score", false, false, true],
    ["first", false, false, true],
    ["self", false, false, true],
    ["note", false, false, false],
  ])(
    "%s goes on on its line (%s), below it (%s), or is short talk of what a reader does (%s)",
    (said, line, below, short) => {
      expect([continues(hits(said)), continuesBelow(hits(said)), orders(hits(said))]).toEqual([line, below, short]);
    },
  );

  it.each([
    ["self", true],
    ["lapsed", true],
    ["renewed", true],
    ["machine", true],
    ["judge", true],
    ["end", true],
    ["drop rules", true],
    ["drop score", true],
    ["drop prior", true],
    ["drop", false],
    ["rules", false],
    ["top who", false],
  ])("%s prepares one: %s", (said, expected) => {
    expect(prepares(hits(said))).toBe(expected);
  });
});
