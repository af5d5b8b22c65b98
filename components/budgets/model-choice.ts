import type { ModelResource } from "@/lib/api/contracts/models";
import { isModelAllowed } from "@/lib/domain/allowed-models";

/** Stands alone on the list where every model is allowed. */
export const EVERY_MODEL = "*";

export const isPattern = (entry: string) => entry.endsWith("*");

/** The list with an entry more, or without it. */
export function toggled(entries: readonly string[], entry: string, isIn: boolean): string[] {
  const others = entries.filter((one) => one !== entry);
  return isIn ? [...others, entry] : others;
}

/** How a model stands with a list: by its own name, by a pattern, as the default, or not at all. */
export function standingOf(
  { id, default: isDefault }: Pick<ModelResource, "id" | "default">,
  entries: readonly string[],
): { isAllowed: boolean; by: string | null } {
  if (isDefault) return { isAllowed: true, by: "the default" };
  const pattern = entries.find((entry) => isPattern(entry) && isModelAllowed(id, [entry]));
  return { isAllowed: pattern !== undefined || entries.includes(id), by: pattern ?? null };
}

/** What is wrong with a name that is to be added; null: nothing. */
export function entryFault(entry: string, entries: readonly string[]): string | null {
  if (!/^[A-Za-z0-9._:;,=/-]{1,200}\*?$/.test(entry))
    return "Enter a model’s name, or the beginning of names with * behind it.";
  return entries.includes(entry) ? "It is on the list." : null;
}

export const isSameList = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((entry) => other.includes(entry));

/** `$0.10`, `$2`, `$12.50`: dollars for a million tokens. */
export function perMillion(usd: number): string {
  return Number.isInteger(usd) ? `$${usd}` : `$${usd < 0.1 ? String(usd) : usd.toFixed(2)}`;
}
