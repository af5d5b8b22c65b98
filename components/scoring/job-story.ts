import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { JOB_ERROR_CODES, type JobErrorCode } from "@/lib/domain/errors";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import type { WaitingReason } from "@/lib/domain/scoring-job";

/** A run that failed before the present one. `title` is a recruiter's sentence. */
export interface FailedAttempt {
  run: number;
  title: string;
  code: JobErrorCode | null;
}

const WAITING_WORDS: Record<WaitingReason, string> = {
  provider_paused: "The AI provider is paused. This goes on by itself when it answers again.",
  provider_retry_after: "The AI provider asked us to wait. This goes on by itself.",
  identical_input_running: "The same input is being scored already. Its result will be shown here too, at no cost.",
};

/** The steps of a run as a reader follows them. */
export const STEPS = ["Waiting to start", "Asking the model", "Checking the evidence"] as const;

/** Which of STEPS an unfinished job is at, and a sentence about a wait. */
export function progressOf(job: ScoringJobResource): { step: number; note: string | null } {
  const note = job.waiting_reason ? WAITING_WORDS[job.waiting_reason] : null;
  if (job.status !== "processing" || job.step === "waiting") return { step: 0, note };
  return { step: job.step === "asking_model" ? 1 : 2, note };
}

/** The runs that failed before the present one, oldest first, told by the last error of their calls. */
export function failedAttempts(job: ScoringJobResource): FailedAttempt[] {
  return Array.from({ length: job.retry_count }, (_, index) => {
    const run = index + 1;
    const last = job.calls.findLast((call) => call.run === run && call.error_code !== null);
    const code = JOB_ERROR_CODES.find((one) => one === last?.error_code) ?? null;
    return { run, code, title: code ? FAILURE_SENTENCES[code].title : "It ended without an answer" };
  });
}

/** When the present run began, as far as the job tells; null while a retry waits. RFC 3339. */
export function runBegan(job: ScoringJobResource): string | null {
  if (job.status === "processing") return job.started_at;
  return job.retry_count === 0 ? job.created_at : null;
}

/** `8 s`, `1 min 04 s`, from whole seconds. */
export function formatElapsed(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

/** A measured time: `0.4 s`, `12.3 s`, then as `formatElapsed`. */
export function formatDuration(seconds: number): string {
  return seconds < 60 ? `${seconds.toFixed(1)} s` : formatElapsed(seconds);
}
