import { describe, expect, it } from "vitest";
import type { FlaggedSpan, Segment } from "./frozen-text";
import { planRun } from "./plan-run";

const segment = (start: number, end: number, kind: Segment["kind"]): Segment => ({
  start,
  end,
  kind,
  field: "about",
  field_start: 0,
  field_end: end - start,
  redacted: false,
});
const TEXT = { text: "About: Good. Bad.", segments: [segment(0, 7, "label"), segment(7, 17, "value")] };
const span = (kind: FlaggedSpan["kind"]): FlaggedSpan => ({ start: 13, end: 17, kind, rule: "override" });
const NOTHING = { text: "About: …", segments: [segment(0, 7, "label"), segment(7, 8, "value")] };

describe("a rubric that asks for more samples near its cut-off", () => {
  const planned = (samples: number, resample: boolean, text: typeof TEXT, kind: "rubric" | "free_form" = "rubric") =>
    planRun({ kind, samples, resample }, { ...text, flagged_spans: [] });
  it.each<[string, Parameters<typeof planned>, object]>([
    ["once, and perhaps again", [1, true, TEXT], { samples: 1, pair: false, doubts: true, resample: true }],
    ["once, without that wish", [1, false, TEXT], { samples: 1, pair: false, doubts: true }],
    ["three times anyway", [3, true, TEXT], { samples: 3, pair: false, doubts: true }],
    ["never about nothing", [1, true, NOTHING], { samples: 0, pair: false }],
    ["by a free prompt, which has no cut-off", [1, true, TEXT, "free_form"], { samples: 1, pair: false }],
  ])("asks %s", (_, given, expected) => {
    expect(planned(...given)).toEqual(expected);
  });
});

describe("planRun", () => {
  it.each([
    [
      "once for a plain text, as long as no reply makes it doubtful",
      "rubric",
      { ...TEXT, flagged_spans: [] },
      { samples: 1, pair: false, doubts: true },
    ],
    [
      "also without an instruction",
      "rubric",
      { ...TEXT, flagged_spans: [span("instruction")] },
      { samples: 1, pair: true },
    ],
    [
      "with a mention left in",
      "rubric",
      { ...TEXT, flagged_spans: [span("mention")] },
      { samples: 1, pair: false, doubts: true },
    ],
    ["never about nothing", "rubric", { ...NOTHING, flagged_spans: [] }, { samples: 0, pair: false }],
    [
      "once by a free prompt",
      "free_form",
      { ...TEXT, flagged_spans: [span("instruction")] },
      { samples: 1, pair: false },
    ],
    ["by a free prompt about nothing too", "free_form", { ...NOTHING, flagged_spans: [] }, { samples: 1, pair: false }],
  ] as const)("asks %s", (_, kind, text, plan) => {
    expect(
      planRun({ kind, samples: 1 }, { ...text, segments: [...text.segments], flagged_spans: [...text.flagged_spans] }),
    ).toEqual(plan);
  });
});
