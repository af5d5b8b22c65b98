import { excerpt } from "./excerpt";
import { isInstructive } from "./find-instructions";
import { type ProfileLine, readProfile } from "./read-profile";
import type { CriterionBlock } from "./read-prompt";
import { type Finding, weighEvidence } from "./weigh-evidence";
import type { CriterionReply, Reply } from "./write-reply";

/** Scores by keyword evidence, each criterion for itself, and obeys nothing that the profile says. */
export function honestReply(criteria: CriterionBlock[], profile: string): Reply {
  const lines = readProfile(profile);
  const findings = criteria.map((criterion) => weighEvidence(criterion, lines));
  return {
    criteria: Object.fromEntries(findings.map((finding) => [finding.criterion.id, criterionReply(finding)])),
    injection_quotes: instructiveQuotes(lines),
    missing_information: findings
      .filter((finding) => finding.score === null)
      .map((finding) => `Nothing about ${finding.criterion.label.toLowerCase()}.`),
    summary: summaryOf(findings),
  };
}

/** The lines that try to instruct the reader, as quotes. */
export function instructiveQuotes(lines: ProfileLine[]): string[] {
  return lines
    .filter((line) => isInstructive(line.value))
    .map((line) => excerpt(line.value, (span) => +isInstructive(span)));
}

function criterionReply({ criterion, score, quotes, signs }: Finding): CriterionReply {
  if (score === null) {
    const rationale = `The text says nothing about ${criterion.label.toLowerCase()}.`;
    return { evidence: [], rationale, status: "insufficient_data", score: null };
  }
  const rationale = `The quoted lines speak of ${listed(signs.slice(0, 4))}.`;
  return { evidence: quotes, rationale, status: "scored", score };
}

function summaryOf(findings: Finding[]): string {
  const scored = findings.filter((finding) => finding.score !== null);
  const [first] = scored;
  if (!first) return "The text holds nothing that could be scored.";
  const best = scored.reduce((top, one) => ((one.score ?? 0) > (top.score ?? 0) ? one : top), first);
  return `Most evidence for ${best.criterion.label.toLowerCase()}; counted by keywords in a sandbox, no judgement of a person.`;
}

function listed(words: string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
