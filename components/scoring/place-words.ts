import type { Profile } from "@/lib/domain/profile";

const SECTION_WORDS: Record<string, string> = {
  headline: "Headline",
  about: "About",
  skills: "Skills",
  languages: "Languages",
  location: "Location",
  full_name: "Name",
};

/** A field of the profile as a reader would call it: `Chief Technology Officer, Quillmark Pay`. */
export function placeWords(field: string, profile: Profile): string {
  const [section = "", position = ""] = field.split(".");
  const index = Number(position);
  if (section === "experiences") {
    const one = profile.experiences[index];
    return joinedWords([one?.title, one?.company?.name]) ?? "Experience";
  }
  if (section === "educations") {
    const one = profile.educations[index];
    return joinedWords([one?.degree, one?.school]) ?? "Education";
  }
  if (section === "certifications") return profile.certifications[index]?.name ?? "Certifications";
  return SECTION_WORDS[section] ?? "Profile";
}

function joinedWords(parts: (string | null | undefined)[]): string | null {
  return parts.filter(Boolean).join(", ") || null;
}
