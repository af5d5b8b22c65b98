import { deleteEndedWindows } from "@/db/queries/rate-points";
import { asSystem } from "@/db/system";

/** Deletes the counts of the limits whose hour is over. */
export function purgeRatePoints(): Promise<void> {
  return asSystem(deleteEndedWindows);
}
