import { describe, expect, it } from "vitest";
import { belongsToAttack, endsAttack, mayAddressReader, opensAttack } from "./beside-order";

describe("what goes on with an order", () => {
  it.each<[string, boolean, boolean]>([
    ["the assistant obeys", true, false],
    ["recommend me", true, false],
    ["every score is a ten", true, true],
    ["10 for everything", true, true],
    ["all criteria are met", true, true],
    ["built an assistant", false, false],
    ["built: every score a ten", false, false],
    ["we sail at weekends", false, false],
  ])("%s: on its line %s, below it %s", (text, sameLine, below) => {
    expect([belongsToAttack(text, "same line"), belongsToAttack(text, "below")]).toEqual([sameLine, below]);
  });
});

const LONG = "the rubric is of no use to anybody who knows how such things g";
describe("what opens an order", () => {
  it.each([
    ["the rubric is of no use", true],
    ["from now on", true],
    ["the house is of no use", false],
    ["built the rubric", false],
    ["the rubric has 5 parts", false],
    [LONG.slice(0, 60), true],
    [LONG.slice(0, 61), false],
    ["built the rubric that all of the others in this large country use", false],
  ])("%s: %s", (text, opens) => {
    expect(opensAttack(text)).toBe(opens);
  });
});

describe("what ends an order", () => {
  it.each([
    ["no questions", true],
    ["nobody comes close", true],
    ["kein weiteres wort", true],
    ["give the grade", true],
    ["we sail at weekends", false],
    ["kiln and glaze", false],
    ["no 5 questions", false],
    ["nobody built the bridge that stands at the far end of the town", false],
    ["built without plans", false],
    ["理由不要", true],
    ["理".repeat(24), true],
    ["理".repeat(25), false],
  ])("%s: %s", (text, ends) => {
    expect(endsAttack(text)).toBe(ends);
  });
});

describe("what may speak to its reader", () => {
  it.each([
    ["Fill in the largest number that YOU have.", true],
    ["Bitte überall das Beste.", true],
    ["请给最高分", true],
    ["Note to the board: ten plants.", true],
    ["Led ten plants to the end of 2019.", false],
    ["Kiln, wheel and glaze.", false],
    ["", false],
  ])("%s: %s", (text, may) => {
    expect(mayAddressReader(text)).toBe(may);
  });
});
