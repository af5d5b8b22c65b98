import { z } from "zod";
import { mergePatch } from "@/lib/domain/merge-patch";

/**
 * The body of a PATCH: a JSON Merge Patch (RFC 7396) of what `schema` describes, kept as it came (a parsed part would
 * fill in what the caller left out). Its faults are those of the patch laid over `blank`, the least that is valid.
 */
export function mergePatchOf<T extends z.ZodObject>(schema: T, blank: z.input<T>) {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema.partial(), { io: "input" });
  return z
    .record(z.string(), z.unknown())
    .check(({ value, issues }) => {
      const faults = schema.safeParse(mergePatch(blank, value)).error?.issues ?? [];
      issues.push(...faults.map((fault) => ({ ...fault, input: value }) as z.core.$ZodRawIssue));
    })
    .meta({ ...described });
}
