import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { RubricContent } from "@/lib/domain/rubric";
import { CriterionBands } from "./criterion-bands";
import { CriterionWeights } from "./criterion-weights";
import { weightShares } from "./weight-shares";

/** A rubric version as a page to read: what counts how much, and what each score means. */
export function RubricDocument({ content }: { content: RubricContent }) {
  const shares = weightShares(content.criteria);
  return (
    <div className="flex flex-col gap-6">
      <Card aria-labelledby="weights">
        <CardHeader
          id="weights"
          title="Weights"
          description="The overall score is the weighted mean of the criteria that could be scored, computed by code."
        />
        <CardBody className="py-4">
          <CriterionWeights criteria={content.criteria} />
        </CardBody>
      </Card>
      <section aria-labelledby="criteria" className="flex flex-col gap-3">
        <div>
          <h2 id="criteria" className="font-semibold text-lg">
            Criteria
          </h2>
          <p className="text-muted">Five anchored bands on a scale from 0 to 10.</p>
        </div>
        {content.criteria.map((criterion, index) => (
          <CriterionBands key={criterion.id} criterion={criterion} share={shares[index] ?? 0} />
        ))}
      </section>
      <p className="text-muted">{readingNote(content)}</p>
    </div>
  );
}

/** What the model gets to read beside the career itself. */
function readingNote({ redact, asks_for: asksFor }: RubricContent): string {
  const identity = redact
    ? "Name, contact details and other marks of identity are taken out before scoring."
    : "Profiles are scored as they stand, names included.";
  const kept = [asksFor.location ? "location" : null, asksFor.languages ? "languages" : null].filter(Boolean);
  if (kept.length === 0) return `${identity} Location and languages are left out: no criterion asks for them.`;
  return `${identity} Included because a criterion asks for it: ${kept.join(" and ")}.`;
}
