import { Card, CardBody } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import { RelativeTime } from "@/components/ui/relative-time";
import type { BatchResource } from "@/lib/api/contracts/batches";
import { BatchProgress } from "./batch-progress";
import { inDuration } from "./batch-words";

/** Progress and what it took. */
export function BatchFigures({ batch }: { batch: BatchResource }) {
  const { counts, total, progress } = batch;
  const underWay = counts.pending + counts.processing;
  const figures: [string, number][] = [
    ["Scored", counts.completed],
    ["Failed", counts.failed],
    ["Not scored", counts.cancelled + counts.rejected],
    ["Under way", underWay],
    ["Waiting", counts.waiting],
    ...(counts.deleted > 0 ? [["Kept no longer", counts.deleted] satisfies [string, number]] : []),
  ];
  return (
    <Card aria-label="Progress" className="mb-4">
      <CardBody>
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
          <p className="font-semibold text-lg">
            {Math.round(progress * total)} of {total} done
          </p>
          <p className="text-muted">
            <Time batch={batch} />
          </p>
        </div>
        <BatchProgress batch={batch} className="h-2.5" />
        <dl className="mt-4 grid grid-cols-3 gap-x-4 gap-y-3 sm:grid-cols-6">
          {figures.map(([label, count]) => (
            <div key={label}>
              <dt className="text-muted text-sm">{label}</dt>
              <dd className="font-semibold text-lg">{count}</dd>
            </div>
          ))}
          <div>
            <dt className="text-muted text-sm">{batch.finished_at ? "Cost" : "Cost so far"}</dt>
            <dd className="font-semibold text-lg">
              <Money usd={batch.cost_usd} />
            </dd>
          </div>
        </dl>
      </CardBody>
    </Card>
  );
}

function Time({ batch }: { batch: BatchResource }) {
  if (batch.finished_at) {
    return (
      <>
        Ended <RelativeTime at={batch.finished_at} />
      </>
    );
  }
  if (!batch.estimated_completion) return "";
  const left = (Date.parse(batch.estimated_completion) - Date.now()) / 1_000;
  return <span suppressHydrationWarning>About {inDuration(Math.max(1, left))} left</span>;
}
