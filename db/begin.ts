import { AppError } from "@/lib/domain/errors";
import { database, type Transaction } from "./client";

/**
 * How long a transaction waits for a connection. Longer than a busy moment; the driver forgets who waits when the server
 * ends all connections at once, and they would wait for ever.
 */
const PATIENCE_MS = 15_000;

/** Runs `work` in a transaction. Throws SERVICE_UNAVAILABLE where no connection is free in time: `work` never begins then. */
export function begin<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const patience = setTimeout(() => {
      isLate = true;
      reject(new AppError("SERVICE_UNAVAILABLE", "The database is busy. Try again shortly.", { retryAfter: 5 }));
    }, PATIENCE_MS);
    database()
      .transaction((tx) => {
        if (isLate) throw new Error("Nobody waits for this transaction any more.");
        clearTimeout(patience);
        return work(tx);
      })
      .then(resolve, reject)
      .finally(() => clearTimeout(patience));
  });
}
