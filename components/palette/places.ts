import { SETTINGS_PLACES } from "@/components/settings/settings-navigation";
import { DESTINATIONS } from "@/components/shell/navigation";

export interface Place {
  label: string;
  href: string;
}

/** The pages of the product. */
export const PAGES: readonly Place[] = [
  ...DESTINATIONS.filter(({ href }) => href !== "/settings"),
  ...SETTINGS_PLACES.map(({ href, label }) => ({ href, label: `Settings · ${label}` })),
  { href: "/docs", label: "API reference" },
];

/** What people come for, each a page that shows it. */
export const ACTIONS: readonly Place[] = [
  { label: "Add a profile", href: "/profiles/new" },
  { label: "Import profiles", href: "/profiles/import" },
  { label: "New rubric", href: "/rubrics/new" },
  { label: "Profiles that need a person", href: "/profiles?review=needs_person" },
  { label: "Profiles with an out-of-date score", href: "/profiles?stale=true" },
  { label: "Profiles not scored yet", href: "/profiles?scored=false" },
  { label: "Profiles with the highest scores", href: "/profiles?sort=score&order=desc" },
  { label: "Failed scoring jobs", href: "/jobs?status=failed" },
];
