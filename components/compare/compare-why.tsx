import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { explainDifference } from "@/lib/domain/compare-scores";
import type { Candidate } from "./candidate";
import { whyWords } from "./why-words";

interface CompareWhyProps {
  candidates: readonly Candidate[];
  nameOf: (at: number) => string;
}

/** Why each stands above the next one: arithmetic in words, no model is asked. */
export function CompareWhy({ candidates, nameOf }: CompareWhyProps) {
  const ranked = candidates
    .map((candidate, at) => ({ candidate, name: nameOf(at) }))
    .filter(({ candidate }) => candidate.score.overall)
    .sort((a, b) => (b.candidate.score.overall?.score ?? 0) - (a.candidate.score.overall?.score ?? 0));
  const pairs = ranked.slice(1).flatMap((lower, at) => {
    const upper = ranked[at];
    const told = upper && explainDifference(upper.candidate.score, lower.candidate.score);
    return upper && told ? [{ upper, lower, told }] : [];
  });
  if (pairs.length === 0) return null;
  return (
    <Card aria-label="Why this order" className="mt-4">
      <CardHeader title="Why this order" description="From the scores and weights alone; no model is asked." />
      <CardBody className="space-y-3">
        {pairs.map(({ upper, lower, told }) => {
          const [lead, ...reasons] = whyWords(told, upper.name, lower.name);
          return (
            <div key={lower.candidate.profileId}>
              <p className="font-medium">{lead}</p>
              {reasons.map((reason) => (
                <p key={reason} className="text-muted">
                  {reason}
                </p>
              ))}
            </div>
          );
        })}
      </CardBody>
    </Card>
  );
}
