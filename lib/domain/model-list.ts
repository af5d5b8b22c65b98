import { z } from "zod";

/** A provider's list of models, as far as it is read. `shutdown_date`: null is "none announced", absent "not said". */
export const ModelList = z.object({
  data: z.array(z.object({ id: z.string(), shutdown_date: z.iso.date().nullish().catch(undefined) })),
});

/** The day (`YYYY-MM-DD`) on which each listed model ends, null where none is announced; nothing of what isn't said. */
export function announcedShutdowns(list: unknown): ReadonlyMap<string, string | null> {
  const read = ModelList.safeParse(list);
  const listed = read.success ? read.data.data : [];
  return new Map(listed.flatMap(({ id, shutdown_date: day }) => (day === undefined ? [] : [[id, day]])));
}

/** The names on a provider's list; null where it gives none. */
export function listedModels(list: unknown): string[] | null {
  const read = ModelList.safeParse(list);
  return read.success ? read.data.data.map(({ id }) => id) : null;
}
