import { database, type Transaction } from "./client";
import { patiently } from "./patience";

/** Runs `work` in a transaction. Throws SERVICE_UNAVAILABLE where no connection is free in time: `work` never begins then. */
export function begin<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return patiently((begun) =>
    database().transaction((tx) => {
      begun();
      return work(tx);
    }),
  );
}
