import { RelativeTime } from "@/components/ui/relative-time";
import type { DecisionResource } from "@/lib/api/contracts/reviews";

/** Who said it, and when. */
export function SignedBy({ entry }: { entry: Pick<DecisionResource, "by" | "created_at"> }) {
  return (
    <p className="mt-1 break-words text-muted text-sm">
      {entry.by.name}, <RelativeTime at={entry.created_at} />
    </p>
  );
}
