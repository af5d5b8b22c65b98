import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { AnswerValue } from "./answer-value";
import { FailedAttempts } from "./failed-attempts";
import { ReusedNote } from "./reused-note";
import { SandboxMark } from "./sandbox-mark";

/** The answer to a free prompt, as it came: nothing in it was checked, and none of it is a score of ours. */
export function FreeFormResult({ job }: { job: Extract<ScoringJobResource, { status: "completed" }> }) {
  const { parsed_score: answer, flags } = job.result;
  return (
    <div className="space-y-3 px-4 py-4">
      {flags.includes("sandbox") ? <SandboxMark /> : null}
      <ReusedNote job={job} />
      <Alert tone="warning" title="An answer to a free prompt">
        Its statements weren't checked against the profile, and it is never ranked among scores.
      </Alert>
      <FailedAttempts job={job} />
      <section aria-label="Answer">
        {answer === null ? (
          <p className="text-muted">The answer is no longer stored.</p>
        ) : (
          <AnswerValue value={answer} />
        )}
      </section>
      <Link
        href={`/jobs/${job.job_id}`}
        className="inline-block py-[3px] text-accent text-sm underline underline-offset-2"
      >
        What the model saw
      </Link>
    </div>
  );
}
