import { computeScore } from "@/lib/domain/compute-score";
import type { Profile } from "@/lib/domain/profile";
import { buildRubricMessages } from "@/lib/domain/prompt";
import { exampleRubric } from "@/local/sandbox-model/example-request";
import { quantile } from "../report";
import { completion } from "./ask";
import { freeze } from "./freeze";
import { makeProfile, parsed } from "./make-profile";
import { type Measure, shown, upTo } from "./measure";
import { lowestOf, processorMs } from "./processor-time";
import { randomOf } from "./random";
import { readAnswer } from "./read-answer";
import type { DataSet } from "./sets";

const PART = "speed";
const WARM_UP = 20;
const SERIES = 5;

/** Everything that the product itself does for a score, the model's part left out of the clock. */
export function measureSpeed(set: DataSet, count: number): Measure[] {
  const random = randomOf(set.seed + 7);
  const draw = () => parsed(makeProfile(set.words, random, { experiences: 12 }));
  for (let index = 0; index < WARM_UP; index += 1) timeOf(draw());
  const profiles = Array.from({ length: count }, draw);
  const medians: number[] = [];
  const { lowest, highest } = lowestOf(SERIES, () => {
    const times = profiles.map(timeOf);
    medians.push(quantile(times, 0.5));
    return quantile(times, 0.95);
  });
  const told = (what: string, value: number) => shown(PART, what, { value, unit: "ms", cases: count });
  return [
    upTo(
      PART,
      `from a 12-experience profile to its prompt, and from the reply to its score, p95, lowest of ${SERIES} series`,
      { value: lowest, unit: "ms", limit: 25, cases: count },
    ),
    told(`the same, highest of ${SERIES} series`, highest),
    told("the same, median, lowest of the series", Math.min(...medians)),
  ];
}

const RUBRIC = exampleRubric("cto");

function timeOf(profile: Profile): number {
  const started = processorMs();
  const frozen = freeze(profile);
  buildRubricMessages({ rubric: RUBRIC, text: frozen.text, newBoundary: () => "b7".repeat(16), rotation: 0 });
  const asked = processorMs();
  const content = completion("honest", frozen.text, RUBRIC).completion.choices[0]?.message.content ?? null;
  const answered = processorMs();
  const reply = readAnswer({ content, refusal: null, finishReason: "stop" }, RUBRIC);
  computeScore({ rubric: RUBRIC, reply, frozen, stability: null });
  return processorMs() - answered + asked - started;
}
