import { z } from "zod";
import { SHOWN_NAMES } from "@/lib/domain/compared-score";
import { LIMITS } from "@/lib/domain/limits";

const Asked = z.object({
  ids: z
    .string()
    .default("")
    .transform((text) =>
      [...new Set(text.split(","))].filter((id) => z.uuid().safeParse(id).success).slice(0, LIMITS.compared),
    ),
  rubric: z.uuid().nullable().default(null).catch(null),
  names: z.enum(SHOWN_NAMES).nullable().default(null).catch(null),
});
export type AskedComparison = z.output<typeof Asked>;

/** What the address of a comparison asks for; what makes no sense in it is passed over. `names`: null where it says nothing. */
export async function askedComparison(params: Promise<Record<string, unknown>>): Promise<AskedComparison> {
  return Asked.catch({ ids: [], rubric: null, names: null }).parse(await params);
}
