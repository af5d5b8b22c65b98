import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseCalls, baseKeyOf, type CallVerdict, nextCall, possibleCalls } from "./plan-calls";

const PLAN = { samples: 1, pair: false };
const parsed: CallVerdict = { verdict: "parsed" };
const again = (how: "repair" | "fix" | "step_down"): CallVerdict => ({
  verdict: "again",
  how,
  code: "INVALID_MODEL_OUTPUT",
});

/** Plays a run whose calls get these verdicts in turn; returns the calls' keys with their purposes, and how it ended. */
function play(verdicts: CallVerdict[], plan = PLAN) {
  const results: Record<string, CallVerdict> = {};
  const asked: string[] = [];
  for (const verdict of [...verdicts, null]) {
    const planned = nextCall(plan, results);
    if (!("next" in planned)) return { asked, end: planned };
    if (verdict === null) return { asked, end: planned };
    asked.push(`${planned.next.key} ${planned.next.purpose}`);
    results[planned.next.key] = verdict;
  }
  throw new Error("unreachable");
}

describe("nextCall", () => {
  test("nothing to read: done without a call", () => {
    expect(play([], { samples: 0, pair: false })).toEqual({ asked: [], end: { done: true } });
  });

  test("one good reply ends the run", () => {
    expect(play([parsed])).toEqual({ asked: ["1 score"], end: { done: true } });
  });

  test("a suspicious text is asked both ways", () => {
    expect(play([parsed, parsed], { samples: 1, pair: true })).toEqual({
      asked: ["1 score", "1-without-span without_span"],
      end: { done: true },
    });
  });

  test.each([
    ["repair", ["1 score", "1.2 repair"]],
    ["fix", ["1 score", "1.2 fix"]],
  ] as const)("one %s and no second", (how, asked) => {
    expect(play([again(how), parsed])).toEqual({ asked, end: { done: true } });
    expect(play([again(how), again(how)])).toEqual({
      asked,
      end: { failed: { code: "INVALID_MODEL_OUTPUT", retryAfter: null } },
    });
  });

  test("each call of a pair may be repaired", () => {
    const { asked, end } = play([again("repair"), parsed, again("repair"), parsed], { samples: 1, pair: true });
    expect(asked).toEqual(["1 score", "1.2 repair", "1-without-span without_span", "1-without-span.2 repair"]);
    expect(end).toEqual({ done: true });
  });

  test("no replies make a run ask more than twelve times, and four times for another form", () => {
    const verdicts = fc.constantFrom(parsed, again("repair"), again("fix"), again("step_down"));
    fc.assert(
      fc.property(fc.array(verdicts, { minLength: 40, maxLength: 40 }), fc.boolean(), (replies, pair) => {
        const { asked } = play(replies, { samples: 5, pair });
        expect(asked.length).toBeLessThanOrEqual(12 + 4);
      }),
    );
  });

  test("at most four steps down, each with the purpose of the call that it repeats", () => {
    const { asked, end } = play(Array.from({ length: 5 }, () => again("step_down")));
    expect(asked).toEqual(["1 score", "1.2 score", "1.3 score", "1.4 score", "1.5 score"]);
    expect(end).toMatchObject({ failed: { code: "INVALID_MODEL_OUTPUT" } });
  });

  test("a repair names the call whose reply it repairs", () => {
    const planned = nextCall(PLAN, { "1": again("repair") });
    expect(planned).toMatchObject({ next: { key: "1.2", repairs: "1" } });
  });

  test("a failed call fails the run at once, with its code and time", () => {
    const failed: CallVerdict = {
      verdict: "failed",
      code: "PROVIDER_AUTH_FAILED",
      retryAfter: "2026-01-01T00:00:00.000Z",
    };
    expect(play([failed], { samples: 3, pair: false }).end).toEqual({
      failed: { code: "PROVIDER_AUTH_FAILED", retryAfter: "2026-01-01T00:00:00.000Z" },
    });
  });
});

