import Link from "next/link";
import { OUTCOME_WORDS } from "@/components/review/review-words";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreValue } from "@/components/ui/score";
import type { ComparedCandidate } from "@/lib/domain/compared-score";
import { correctionWords } from "./compare-words";

interface CompareHeadProps {
  candidate: ComparedCandidate;
  /** The name leads to the profile, which tells whose it is. */
  linked: boolean;
}

/** A candidate at the head of a column: who, what the score comes to, and what a person decided by it. */
export function CompareHead({ candidate, linked }: CompareHeadProps) {
  const { name, profileId, jobId, score, decision } = candidate;
  const corrected = correctionWords(score.corrections, score.modelOverall);
  return (
    <>
      {linked ? (
        <Link
          href={`/profiles/${profileId}?job=${jobId}`}
          className="block break-words py-[3px] underline-offset-4 hover:underline"
        >
          {name}
        </Link>
      ) : (
        <span className="block break-words py-[3px]">{name}</span>
      )}
      <ScoreValue score={score.overall?.score ?? null} />
      {corrected ? <span className="block break-words font-normal text-muted text-sm">{corrected}</span> : null}
      <span className="mt-1.5 block font-normal text-muted text-sm">
        {decision ? (
          <>
            <Badge tone={OUTCOME_WORDS[decision.outcome].tone}>{OUTCOME_WORDS[decision.outcome].done}</Badge>
            <span className="mt-0.5 block break-words">
              {decision.by}, <RelativeTime at={decision.at} />
            </span>
          </>
        ) : (
          "Undecided"
        )}
      </span>
    </>
  );
}
