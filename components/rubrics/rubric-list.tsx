import { Ruler } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { RubricSummary } from "@/lib/api/contracts/rubrics";
import { criteriaWords } from "./criteria-words";

/** The workspace's rubrics, each a card that leads to its criteria. */
export function RubricList({ rubrics }: { rubrics: readonly RubricSummary[] }) {
  if (rubrics.length === 0) {
    return (
      <Card aria-label="Rubrics">
        <EmptyState icon={Ruler} title="No rubrics yet">
          A rubric says what a profile is scored on: weighted criteria, each with five anchored bands.
        </EmptyState>
      </Card>
    );
  }
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {rubrics.map((rubric) => (
        <li key={rubric.id} className="flex">
          <RubricCard rubric={rubric} />
        </li>
      ))}
    </ul>
  );
}

function RubricCard({ rubric }: { rubric: RubricSummary }) {
  return (
    <Card
      aria-label={rubric.name}
      className="relative flex w-full flex-col p-4 transition-colors focus-within:border-accent hover:border-field"
    >
      <div className="flex items-start justify-between gap-2">
        <h2 className="font-semibold text-md">
          <Link href={`/rubrics/${rubric.id}`} className="after:absolute after:inset-0 focus-visible:outline-none">
            {rubric.name}
          </Link>
        </h2>
        {rubric.role ? <Badge tone="accent">{rubric.role}</Badge> : null}
      </div>
      <p className="mt-1 mb-4 line-clamp-3 text-muted">{rubric.description}</p>
      <p className="mt-auto flex flex-wrap gap-x-3 text-muted text-sm">
        {rubric.published_version === null ? (
          // The criteria counted are those of what is published: a draft's would read as none.
          <span className="text-warning">Not published</span>
        ) : (
          <>
            <span>{criteriaWords(rubric.criteria_count)}</span>
            <span>Version {rubric.published_version}</span>
          </>
        )}
      </p>
    </Card>
  );
}
