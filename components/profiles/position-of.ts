import type { ProfileSummary } from "@/lib/api/contracts/profiles";

/** "Chief Information Officer at Example AG", with what is known of it; null when nothing is. */
export function positionOf({ current_title: title, current_company: company }: ProfileSummary): string | null {
  if (title && company) return `${title} at ${company}`;
  return title ?? company;
}
