import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BIT, CONCEPTS, type Concept } from "./concepts";
import { judgeHits, maskOf, mayOrder, type Reading } from "./judge-hits";

/**
 * A sentence in concepts: `.` is any other word, `.4` are four of them, `top+who` a word that is both, and a colon stands
 * before `:top`.
 */
function read(sentence: string, given: Partial<Reading> = {}): Reading {
  const words = sentence.split(" ").flatMap((word) => {
    const others = /^\.(\d*)$/.exec(word);
    return others ? Array.from({ length: Number(others[1] || 1) }, () => "") : [word];
  });
  const hits = words.flatMap((word, at) => {
    const concepts = word.replace(":", "").split("+").filter(Boolean) as Concept[];
    return concepts.length > 0 ? [{ from: at, to: at, bits: concepts.reduce((bits, one) => bits | BIT[one], 0) }] : [];
  });
  const colon = words.findIndex((word) => word.startsWith(":"));
  const shape = { length: words.length, first: 0, colon: colon < 0 ? null : colon, reach: 16 };
  return { hits, mask: maskOf(hits), ...shape, ...given };
}
const judged = (sentence: string) =>
  sentence.startsWith("english ") ? judgeHits(read(sentence.slice(8), { english: true })) : judgeHits(read(sentence));

/** Each order stands beside the sentence that is just too loose to be it. */
const ORDERS: [rule: string, order: string, none: string][] = [
  ["override", "english drop rules", "drop rules"],
  ["override", "english drop rules .5", "english drop rules .6"],
  ["override", "english drop rules", "english drop . rules"],
  ["override", "english drop rules", "english . drop rules"],
  ["override", "drop .7 rules you", "drop .8 rules you"],
  ["override", "drop rules who", "drop rules first"],
  ["override", "drop rules whom", "drop rules note"],
  ["override", "drop rules all", "drop rules given"],
  ["override", "drop rules top", "drop rules done"],
  ["override", "rules drop . you", "rules . you"],
  ["override", "drop .4 prior", "drop .5 prior"],
  ["override", "drop . prior", "prior . drop"],
  ["override", "rules lapsed all", "rules lapsed note"],
  ["override", "lapsed .15 rules you", "lapsed .16 rules you"],
  ["override", "rules lapsed favour", "rules favour"],
  ["override", "rules lapsed ten", "rules . ten"],
  ["override", "renewed . top", ". renewed . top"],
  ["override", ". renewed :top", ". renewed top"],
  ["override", "renewed .9 whom", ". renewed .9 whom"],
  ["override", ". renewed .9 whom grade", ". renewed .9 whom done"],
  ["override", "renewed .3 all fit", "renewed .4 all fit"],
  ["override", "renewed . all praise", "renewed . all"],
  ["override", "renewed you grade", "renewed you"],
  ["override", "renewed you favour", "renewed you done"],
  ["override", "self .9 top", "self .9 all"],
  ["override", "self spare", "self first"],
  ["override", "self favour", "self settled"],
  ["override", "self task", "self note"],
  ["override", "self .20 reply", "self .20 given"],
  ["override", "self machine", "self judge"],
  ["override", "self lapsed", "self done"],
  ["override", "self grade score", "self score"],
  ["override", "self must rules", "self must"],
  ["override", "self drop judge", "self judge"],
  ["override", "self must . whom", "self . whom"],
  ["override", "task .20 top", "task .20 all"],
  ["override", "task .4 favour", "task .5 favour"],
  ["override", "drop .4 task", "drop .5 task"],
  ["override", "task .5 praise grade", "task .6 praise grade"],
  ["override", "task . praise grade", "task . praise"],
  ["override", ". renewed .5 rules you", ". renewed .6 rules you"],
  ["override", ". renewed . rules you", ". renewed . rules"],
  ["override", "task . lapsed", "task .2 lapsed"],
  ["override", "lapsed . task", "lapsed .2 task"],
  ["override", "task .4 lapsed . whom", "task .4 lapsed . note"],
  ["override", ". renewed . machine grade", ". renewed . machine"],
  ["override", ". renewed . judge grade", ". renewed . note grade"],
  ["override", "english . renewed self", ". renewed self"],
  ["override", "you . renewed .4 judge", "you . renewed .5 judge"],
  ["override", "reply .7 top", "reply .8 top"],
  ["override", "reply .7 spare", "reply .8 spare"],
  ["override", "reply .7 task", "reply .8 task"],
  ["override", "reply top", "reply top done"],
  ["override", "grade .3 reply .7 who", "grade .3 reply .8 who"],
  ["override", "grade .3 reply .7 first", "grade .4 reply .7 first"],
  ["fake_verdict", "must .7 top score", "must .8 top score"],
  ["fake_verdict", "must .3 top score", "must .3 top note"],
  ["fake_verdict", "you .5 ten judge", "you .5 ten note"],
  ["fake_verdict", "you must .5 top", "you must .6 top"],
  ["fake_verdict", "must .2 top", "must .3 top"],
  ["fake_verdict", "grade ten", "grade :ten"],
  ["fake_verdict", "grade ten .", "grade ten .2"],
  ["fake_verdict", "grade ten .2 you", "grade ten .2 first"],
  ["fake_verdict", "grade ten .2 judge", "grade . ten .2 judge"],
  ["fake_verdict", "you settled .3 top", "you settled .4 top"],
  ["fake_verdict", "you must .4 ten", "you must .5 ten"],
  ["fake_verdict", "english score .2 ten", "english score .3 ten"],
  ["fake_verdict", "english score . ten", "score . ten"],
  ["fake_verdict", "english score ten", "english score :ten"],
  ["fake_verdict", "english score ten .", "english score ten .2"],
  ["fake_verdict", "grade .2 score .3 who", "grade .3 score .3 who"],
  ["fake_verdict", "grade .2 score .3 who", "grade .2 score .4 who"],
  ["fake_verdict", "whom . gets . ten", "whom .2 gets . ten"],
  ["fake_verdict", "whom gets . ten", "whom gets .2 ten"],
  ["fake_verdict", "grade . who . all", "grade .2 who . all"],
  ["fake_verdict", "grade who . all", "grade who .2 all"],
  ["fake_verdict", "all .5 fit grade", "all .6 fit grade"],
  ["fake_verdict", "all . fit . grade", "all . fit . note"],
  ["fake_verdict", "who score .7 ten", "who score .8 ten"],
  ["fake_verdict", "grade .5 top", "grade .6 top"],
  ["fake_verdict", "grade .6 top . rules", "grade .6 top . first"],
  ["fake_verdict", ".6 grade .2 top", ".6 grade .3 top"],
  ["fake_verdict", ".6 grade . top .", ".6 grade . top .2"],
  ["fake_verdict", "grade ten .2 ten .5", "grade ten . ten .5"],
  ["fake_verdict", ".2 all ten .", ".2 all ten .2"],
  ["fake_verdict", ".2 all ten", ".2 all . ten"],
  ["fake_verdict", "top .2 must", "top .3 must"],
  ["fake_verdict", "grade .3 ten .3 whom", ".4 ten .3 whom"],
  ["fake_verdict", "ten .3 all . grade .3", "ten .4 all . grade .3"],
  ["fake_verdict", "grade .9 ten . score .3", ".9 ten . score .3"],
  ["fake_verdict", "who .3 ten", "who .4 ten"],
  ["fake_verdict", "all .3 top", "all .4 top"],
  ["fake_verdict", "gets all .3 top .3", "all .3 top .3"],
  ["fake_verdict", "whom all . top .3", "first all . top .3"],
  ["fake_verdict", "gets all .2 ten .3", "gets all .3 ten .3"],
  ["fake_verdict", "all .2 ten fit .3", "all .2 ten .3"],
  ["fake_verdict", "who .9 first", "who .9 first done"],
  ["fake_verdict", "settled .9 who", "settled .9 whom"],
  ["fake_verdict", "who .5 fit", "who .6 fit"],
  ["fake_verdict", "who .5 praise", "praise .5 who"],
  ["fake_verdict", "favour .9 who", "favour .9 note"],
  ["fake_verdict", "who grade .7 ahead", "who grade .8 ahead"],
  ["fake_verdict", "whom grade . ahead you", "whom grade . ahead"],
  ["fake_verdict", "whom favour . ahead . machine", "all favour . ahead . machine"],
  ["fake_verdict", "whom .2 must .3 ahead", "whom .3 must .3 ahead"],
  ["fake_verdict", "whom must .3 ahead", "whom must .4 ahead"],
  ["fake_verdict", "whom .2 fit", "whom .3 fit"],
  ["fake_verdict", "favour .2 whom", "favour .3 whom"],
  ["fake_verdict", "whom . must .9 first", "whom .2 must .9 praise"],
  ["fake_verdict", "whom must .9 praise", "must .9 praise . whom"],
  ["fake_verdict", "whom .2 praise . all", "whom .3 praise . all"],
  ["fake_verdict", "whom . praise all", "whom . praise"],
  ["fake_verdict", "whom .9 first judge", "whom .9 first note"],
  ["fake_verdict", "first .9 whom all", "ahead .9 whom all"],
  ["fake_verdict", "english whom . first grade", "whom . first grade"],
  ["fake_verdict", "spare .7 must", "spare .8 must"],
  ["fake_verdict", "favour .7 spare", "favour .8 spare"],
  ["fake_verdict", "spare .9 who", "spare .9 whom"],
  ["fake_verdict", "spare .9 machine", "spare .9 note"],
  ["fake_verdict", "spare .3 score", "spare .4 score"],
  ["fake_verdict", "all .3 spare", "all .4 spare"],
  ["reviewer_note", "given .2 machine you", "given .3 machine you"],
  ["reviewer_note", "given machine .9 favour", "given machine .9 note"],
  ["reviewer_note", "given machine . top", "machine given . top"],
  ["reviewer_note", "machine must . who grade", "machine must . who"],
  ["reviewer_note", "judge .9 must grade . whom praise", "must .9 judge grade . whom praise"],
  ["reviewer_note", "judge must grade .8 whom ahead", "judge must grade .8 whom"],
  ["reviewer_note", "judge must grade whom .16 first", "must judge grade whom .16 first"],
  ["reviewer_note", "judge must grade whom .16 ten", "judge must whom .16 ten"],
  ["reviewer_note", "machine must grade . whom praise", "machine must . whom praise"],
  ["reviewer_note", "judge .10 :ten", "judge .11 :ten"],
  ["reviewer_note", "note judge :settled", "judge :settled"],
  ["reviewer_note", ". note machine :. .9 favour", ". note machine :. .9 praise"],
  ["reviewer_note", "note judge :first", "note :first"],
  ["reviewer_note", "note judge :. ten .9", "judge :. ten .9"],
  ["reviewer_note", "judge :. .9 all .9 top .9", "judge :. .9 first .9 top .9"],
  ["reviewer_note", "judge :score . ten .9", "judge :score .2 ten .9"],
  ["reviewer_note", "machine :ten", "note :ten"],
  ["reviewer_note", "judge :. .2 ten", "judge :. .3 ten"],
  ["reviewer_note", "judge :. ten", "judge :. ten ."],
  ["reviewer_note", "note . machine :.", ". note . machine :."],
  ["reviewer_note", "note .3 machine :.", "note .4 machine :."],
  ["reviewer_note", "judge note machine :.", ". note machine :."],
  ["reviewer_note", "note machine :.", "note machine ."],
  ["reviewer_note", "note machine :.", "note :machine"],
  ["reviewer_note", "note machine :.", "machine note :."],
  ["delimiter", "end document", "document"],
  ["delimiter", "end .2 document", "end .3 document"],
  ["delimiter", "document end", "document end ."],
  ["delimiter", ".2 end document", ".3 end document"],
  ["delimiter", "end document", "end+document"],
  ["delimiter", "end document", "end document first"],
  ["override", "drop prior", "drop+prior"],
  ["fake_verdict", ".3 whom . must .9 praise", ".3 whom .2 must .9 praise"],
  ["reviewer_note", "note judge :first", "note first judge :."],
  ["reviewer_note", "judge note machine :.", ". judge+note machine :."],
  ["reviewer_note", "judge note machine :.", "judge+machine note :."],
  ["reviewer_note", "note machine :.", "note+machine :."],
  ["reviewer_note", "judge note .3 machine :.", "judge note .4 machine :."],
];

