import { expect, it } from "vitest";
import { type Computed, computeScore } from "@/lib/domain/compute-score";
import { ROLES } from "@/lib/domain/role";
import { exampleRubric, frozenExample } from "@/local/sandbox-model/example-request";
import { ask } from "./ask";

const PROFILES = ["cio", "cto", "ciso", "minimal", "injection", "other-script", "empty"];

/** One page a reviewer can read: what the honest sandbox gives each example profile by each example rubric. */
it("every example profile is scored by every example rubric as the reviewed page says", async () => {
  const pairs = ROLES.flatMap((role) => PROFILES.map((profile) => pairOf(role, profile)));
  await expect(`${pairs.join("\n\n")}\n`).toMatchFileSnapshot("golden/honest-sandbox.txt");
});

function pairOf(role: string, profile: string): string {
  const rubric = exampleRubric(role);
  const frozen = frozenExample(profile);
  const computed = computeScore({ rubric, reply: ask("honest", frozen.text, rubric), frozen, stability: null });
  return [`${role} rubric, ${profile} profile`, ...linesOf(computed)].join("\n");
}

function linesOf({ score, flags }: Computed): string[] {
  const { overall, overall_reason, coverage, bounds, confidence } = score;
  return [
    `  overall ${overall?.score ?? overall_reason}, coverage ${coverage}, bounds ${bounds?.low}–${bounds?.high}`,
    `  confidence ${confidence.label}, support ${confidence.support}, flags ${flags.join(" ") || "none"}`,
    ...score.criteria.flatMap(({ id, score: number, raw_score: raw, status, evidence }) => [
      `  ${id}: ${number ?? status}${raw === number ? "" : ` (raw ${raw})`}`,
      ...evidence.map(({ quote, match, start, end, field }) => `    ${match} ${field} ${start}–${end}: ${quote}`),
    ]),
  ];
}
