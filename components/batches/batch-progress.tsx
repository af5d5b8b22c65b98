import { cn } from "@/components/ui/cn";
import type { BatchSummary } from "@/lib/api/contracts/batches";

interface BatchProgressProps {
  batch: Pick<BatchSummary, "counts" | "progress" | "total">;
  className?: string;
}

/** How far a batch is: what was scored, what failed, what got no score, and what is to come. */
export function BatchProgress({ batch, className }: BatchProgressProps) {
  const { counts, progress, total } = batch;
  const share = (count: number) => ({ width: `${(100 * count) / Math.max(1, total)}%` });
  return (
    <div
      role="progressbar"
      aria-label="Profiles done with"
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={Math.round(progress * total)}
      aria-valuetext={`${Math.round(progress * total)} of ${total}`}
      className={cn("flex own:h-2 overflow-hidden rounded-full bg-hover", className)}
    >
      <span className="bg-band-5 transition-[width]" style={share(counts.completed)} />
      <span className="bg-danger-solid transition-[width]" style={share(counts.failed)} />
      <span
        className="bg-field transition-[width]"
        style={share(counts.cancelled + counts.rejected + counts.deleted)}
      />
    </div>
  );
}
