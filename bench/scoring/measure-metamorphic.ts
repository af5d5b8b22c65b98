import { computeScore } from "@/lib/domain/compute-score";
import type { ParsedScore } from "@/lib/domain/parsed-score";
import type { RubricContent } from "@/lib/domain/rubric";
import { exampleRubric } from "@/local/sandbox-model/example-request";
import { ask } from "./ask";
import { freeze } from "./freeze";
import { makeProfile, type ProfileInput, parsed } from "./make-profile";
import { type Measure, none } from "./measure";
import { type Random, randomOf } from "./random";
import type { DataSet } from "./sets";

const PART = "metamorphic";
const ROLES = ["cio", "cto", "ciso"];

function scoreOf(input: ProfileInput, rubric: RubricContent): ParsedScore {
  const frozen = freeze(parsed(input));
  return computeScore({ rubric, reply: ask("honest", frozen.text, rubric), frozen, stability: null }).score;
}

type Change = (input: ProfileInput, set: DataSet, random: Random) => void;

/** Each makes a profile better; undone, worse. */
const BETTER: Record<string, Change> = {
  "a certification more"(input, set, random) {
    const name = random.pick(set.words.certifications).name;
    input.certifications.push({ name, issuer: "The issuer", issued: "2024-03", expires: null });
  },
  "a year more"(input) {
    const last = input.experiences.at(-1);
    if (last) last.start = `${Number(last.start.slice(0, 4)) - 1}${last.start.slice(4)}`;
  },
  "a larger scope"(input) {
    for (const one of input.experiences)
      one.description = one.description.replace(
        /(?<![\d.,])(\d{1,3})(?= (?:people|engineers|developers|sites|analysts|services))/g,
        "$10",
      );
  },
  "a deed more"(input, set, random) {
    const place = random.pick(input.experiences);
    place.description += `\n${random.pick(set.words.invented).replace(/\{\w+\}/g, "seven")}`;
  },
};

/** Each says the same in another form. */
const SAME: Record<string, Change> = {
  "white space"(input) {
    for (const one of input.experiences) one.description = `\n ${one.description.replaceAll("\n", " \n\n\t")}  `;
    input.about = `  ${input.about}\n`;
  },
  "order of fields"(input) {
    const turned = input.experiences.map((one) => Object.fromEntries(Object.entries(one).reverse()));
    input.experiences = turned as ProfileInput["experiences"];
  },
};

export function measureMetamorphic(set: DataSet, count: number): Measure[] {
  const random = randomOf(set.seed + 8);
  const [lower, higher, changed, reordered]: string[][] = [[], [], [], []];
  for (let index = 0; index < count; index += 1) {
    const rubric = exampleRubric(random.pick(ROLES));
    const input = makeProfile(set.words, random);
    const before = scoreOf(input, rubric);
    for (const [name, change] of Object.entries(BETTER)) {
      const better = structuredClone(input);
      change(better, set, random);
      lower?.push(...drops(before, scoreOf(better, rubric)).map((drop) => `${name}: ${drop}`));
    }
    const worse = withoutSomething(input, random);
    higher?.push(...drops(scoreOf(worse, rubric), before));
    for (const [name, change] of Object.entries(SAME)) {
      const same = structuredClone(input);
      change(same, set, random);
      if (!equal(before, scoreOf(same, rubric))) changed?.push(name);
    }
    const turned = { ...rubric, criteria: random.sample(rubric.criteria, rubric.criteria.length) };
    if (!equal(before, scoreOf(input, turned))) reordered?.push(rubric.name);
  }
  return [
    none(PART, "scores lowered by a certification, a year, a larger scope, a deed more", count * 4, lower ?? []),
    none(PART, "scores raised by taking a certification, a position or a line away", count, higher ?? []),
    none(PART, "scores changed by white space or the order of fields", count * 2, changed ?? []),
    none(PART, "scores changed by the order of criteria", count, reordered ?? []),
  ];
}

function withoutSomething(input: ProfileInput, random: Random): ProfileInput {
  const worse = structuredClone(input);
  const place = random.pick(worse.experiences);
  const lines = place.description.split("\n");
  if (worse.certifications.length > 0 && random.chance(0.4)) worse.certifications.pop();
  else if (random.chance(0.5)) worse.experiences.pop();
  else place.description = lines.slice(1).join("\n");
  return worse;
}

/**
 * Criteria that are worth less than before, and the low bound. An overall is compared where the same criteria are known:
 * a criterion that becomes known at 2 lowers the mean of those that were, as it should.
 */
function drops(before: ParsedScore, after: ParsedScore): string[] {
  const scoreIn = (score: ParsedScore, id: string) => score.criteria.find((one) => one.id === id)?.score ?? -1;
  const lost = before.criteria.filter(({ id }) => scoreIn(after, id) < scoreIn(before, id));
  const comparable = before.coverage === after.coverage;
  const overall = comparable && (after.overall?.score ?? -1) < (before.overall?.score ?? -1);
  const low = (after.bounds?.low ?? 0) < (before.bounds?.low ?? 0);
  return [...lost.map(({ id }) => id), ...(overall ? ["overall"] : []), ...(low ? ["low bound"] : [])];
}

function equal(a: ParsedScore, b: ParsedScore): boolean {
  const numbers = ({ criteria, overall, coverage, bounds }: ParsedScore) =>
    JSON.stringify([criteria.map(({ id, score }) => `${id} ${score}`).sort(), overall, coverage, bounds]);
  return numbers(a) === numbers(b);
}
