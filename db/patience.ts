import { AppError } from "@/lib/domain/errors";

/** How long anybody waits for the database: longer than a busy moment, shorter than a proxy before us would. */
const PATIENCE_MS = 15_000;

/**
 * What `work` comes to. Throws SERVICE_UNAVAILABLE where it neither ends nor calls `begun` in time; `begun` throws when
 * it is called later, since nobody waits any more.
 */
export function patiently<T>(work: (begun: () => void) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const patience = setTimeout(() => {
      isLate = true;
      reject(new AppError("SERVICE_UNAVAILABLE", "The database is busy. Try again shortly.", { retryAfter: 5 }));
    }, PATIENCE_MS);
    const begun = () => {
      if (isLate) throw new Error("Nobody waits for this any more.");
      clearTimeout(patience);
    };
    work(begun)
      .then(resolve, reject)
      .finally(() => clearTimeout(patience));
  });
}