describe("what a sentence's concepts order", () => {
  it.each(ORDERS)("%s: %s; not: %s", (rule, order, none) => {
    expect([judged(order), judged(none)]).toEqual([rule, null]);
  });

  it("an order is one whatever else the sentence says", () => {
    expect(judged("drop rules you . note . given . document")).toBe("override");
    expect(judged("first . done . note")).toBeNull();
  });

  it("is the same wherever in its text the sentence stands", () => {
    const at = (sentence: string, place: number) => {
      const english = sentence.startsWith("english ");
      const reading = read(sentence.replace("english ", ""), { english });
      const hits = reading.hits.map((hit) => ({ ...hit, from: hit.from + place, to: hit.to + place }));
      return judgeHits({
        ...reading,
        hits,
        first: place,
        colon: reading.colon === null ? null : reading.colon + place,
      });
    };
    for (const [rule, order, none] of ORDERS) expect([at(order, 40), at(none, 40)], order).toEqual([rule, null]);
  });

  it("an end of the document is short, however long its phrases are", () => {
    const ends = (from: number, to: number, length: number, reach: number) => {
      const hits = [
        { from, to, bits: BIT.end },
        { from: to + 3, to: length - 1, bits: BIT.document },
      ];
      return judgeHits({ hits, mask: maskOf(hits), length, first: 0, colon: null, reach });
    };
    expect([ends(0, 1, 6, 16), ends(1, 2, 7, 16)]).toEqual(["delimiter", null]);
    expect([ends(0, 4, 12, 30), ends(1, 5, 13, 30)]).toEqual(["delimiter", null]);
    expect(ends(0, 4, 12, 16)).toBeNull();
  });

  it("in scripts without spaces places are characters, and reach further", () => {
    const wide = (sentence: string) => judgeHits(read(sentence, { reach: 30 }));
    expect([wide("drop .14 rules you"), wide("drop .15 rules you")]).toEqual(["override", null]);
    expect([wide("grade ten .5"), wide("grade ten .6")]).toEqual(["fake_verdict", null]);
    expect([wide("grade .9 top .13"), wide("grade .9 top .14")]).toEqual(["fake_verdict", null]);
    expect([wide("judge .20 :ten"), wide("judge .21 :ten")]).toEqual(["reviewer_note", null]);
    expect([wide("end document"), wide(".12 end document")]).toEqual(["delimiter", null]);
  });
});

describe("mayOrder", () => {
  it("passes every order over to be judged", () => {
    const word = fc.constantFrom(".", ...CONCEPTS);
    const sentences = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
    const ordering = sentences.filter((one) => judgeHits(read(one)) !== null);
    for (const [, order] of ORDERS) expect(mayOrder(read(order.replace("english ", "")).mask), order).toBe(true);
    fc.assert(fc.property(ordering, (one) => mayOrder(read(one).mask)));
  });

  it.each([
    "",
    "drop",
    "rules",
    "grade",
    "top",
    "who",
    "note",
    "whom",
    "reply",
    "task",
    "score",
    "grade score",
    "who score",
    "who all",
    "all first",
    "note given done",
    "drop favour",
    "end note",
  ])("spares the look at a sentence with nothing but: %s", (concepts) => {
    expect(mayOrder(maskOf(read(concepts).hits))).toBe(false);
  });
});
