import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { failedAttempts } from "./job-story";

/** What went wrong in the runs before this one. A later success doesn't hide it. */
export function FailedAttempts({ job }: { job: ScoringJobResource }) {
  const attempts = failedAttempts(job);
  if (attempts.length === 0) return null;
  return (
    <ul aria-label="Earlier attempts" className="space-y-1 text-muted text-sm">
      {attempts.map(({ run, title, code }) => (
        <li key={run}>
          Attempt {run} failed: {title}. {code ? <span className="font-mono text-subtle text-xs">{code}</span> : null}
        </li>
      ))}
    </ul>
  );
}
