import { Gauge, Layers, ListChecks, type LucideIcon, Ruler, Settings, Users } from "lucide-react";

interface Destination {
  href: "/overview" | "/profiles" | "/jobs" | "/batches" | "/rubrics" | "/settings";
  label: string;
  icon: LucideIcon;
}

/** The places of the product, in the order of a recruiter's day. */
export const DESTINATIONS: readonly Destination[] = [
  { href: "/overview", label: "Overview", icon: Gauge },
  { href: "/profiles", label: "Profiles", icon: Users },
  { href: "/jobs", label: "Scoring jobs", icon: ListChecks },
  { href: "/batches", label: "Batches", icon: Layers },
  { href: "/rubrics", label: "Rubrics", icon: Ruler },
  { href: "/settings", label: "Settings", icon: Settings },
];
