import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { explainDifference } from "@/lib/domain/compare-scores";
import { whyWords } from "./why-words";

interface CompareWhyProps {
  candidates: readonly { name: string; score: Parameters<typeof explainDifference>[0] }[];
}

/** Why each stands above the next one: arithmetic in words, no model is asked. */
export function CompareWhy({ candidates }: CompareWhyProps) {
  const ranked = candidates
    .map(({ name, score }, at) => ({ name, score, at, overall: score.overall?.score ?? null }))
    .filter(({ overall }) => overall !== null)
    .sort((a, b) => (b.overall ?? 0) - (a.overall ?? 0));
  const pairs = ranked.slice(1).flatMap((lower, at) => {
    const upper = ranked[at];
    const told = upper && explainDifference(upper.score, lower.score);
    return upper && told ? [{ upper, lower, told }] : [];
  });
  if (pairs.length === 0) return null;
  return (
    <Card aria-label="Why this order" className="mt-4 print:break-inside-avoid print:shadow-none">
      <CardHeader title="Why this order" description="From the scores and weights alone; no model is asked." />
      <CardBody className="space-y-3">
        {pairs.map(({ upper, lower, told }) => {
          const [lead, ...reasons] = whyWords(told, upper.name, lower.name);
          return (
            <div key={lower.at}>
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