describe("a part of the text that the first reply makes doubtful", () => {
  const doubted: CallVerdict = { verdict: "parsed", doubted: true };
  const plan = { samples: 1, pair: false, doubts: true };

  test("is left out of one call more", () => {
    const asked = ["1 score", "1-without-span without_span"];
    expect(play([doubted, parsed], plan)).toEqual({ asked, end: { done: true } });
    expect(play([parsed], plan)).toEqual({ asked: ["1 score"], end: { done: true } });
  });

  test("is left out for every sample, and near a cut-off for those that it brings", () => {
    const keys = (planned: object, verdicts: CallVerdict[]) =>
      play(verdicts, { ...plan, ...planned }).asked.map((one) => one.split(" ")[0]);
    const pairs = ["1", "1-without-span", "2", "2-without-span", "3", "3-without-span"];
    expect(keys({ samples: 3 }, [doubted, ...Array(5).fill(parsed)])).toEqual(pairs);
    const near: CallVerdict = { verdict: "parsed", nearCutoff: true };
    expect(keys({ resample: true }, [doubted, near, ...Array(4).fill(parsed)])).toEqual(pairs);
    expect(keys({ resample: true }, [{ ...near, doubted: true }, parsed])).toEqual(["1", "1-without-span"]);
  });

  test("may come after a repair", () => {
    const asked = ["1 score", "1.2 repair", "1-without-span without_span"];
    expect(play([again("repair"), doubted, parsed], plan)).toEqual({ asked, end: { done: true } });
  });

  test("is nothing to a run that asks both ways anyway, or about a free prompt", () => {
    expect(play([doubted], PLAN)).toEqual({ asked: ["1 score"], end: { done: true } });
    expect(play([doubted, parsed], { ...PLAN, pair: true }).asked).toHaveLength(2);
  });
});

test("possible calls: those that are expected, then what a near cut-off and a doubt would bring", () => {
  const keys = (plan: Parameters<typeof possibleCalls>[0]) => possibleCalls(plan).map(({ key }) => key);
  expect(keys(PLAN)).toEqual(["1"]);
  expect(keys({ ...PLAN, doubts: true })).toEqual(["1", "1-without-span"]);
  expect(keys({ samples: 3, pair: false, doubts: true }).slice(0, 4)).toEqual(["1", "2", "3", "1-without-span"]);
  expect(keys({ ...PLAN, pair: true, resample: true })).toEqual(
    baseCalls({ samples: 3, pair: true }).map(({ key }) => key),
  );
  expect(keys({ ...PLAN, resample: true })).toEqual(["1", "2", "3"]);
  expect(keys({ ...PLAN, resample: true, doubts: true })).toHaveLength(6);
});

test("a run of ten calls has two remedies for all of them", () => {
  const repaired = [again("repair"), parsed];
  const plan = { samples: 5, pair: true };
  const { asked, end } = play([...repaired, ...repaired, again("repair")], plan);
  expect([asked.length, end]).toEqual([5, { failed: { code: "INVALID_MODEL_OUTPUT", retryAfter: null } }]);
  const enough = play([...repaired, ...repaired, ...Array.from({ length: 8 }, () => parsed)], plan);
  expect([enough.asked.length, enough.end]).toEqual([12, { done: true }]);
});

test("a fix asks for more room, for the same", () => {
  expect(nextCall({ samples: 2, pair: false }, { "1": parsed, "2": again("fix") })).toEqual({
    next: { key: "2.2", purpose: "fix", text: "full", rotation: 1, repairs: null, roomier: true },
  });
});

test("the first call scores, the others are samples, each with its pair", () => {
  const call = { repairs: null, roomier: false };
  expect(baseCalls({ samples: 2, pair: true })).toEqual([
    { key: "1", purpose: "score", text: "full", rotation: 0, ...call },
    { key: "1-without-span", purpose: "without_span", text: "without_span", rotation: 0, ...call },
    { key: "2", purpose: "sample", text: "full", rotation: 1, ...call },
    { key: "2-without-span", purpose: "without_span", text: "without_span", rotation: 1, ...call },
  ]);
});

test("samples rotate the criteria, their pairs alike", () => {
  expect(baseCalls({ samples: 3, pair: true }).map(({ key, rotation }) => [key, rotation])).toEqual([
    ["1", 0],
    ["1-without-span", 0],
    ["2", 1],
    ["2-without-span", 1],
    ["3", 2],
    ["3-without-span", 2],
  ]);
});

test.each([
  ["1", "1"],
  ["1.2", "1"],
  ["2-without-span.3", "2-without-span"],
])("the step %s stands for %s", (step, base) => {
  expect(baseKeyOf(step)).toBe(base);
});
