import type { Profile } from "@/lib/domain/profile";
import { buildRedactor } from "./build-redactor";

/**
 * Takes identity out of a quote from a person's profile, by the rules that a frozen text is made with: for a text that was
 * scored without them, or while the profile bore another name. `asOf`: YYYY-MM, as the job pins it.
 */
export function quoteRedactor(profile: Profile, asOf: string): (quote: string, field: string | null) => string {
  const find = buildRedactor(profile, asOf);
  return (quote, field) =>
    find(quote, field ?? "")
      .filter(({ action }) => action !== "kept")
      .sort((a, b) => b.start - a.start)
      .reduce((text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end), quote);
}
