import { readFileSync } from "node:fs";
import type { Profile } from "@/lib/domain/profile";
import type { Role } from "@/lib/domain/role";

/** A profile to score, and what it is compared with. */
export interface Variant {
  /** "reference", or what was taken from it. */
  name: string;
  document: Profile;
}

/**
 * The reference profile of a role and the same with something taken away: none of these may score higher. Their ids are
 * their own, so that the sample profiles stay as they are.
 */
export function variantsOf(role: Role): Variant[] {
  const reference = JSON.parse(readFileSync(`examples/profiles/${role.toLowerCase()}.json`, "utf8")) as Profile;
  const named = (name: string, change: Partial<Profile>): Variant => {
    const own = { external_id: `validation-${role.toLowerCase()}-${name.replaceAll(" ", "-")}`, linkedin_url: null };
    return { name, document: { ...reference, ...change, ...own } };
  };
  return [
    named("reference", {}),
    named("minus a certification", { certifications: reference.certifications.slice(1) }),
    named("minus a year", { experiences: reference.experiences.map(yearShorter) }),
  ];
}

/** The latest post begins a year later. */
function yearShorter(experience: Profile["experiences"][number], index: number) {
  const { start } = experience;
  if (index > 0 || !start) return experience;
  return { ...experience, start: `${Number(start.slice(0, 4)) + 1}${start.slice(4)}` };
}
