import { withoutDate } from "./prices";

/** Models whose end the vendor has announced, and the day (`YYYY-MM-DD`). Read in November 2026. */
const SHUTDOWNS: ReadonlyMap<string, string> = new Map([
  ["gpt-3.5-turbo", "2026-10-23"],
  ["gpt-5", "2026-12-11"],
  ["gpt-5-mini", "2026-12-11"],
  ["gpt-5-nano", "2026-12-11"],
  ["o3", "2026-12-11"],
  ["gpt-4o", "2027-01-14"],
  ["gpt-4o-mini", "2027-01-14"],
  ["gpt-4.1", "2027-01-14"],
  ["gpt-4.1-mini", "2027-01-14"],
]);

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** The day (`YYYY-MM-DD`) on which the vendor ends a model or its dated snapshot, null when none is announced. */
export function shutdownOf(model: string): string | null {
  return SHUTDOWNS.get(withoutDate(model)) ?? null;
}

/**
 * That a model goes or is gone, and what to do; null for one that stays. What the provider itself `announced` of the
 * model (null: that it stays) is newer than the table.
 */
export function shutdownSentence(model: string, now: Date, announced?: string | null): string | null {
  const day = announced === undefined ? shutdownOf(model) : announced;
  if (day === null) return null;
  const by = announced === undefined ? "OpenAI" : "The provider";
  const on = DAY.format(new Date(day));
  return now < new Date(day)
    ? `${by} shuts ${model} down on ${on}. Choose another model before then.`
    : `${by} shut ${model} down on ${on}. Choose another model.`;
}
