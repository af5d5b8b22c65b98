import { Alert } from "@/components/ui/alert";
import { FLAG_SENTENCES } from "@/lib/domain/flag-sentences";
import type { Flag } from "@/lib/domain/scoring-job";

interface ScoreFlagsProps {
  flags: readonly Flag[];
  /** What the suspicious text does to the number, in words; null where there is none. */
  span: string | null;
}

/** What a reader must know about a score, in plain words, the gravest first. The sandbox has a mark of its own. */
export function ScoreFlags({ flags, span }: ScoreFlagsProps) {
  const order = ["danger", "warning", "info"];
  const shown = flags
    .filter((flag) => flag !== "sandbox" && flag !== "insufficient_coverage")
    .map((flag) => ({ flag, ...FLAG_SENTENCES[flag] }))
    .sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone));
  if (shown.length === 0) return null;
  const ofSpan = flags.includes("score_depends_on_suspicious_text")
    ? "score_depends_on_suspicious_text"
    : "suspicious_text";
  return (
    <ul aria-label="About this score" className="space-y-2">
      {shown.map(({ flag, label, sentence, tone }) => (
        <li key={flag}>
          <Alert tone={tone} title={label}>
            {sentence}
            {flag === ofSpan && span ? <p className="mt-1 font-medium tabular-nums">{span}</p> : null}
          </Alert>
        </li>
      ))}
    </ul>
  );
}
