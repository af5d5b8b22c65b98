import { cn } from "@/components/ui/cn";
import { bandFill, formatScore } from "@/components/ui/score";
import { MAX_SCORE } from "@/lib/domain/bands";

interface Span {
  low: number;
  high: number;
}

interface ScoreWhiskersProps {
  /** null: only its bounds are known. */
  overall: number | null;
  /** What the missing parts leave open. */
  bounds: Span | null;
  /** From run to run, or from sample to sample; null where nobody measured it. */
  spread: Span | null;
  cutoff: number | null;
}

/** An overall on 0 to 10: a dot, a thin line for what missing parts leave open, a wide one for how far it varies. */
export function ScoreWhiskers({ overall, bounds, spread, cutoff }: ScoreWhiskersProps) {
  const open = bounds !== null && bounds.high > bounds.low ? bounds : null;
  return (
    <span className="block">
      <span aria-hidden className="relative block h-5">
        <span className="absolute inset-x-0 top-1/2 h-px bg-border" />
        {cutoff === null ? null : (
          <span className="absolute inset-y-0 border-muted border-l border-dashed" style={{ left: at(cutoff) }} />
        )}
        {spread ? <Bar span={spread} className="h-4 rounded-sm bg-accent-soft ring-1 ring-accent ring-inset" /> : null}
        {open ? (
          <Bar
            span={open}
            className="h-2 border-muted border-x bg-[linear-gradient(currentColor,currentColor)] bg-[length:100%_1px] bg-center bg-no-repeat text-muted"
          />
        ) : null}
        {overall === null ? null : (
          <span
            className={cn("absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rounded-full", bandFill(overall))}
            style={{ left: at(overall) }}
          />
        )}
      </span>
      <span className="sr-only">{whiskerWords(open, spread)}</span>
    </span>
  );
}

function Bar({ span: { low, high }, className }: { span: Span; className: string }) {
  const style = { left: at(low), width: `${(Math.max(0, clamped(high) - clamped(low)) / MAX_SCORE) * 100}%` };
  return <span className={cn("absolute top-1/2 min-w-0.5 -translate-y-1/2", className)} style={style} />;
}

const clamped = (score: number) => Math.max(0, Math.min(MAX_SCORE, score));
const at = (score: number) => `${(clamped(score) / MAX_SCORE) * 100}%`;

/** The same in words. */
export function whiskerWords(open: Span | null, spread: Span | null): string {
  const words = (span: Span) => `${formatScore(clamped(span.low))} to ${formatScore(clamped(span.high))}`;
  return [
    open ? `${words(open)} whatever the missing parts hold` : null,
    spread ? `varies from ${words(spread)}` : null,
  ]
    .filter((one) => one !== null)
    .join("; ");
}
