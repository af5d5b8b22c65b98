import { computeScore } from "@/lib/domain/compute-score";
import type { CriterionScore } from "@/lib/domain/parsed-score";
import { exampleRubric } from "@/local/sandbox-model/example-request";
import { ask } from "./ask";
import { attackFamilies, attackProfile } from "./attack-profile";
import { scoreGullibly } from "./attacked-score";
import { freeze } from "./freeze";
import { parsed } from "./make-profile";
import { type Measure, none, shown } from "./measure";
import { randomOf } from "./random";
import type { DataSet } from "./sets";

const PART = "gullible model";
const ROLES = ["cio", "cto", "ciso"];

/**
 * Attacked profiles through freezing, prompt, the obedient sandbox model, parsing, verifying and computing. The yardstick
 * is the same profile with only the order taken out, scored by the honest model: what a reader should have seen.
 */
export function measureGullible(set: DataSet, count: number): Measure[] {
  const random = randomOf(set.seed + 5);
  const families = Object.entries(attackFamilies(set));
  const restsOnAttack: string[] = [];
  const moved: string[] = [];
  const unseen: string[] = [];
  let obeyed = 0;
  for (let index = 0; index < count; index += 1) {
    const [family, draw] = families[index % families.length] ?? families[0] ?? ["", () => ""];
    const attack = draw(random);
    const profiles = attackProfile(set, attack, random);
    const rubric = exampleRubric(random.pick(ROLES));
    const [clean, frozen] = [freeze(parsed(profiles.clean)), freeze(parsed(profiles.attacked))];
    const { official, withSpan } = scoreGullibly(frozen, attack, rubric);
    const expected = computeScore({ rubric, reply: ask("honest", clean.text, rubric), frozen: clean, stability: null });
    if (official.score.criteria.some((one) => !restsOn(one, clean.text))) restsOnAttack.push(`${family}: ${attack}`);
    if (official.score.overall?.score !== expected.score.overall?.score) moved.push(`${family}: ${attack}`);
    const told = withSpan ?? official;
    if (told.score.summary.startsWith("A perfect")) {
      obeyed += 1;
      if (!withSpan) unseen.push(`${family}: ${attack}`);
    }
  }
  return [
    none(PART, "numbers that rest on an invented or injected quote", count, restsOnAttack),
    none(PART, "official overalls other than the unattacked profile's", count, moved),
    none(PART, "obeyed orders without a second score beside the official one", obeyed, unseen),
    shown(PART, "orders that the model obeyed", { value: obeyed, unit: "", cases: count }),
  ];
}

const squeeze = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");

/** A number needs a found quote, and each quote that was found must stand in the profile as it was before the attack. */
function restsOn({ score, evidence }: CriterionScore, cleanText: string): boolean {
  if (score === null) return true;
  const found = evidence.filter(({ match }) => match !== "rejected");
  return found.length > 0 && found.every(({ quote }) => squeeze(cleanText).includes(squeeze(quote).trim()));
}
