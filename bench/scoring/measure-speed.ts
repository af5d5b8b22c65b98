import { computeScore } from "@/lib/domain/compute-score";
import { buildRubricMessages } from "@/lib/domain/prompt";
import { exampleRubric } from "@/local/sandbox-model/example-request";
import { quantile } from "../report";
import { completion } from "./ask";
import { freeze } from "./freeze";
import { makeProfile, parsed } from "./make-profile";
import { type Measure, shown, upTo } from "./measure";
import { processorMs } from "./processor-time";
import { randomOf } from "./random";
import { readAnswer } from "./read-answer";
import type { DataSet } from "./sets";

const PART = "speed";
const WARM_UP = 20;

/** Everything that the product itself does for a score, the model's part left out of the clock. */
export function measureSpeed(set: DataSet, count: number): Measure[] {
  const random = randomOf(set.seed + 7);
  const rubric = exampleRubric("cto");
  const times: number[] = [];
  for (let index = -WARM_UP; index < count; index += 1) {
    const profile = parsed(makeProfile(set.words, random, { experiences: 12 }));
    const started = processorMs();
    const frozen = freeze(profile);
    buildRubricMessages({ rubric, text: frozen.text, newBoundary: () => "b7".repeat(16), rotation: 0 });
    const asked = processorMs();
    const content = completion("honest", frozen.text, rubric).completion.choices[0]?.message.content ?? null;
    const answered = processorMs();
    const reply = readAnswer({ content, refusal: null, finishReason: "stop" }, rubric);
    computeScore({ rubric, reply, frozen, stability: null });
    if (index >= 0) times.push(processorMs() - answered + asked - started);
  }
  const p95 = quantile(times, 0.95);
  return [
    upTo(PART, "from a 12-experience profile to its prompt, and from the reply to its score, p95", {
      value: p95,
      unit: "ms",
      limit: 25,
      cases: count,
    }),
    shown(PART, "the same, median", { value: quantile(times, 0.5), unit: "ms", cases: count }),
  ];
}
