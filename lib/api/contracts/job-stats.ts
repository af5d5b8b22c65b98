import { z } from "zod";
import { JOB_ERROR_CODES } from "@/lib/domain/errors";
import { STATS_WINDOWS } from "@/lib/domain/stats-window";
import { Timestamp } from "./shared";

export const JobStatsQuery = z.strictObject({
  window: z.enum(STATS_WINDOWS).default("24h").describe("How far back to look."),
  sandbox: z
    .enum(["true", "false"])
    .optional()
    .describe("Figures of the sandbox model, or of real ones; without it, of whichever answers now. Never of both."),
});

const count = z.number().int();
const figures = {
  counts: z.object({ pending: count, processing: count, completed: count, failed: count, cancelled: count }),
  success_rate: z
    .number()
    .nullable()
    .describe("Completed of completed and failed, 0 to 1; null while there is neither."),
  processing_time_seconds: z.object({
    p50: z.number().nullable().describe("Half of the completed jobs took no longer."),
    p95: z.number().nullable(),
  }),
  tokens: z.object({ prompt: count, completion: count, total: count }),
  cost_usd: z.number().describe("Of the calls whose price is known."),
  calls: count.describe("Requests to the model that were made in this time."),
  unpriced_calls: count.describe("Of those that ended, how many have no known price; their cost is in no sum."),
};

export const JobStatsResource = z.object({
  window: z.enum(STATS_WINDOWS),
  from: Timestamp.describe("Jobs count by when they were asked for, calls by when they were made."),
  to: Timestamp.describe("The end of the step that is under way."),
  sandbox: z.boolean(),
  ...figures,
  failures: z
    .array(z.object({ error_code: z.enum(JOB_ERROR_CODES), jobs: count }))
    .describe("The most frequent first."),
  series: z.array(z.object({ from: Timestamp, ...figures })).describe("The same in equal steps, the oldest first."),
});
export type JobStatsResource = z.output<typeof JobStatsResource>;
