import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import type { RubricVersionResource } from "@/lib/api/contracts/rubrics";
import { criteriaWords } from "./criteria-words";

const TONES = { draft: "accent", published: "success", retired: "neutral" } as const;

/** Every version of a rubric, the newest first: scores stay with the one that they were made by. */
export function VersionList({ rubricId, versions }: { rubricId: string; versions: readonly RubricVersionResource[] }) {
  return (
    <Card aria-labelledby="versions">
      <CardHeader id="versions" title="Versions" description="A score stays with the version that it was made by." />
      <ul className="divide-y">
        {versions.toReversed().map(({ id, number, status, published_at: publishedAt, content }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
            <Link
              href={`/rubrics/${rubricId}/versions/${number}`}
              className="font-medium text-accent underline-offset-4 hover:underline"
            >
              Version {number}
            </Link>
            <Badge tone={TONES[status]} className="capitalize">
              {status}
            </Badge>
            <span className="text-muted">{criteriaWords(content.criteria.length)}</span>
            {publishedAt ? (
              <span className="ml-auto text-muted">
                published <RelativeTime at={publishedAt} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
