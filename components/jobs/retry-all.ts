import { ApiProblem } from "@/lib/api/client";

export interface RetryProgress {
  total: number;
  /** Accepted, and refused for a reason of their own: retried by somebody else, or too often. */
  accepted: number;
  refused: number;
}

interface RetryWorld {
  retry: (jobId: string) => Promise<unknown>;
  tell: (progress: RetryProgress) => void;
  wait: (seconds: number) => Promise<void>;
}

const AT_ONCE = 3;
/** Longer than this nobody waits in front of a screen. */
const LONGEST_WAIT_SECONDS = 20;

/**
 * Retries jobs one by one through the API, three at a time: each request meets the same limits and budget as a click.
 * What is not reached (the page was closed, a limit) stays failed, and stays in its group.
 * Rejects with the problem that would meet every further request, too.
 */
export async function retryAll(jobIds: readonly string[], { retry, tell, wait }: RetryWorld): Promise<RetryProgress> {
  const waiting = [...jobIds];
  const progress = { total: jobIds.length, accepted: 0, refused: 0 };
  const count = (outcome: "accepted" | "refused") => {
    progress[outcome] += 1;
    tell({ ...progress });
  };
  let fault: { error: unknown } | null = null;
  const work = async () => {
    for (let jobId = waiting.shift(); jobId !== undefined && !fault; jobId = waiting.shift()) {
      try {
        await retry(jobId);
        count("accepted");
      } catch (error) {
        const seconds = secondsToWait(error);
        if (seconds !== null) {
          // To the end: other profiles' jobs must not wait for one that is refused for a while.
          waiting.push(jobId);
          await wait(seconds);
        } else if (concernsThisJobAlone(error)) count("refused");
        else fault ??= { error };
      }
    }
  };
  // What is under way ends first: nothing is told after the end.
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (fault) throw (fault as { error: unknown }).error;
  return progress;
}

/** null: this is no short wait. */
function secondsToWait(error: unknown): number | null {
  if (!(error instanceof ApiProblem) || (error.status !== 429 && error.status !== 503)) return null;
  const seconds = error.retryAfterSeconds;
  return seconds !== null && seconds <= LONGEST_WAIT_SECONDS ? seconds : null;
}

function concernsThisJobAlone(error: unknown): boolean {
  return error instanceof ApiProblem && [404, 409, 410].includes(error.status);
}

/** How far it is, for the button that began it. */
export function progressWords({ total, accepted, refused }: RetryProgress): string {
  return total === 0 ? "Looking …" : `${accepted + refused} of ${total}`;
}
