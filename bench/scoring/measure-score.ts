import { isDeepStrictEqual } from "node:util";
import { assemble, computeScore } from "@/lib/domain/compute-score";
import type { CriterionScore } from "@/lib/domain/parsed-score";
import { sampleReply } from "@/lib/domain/score-sample";
import { FLAGS } from "@/lib/domain/scoring-job";
import { exampleRubric } from "@/local/sandbox-model/example-request";
import { ask } from "./ask";
import { freeze } from "./freeze";
import { makeProfile, parsed } from "./make-profile";
import { type Measure, none, share } from "./measure";
import { type Random, randomOf } from "./random";
import { referenceScore } from "./reference-score";
import type { DataSet } from "./sets";
import { quotableLines, TRUE_VARIANTS } from "./true-quotes";

const PART = "score level";
const ROLES = ["cio", "cto", "ciso"];

export function measureScore(set: DataSet, count: number): Measure[] {
  const random = randomOf(set.seed + 1);
  const irrelevant = acceptedIrrelevant(set, Math.max(20, Math.round(count / 10)), random);
  return [
    wronglyCapped(set, count, random),
    share(
      PART,
      "true but irrelevant quotes of 9 accepted (`sandbox-irrelevant`)",
      irrelevant.accepted,
      irrelevant.given,
    ),
    againstReference(count, random),
  ];
}

/** True scores of 7 and more, each on three true quotes from work, written as models write them. */
function wronglyCapped(set: DataSet, count: number, random: Random): Measure {
  const rubric = exampleRubric("cto");
  const faults: string[] = [];
  let given = 0;
  while (given < count) {
    const frozen = freeze(parsed(makeProfile(set.words, random)));
    const answers = rubric.criteria.map(({ id }) => {
      const lines = random.sample(quotableLines(frozen.text.slice(frozen.text.indexOf("Experience: "))), 3);
      const evidence = lines.map((line) => asModelsQuote(line.text, random));
      return [id, { evidence, rationale: "", status: "scored" as const, score: random.int(7, 10) }] as const;
    });
    const reply = sampleReply(rubric, Object.fromEntries(answers));
    const { score } = computeScore({ rubric, reply, frozen, stability: null });
    for (const one of score.criteria.filter((criterion) => criterion.evidence.length === 3)) {
      given += 1;
      if (one.score !== one.raw_score)
        faults.push(`${one.raw_score} → ${one.score}: ${one.evidence.map((e) => e.quote).join(" / ")}`);
    }
  }
  return share(PART, "true scores of 7 and more wrongly capped", faults.length, given, faults).atMost(1);
}

/** Mostly word for word; a quarter with a difference that a reader wouldn't mind. */
function asModelsQuote(text: string, random: Random): string {
  const variant = random.chance(0.75) ? "exact" : random.pick(["rewrapped", "ellipsis", "curly", "case", "typo"]);
  return TRUE_VARIANTS[variant]?.({ text, next: null }, random) ?? text;
}

function acceptedIrrelevant(set: DataSet, profiles: number, random: Random) {
  let [accepted, given] = [0, 0];
  for (let index = 0; index < profiles; index += 1) {
    const frozen = freeze(parsed(makeProfile(set.words, random)));
    const rubric = exampleRubric(random.pick(ROLES));
    const reply = ask("irrelevant", frozen.text, rubric);
    const { score } = computeScore({ rubric, reply, frozen, stability: null });
    const high = score.criteria.filter((one) => one.raw_score === 9);
    given += high.length;
    accepted += high.filter((one) => one.score === 9).length;
  }
  return { accepted, given };
}

function againstReference(count: number, random: Random): Measure {
  const faults: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const criteria = Array.from({ length: random.int(1, 20) }, (_, at) => anyCriterion(at, random));
    const stability = random.chance(0.4) ? null : random.int(0, 1_200) / 1_000;
    const flags = random.sample(FLAGS, random.chance(0.6) ? 0 : random.int(1, 3));
    const { score } = assemble({ criteria, summary: "", missing: [], stability, flags });
    const { overall, overall_reason, coverage, bounds, confidence } = score;
    const ours = { overall: overall?.score ?? null, overall_reason, coverage, bounds, confidence };
    const theirs = referenceScore(criteria, stability, flags);
    if (!isDeepStrictEqual(ours, theirs)) faults.push(`${JSON.stringify(ours)} instead of ${JSON.stringify(theirs)}`);
  }
  return none(PART, "coverage, bounds, overall, confidence other than the reference's", count, faults);
}

function anyCriterion(at: number, random: Random): CriterionScore {
  const scored = random.chance(0.75);
  const matches = ["exact", "normalized", "fuzzy", "rejected"] as const;
  const evidence = Array.from({ length: random.int(0, 10) }, () => {
    return { quote: "", start: null, end: null, match: random.pick(matches), field: null };
  });
  const score = scored ? random.int(0, 20) / 2 : null;
  return {
    id: `criterion_${at}`,
    label: "",
    weight: random.chance(0.2) ? random.int(1, 1_000) : random.int(1, 40),
    must_have: random.chance(0.1),
    score,
    raw_score: score,
    max: 10,
    status: scored ? "scored" : "insufficient_data",
    rationale: "",
    evidence,
  };
}
