import type { Transaction } from "@/db/client";
import { type CandidateScore, latestDecisions } from "@/db/queries/candidate-scores";
import type { DecisionRow } from "@/db/queries/score-reviews";
import { overridesOfScores } from "@/db/queries/shortlist";
import {
  anonymousName,
  type ComparedCandidate,
  type ComparedDecision,
  comparedScore,
  type ShownNames,
} from "@/lib/domain/compared-score";
import { quoteRedactor } from "@/lib/domain/redaction/redact-quote";

interface Told {
  workspaceId: string;
  /** Each with its place in the comparison, from 0, which its letter is of. */
  placed: readonly { at: number; score: CandidateScore }[];
  names: ShownNames;
  /** What people said later is left out; null: nothing is. */
  until: Date | null;
}

/** What people said of some scores joined to them, with names or without. */
export async function tellCandidates(tx: Transaction, told: Told): Promise<ComparedCandidate[]> {
  const { workspaceId, placed, names, until } = told;
  const jobIds = placed.map(({ score }) => score.jobId);
  const decisions = await latestDecisions(tx, workspaceId, jobIds);
  const overrides = (await overridesOfScores(tx, workspaceId, jobIds)).filter(
    ({ createdAt }) => until === null || createdAt <= until,
  );
  return placed.map(({ at, score: { profileId, jobId, profileName, document, asOf, score } }) => {
    const redact = names === "hidden" ? quoteRedactor(document, asOf) : (quote: string) => quote;
    const own = overrides.filter((one) => one.jobId === jobId);
    return {
      ...{ place: at + 1, profileId, jobId, name: names === "hidden" ? anonymousName(at) : profileName },
      score: comparedScore(score, own, ({ quote, field }) => redact(quote, field)),
      decision: decisionOf(decisions.find((one) => one.jobId === jobId)),
    };
  });
}

function decisionOf(latest: DecisionRow | undefined): ComparedDecision | null {
  if (!latest || latest.outcome === "withdrawn") return null;
  return { outcome: latest.outcome, by: latest.byName, at: latest.createdAt.toISOString() };
}
