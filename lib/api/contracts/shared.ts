import { z } from "zod";
import { FAULT_CODES } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";

export const Id = z.uuid().describe("Identifier, a UUID.");
export const Timestamp = z.iso.datetime().describe("RFC 3339 time in UTC with milliseconds.");
/** A time that a caller names, at any offset. PostgreSQL takes no year 0, nor JavaScript's spelling of years after 9999. */
export const GivenTime = z.iso.datetime({ offset: true }).refine((time) => {
  const year = new Date(time).getUTCFullYear();
  return year >= 1 && year <= 9_999;
}, "must lie within the years 1 to 9999");
export const IdParams = z.strictObject({ id: Id });
/** A header's value: the server takes no longer ones. */
export const headerText = z.string().max(16_384);
/** Header of a change that holds only for the version that was read. */
export const IfMatch = z.object({ "if-match": headerText.optional().describe("The `ETag` that the caller has read.") });
/** Header of a POST that is sent again when its answer was lost. */
export const IdempotencyKey = z.object({
  "idempotency-key": z
    .string()
    .min(1)
    .max(LIMITS.idempotencyKeyCharacters)
    .optional()
    .describe("The caller's name of this request: sent again within 24 hours, it is answered as the first time."),
});
/** Of a POST that takes nothing: no body, or `{}`. */
export const NoBody = z.strictObject({});

export const ListQuery = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(LIMITS.listPage.max)
    .default(LIMITS.listPage.default)
    .describe("Page size."),
  cursor: z.string().max(4_000).optional().describe("The `next_cursor` of the page before."),
});

/** A page of a list: `next_cursor` is null on the last one. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ data: z.array(item), next_cursor: z.string().nullable().describe("Cursor of the next page, or null.") });

export const Problem = z.object({
  type: z.string().describe("URI that names the problem."),
  title: z.string().describe("Short name of the problem."),
  status: z.number().int().describe("HTTP status."),
  detail: z.string().describe("What is wrong, in a sentence."),
  code: z.string().describe("Stable code, upper snake case."),
  request_id: z.string().describe("The request's id, as in `x-request-id`."),
  errors: z.array(z.object({ path: z.string(), code: z.enum(FAULT_CODES), message: z.string() })).optional(),
});
export type Problem = z.output<typeof Problem>;
