import { Cron } from "croner";
import { splitCron } from "./function-config";

const FAR_AWAY = new Date("9999-01-01T00:00:00Z");

/** The first moment after `after` that the expression names. */
export function nextTick(cron: string, after: Date): Date {
  const { pattern, timezone } = splitCron(cron);
  return new Cron(pattern, { paused: true, timezone }).nextRun(after) ?? FAR_AWAY;
}
