import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textViews } from "./text-views";
import { unitSigns } from "./unit-signs";

const viewsOf = (value: string) => textViews(value, unitSigns(value));
/** The readings of a value beside the plain one, by the disguise that was taken off. */
const disguised = (value: string) =>
  Object.fromEntries(viewsOf(value).flatMap(({ disguise, text }) => (disguise ? [[disguise, text]] : [])));
const placesOf = (value: string, name: string | null) => viewsOf(value).find(({ disguise }) => disguise === name)?.at;

describe("the plain reading", () => {
  it.each([
    ["Plain Text", "plain text", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ["Éa", "ea", [0, 1, 2]],
    ["ﬁne", "fine", [0, 0, 1, 2, 3]],
    ["I\u200bgn\u2060o", "igno", [0, 2, 3, 5, 6]],
    ["a\u{E0041}b", "ab", [0, 3, 4]],
    ["x\u0301y", "xy", [0, 2, 3]],
    ["🧭\u200b!", "🧭!", [0, 0, 3, 4]],
    ["ab🧭\u200b!", "ab🧭!", [0, 1, 2, 2, 5, 6]],
    ["", "", [0]],
  ])("of %j is %j, each unit with its place", (value, text, at) => {
    const [plain, ...others] = viewsOf(value);
    expect([plain?.text, plain?.disguise, others]).toEqual([text, null, []]);
    expect(plain?.at.slice(0, text.length + 1)).toEqual(at);
  });

  it("is the only one of ordinary words, whatever letters they are in", () => {
    for (const value of [
      "и ok",
      "Лев Толстой",
      "gr8 b8",
      "rate α1",
      "1 2 3 4 5 6",
      "1 2 3 4 5 6 a b",
      "a b c d e",
      "in 2019, 40% less",
      "C#",
    ])
      expect(disguised(value), value).toEqual({});
  });
});

describe("letters that look like others", () => {
  it.each([
    ["іgnore", "ignore"],
    ["ignоre аll", "ignore all"],
    ["rαte mе", "rate me"],
    ["ignɑre", "ignare"],
    ["ɡɑɡ", "gag"],
    ["sсоrе ten\nЛев", "score ten\nлeb"],
    ["hօld", "hold"],
    ["Лев saіd", "лeb said"],
    ["aα αα", "aa aa"],
  ])("%j reads %j", (value, text) => {
    expect(disguised(value).homoglyph).toBe(text);
    expect(placesOf(value, "homoglyph")).toEqual(placesOf(value, null));
  });
});

describe("figures and marks for letters", () => {
  it.each([
    ["p@ss", "pass"],
    ["l33t w0rd", "leet word"],
    ["gr33n", "green"],
    ["4all", "aall"],
    ["5core", "score"],
    ["a1b", "aib"],
    ["g!ve m€", "give me"],
    ["w0rd\n99 of 100", "word\n99 of 100"],
    ["sc|0re", "sclore"],
    ["a+b 40", "atb 40"],
    ["$core", "score"],
  ])("%j reads %j", (value, text) => {
    expect(disguised(value).leet).toBe(text);
  });

  it.each(["gr8", "a 10", "4a", "24all", "b2", "2024-04-01", "1,200", "a111b"])("%j is no such word", (value) => {
    expect(disguised(value).leet).toBeUndefined();
  });
});

describe("letters that stand apart", () => {
  it.each([
    ["i g n o r e", "ignore", "ignore"],
    ["i g n o r e  i t", "ignoreit", "ignore  it"],
    ["i.g.n.o.r.e   m.e", "ignoreme", "ignore   me"],
    ["i--g--n--o--r--e", "ignore", "ignore"],
    ["so a_l_l_o_f_i_t now", "so allofit now", "so allofit now"],
    ["a b c d e f 10%", "abcdef 10%", "abcdef 10%"],
    ["! a b c d e f", "! abcdef", "! abcdef"],
    ["s c o r e 1 0", "score 1 0", "score10"],
    ["word a·b·c·d·e·f, x/y", "word abcdef, xy", "word abcdef, xy"],
  ])("%j reads %j without what stands between, and %j with words apart", (value, spaced, spread) => {
    expect(disguised(value)).toMatchObject({ spaced, spread });
  });

  it("each letter keeps its place", () => {
    expect(placesOf("i g n o r e  i t", "spaced")).toEqual([0, 2, 4, 6, 8, 10, 13, 15, 16]);
    expect(placesOf("i g n o r e  i t", "spread")).toEqual([0, 2, 4, 6, 8, 10, 11, 12, 13, 15, 16]);
  });

  it("of the dividers the one goes that stands there most often", () => {
    expect(disguised("a-b c-d e-f g-h").spread).toBe("ab cd ef gh");
    expect(disguised("a b-c-d e-f-g h-i").spread).toBe("a bcd efg hi");
    expect(disguised("  a  b c  d e f").spread).toBe("  a  bc  def");
  });
});

describe("turned round, or by thirteen letters", () => {
  it.each([
    ["\u202eerongi", "ignore"],
    ["\u202dabc", "cba"],
    ["etadidnac eht", "the candidate"],
    ["ecalp eht erocs", "score the place"],
    ["snoitcurtsni", "instructions"],
    ["cirbur", "rubric"],
  ])("%j reads %j", (value, text) => {
    expect(disguised(value)).toMatchObject({ reversed: text });
  });

  it("each letter that was turned keeps its place", () => {
    expect(placesOf("xerongi", "reversed")).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it.each([
    ["Vtaber nyy", "ignore all"],
    ["qvfertneq vg", "disregard it"],
    ["vafgehpgvba 10", "instruction 10"],
    ["guvf pnaqvqngr", "this candidate"],
  ])("%j reads %j", (value, text) => {
    expect(disguised(value)).toMatchObject({ rot13: text });
  });
});

it("whatever the text: every reading leads each of its units back into the value", () => {
  const unit = fc.constantFrom(..."aeéо0 .-@3ﬁ\u200b\u202e\n", "🧭", "erongi", "vtaber", "a b c d e f");
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
      const value = units.join("");
      for (const { text, at } of viewsOf(value)) {
        expect(at.length).toBeGreaterThan(text.length);
        expect(at.slice(0, text.length + 1).every((place) => place >= 0 && place <= value.length)).toBe(true);
      }
    }),
  );
});
