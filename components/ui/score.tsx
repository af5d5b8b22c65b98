import { BANDS, bandOf, MAX_SCORE } from "@/lib/domain/bands";
import { cn } from "./cn";

const FILLS = ["bg-band-1", "bg-band-2", "bg-band-3", "bg-band-4", "bg-band-5"] as const;

/** The background class of a score's band (scores are 0–10). */
export function bandFill(score: number): string {
  return FILLS[BANDS.indexOf(bandOf(score))] ?? FILLS[0];
}

/** A score as people read it: one decimal, always. Half goes up; of 8.45, which no binary number is, too. */
export function formatScore(score: number): string {
  const thousandths = Math.round(score * 1_000);
  return (Math.round(thousandths / 100) / 10).toFixed(1);
}

interface ScoreValueProps {
  /** null reads "Insufficient data": there is no number to show. */
  score: number | null;
  size?: "sm" | "lg";
  className?: string;
}

/** The number, with its band as a coloured mark. */
export function ScoreValue({ score, size = "sm", className }: ScoreValueProps) {
  if (score === null) {
    return <span className={cn("own:whitespace-nowrap text-muted italic", className)}>Insufficient data</span>;
  }
  return (
    <span className={cn("inline-flex items-center gap-1.5 own:whitespace-nowrap own:font-medium", className)}>
      <span aria-hidden className={cn("rounded-full", bandFill(score), size === "lg" ? "h-7 w-1.5" : "h-3.5 w-1")} />
      <span className={size === "lg" ? "font-semibold text-2xl" : undefined}>{formatScore(score)}</span>
      <span className="sr-only">of {MAX_SCORE}</span>
    </span>
  );
}

/** A score as a bar on 0–10 with a tick at each band's edge. Decorative: put the number beside it. */
export function ScoreBar({ score, className }: { score: number | null; className?: string }) {
  return (
    <span aria-hidden className={cn("relative block h-1.5 overflow-hidden rounded-full bg-hover", className)}>
      {score === null ? null : (
        <span
          className={cn("absolute inset-y-0 left-0 rounded-full", bandFill(score))}
          style={{ width: `${(Math.max(0, Math.min(MAX_SCORE, score)) / MAX_SCORE) * 100}%` }}
        />
      )}
      {[2, 4, 6, 8].map((edge) => (
        <span key={edge} className="absolute inset-y-0 w-px bg-surface" style={{ left: `${edge * 10}%` }} />
      ))}
    </span>
  );
}
