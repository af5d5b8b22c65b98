import { Alert } from "@/components/ui/alert";
import { FLAG_SENTENCES } from "@/lib/domain/flag-sentences";
import type { Flag } from "@/lib/domain/scoring-job";

/** What a reader must know about a score, in plain words, the gravest first. The sandbox has a mark of its own. */
export function ScoreFlags({ flags }: { flags: readonly Flag[] }) {
  const order = ["danger", "warning", "info"];
  const shown = flags
    .filter((flag) => flag !== "sandbox" && flag !== "insufficient_coverage")
    .map((flag) => ({ flag, ...FLAG_SENTENCES[flag] }))
    .sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone));
  if (shown.length === 0) return null;
  return (
    <ul aria-label="About this score" className="space-y-2">
      {shown.map(({ flag, label, sentence, tone }) => (
        <li key={flag}>
          <Alert tone={tone} title={label}>
            {sentence}
          </Alert>
        </li>
      ))}
    </ul>
  );
}
