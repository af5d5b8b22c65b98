import { z } from "zod";
import { LIMITS } from "@/lib/domain/limits";
import { headerText } from "./shared";

/** How to read one job. */
export const JobReadQuery = z.strictObject({
  wait: z.coerce
    .number()
    .int()
    .min(0)
    .max(LIMITS.readWaitSeconds)
    .optional()
    .describe("Seconds to wait for the job to settle; with `If-None-Match`, for its `ETag` to change."),
});
export const JobReadHeaders = z.object({
  "if-none-match": headerText.optional().describe("The `ETag` that the caller has: while it holds, 304."),
  prefer: headerText.optional().describe("`wait=N` does what the parameter `wait` does."),
});
