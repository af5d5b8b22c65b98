import type { Profile } from "@/lib/domain/profile";
import { searchWords } from "@/lib/domain/search-words";

/** The columns that stand beside a profile's document for lists, search and recognising a profile that is sent again. */
export function profileColumns(document: Profile) {
  const current = document.experiences.find((one) => one.end === null) ?? document.experiences[0];
  const { city, region, country } = document.location ?? {};
  const location = [city, region, country].filter(Boolean).join(", ") || null;
  return {
    document,
    fullName: document.full_name,
    sortName: document.full_name.toLowerCase(),
    headline: document.headline,
    currentTitle: current?.title ?? null,
    currentCompany: current?.company?.name ?? null,
    location,
    externalId: document.external_id,
    linkedinUrl: document.linkedin_url === null ? null : linkedinKey(document.linkedin_url),
    searchWords: searchWords(searchedTexts(document)),
    titleWords: searchWords([current?.title]),
    locationWords: searchWords([location]),
  };
}

function searchedTexts({ full_name, headline, experiences, skills, certifications }: Profile) {
  const positions = experiences.flatMap((one) => [one.title, one.company?.name]);
  const used = experiences.flatMap((one) => one.skills);
  return [full_name, headline, ...positions, ...skills, ...certifications.map(({ name }) => name), ...used];
}

/** One spelling for the many addresses of one LinkedIn page: no scheme, country host, query, trailing slash or case. */
function linkedinKey(address: string): string {
  const url = new URL(address);
  const host = url.hostname.toLowerCase().replace(/^.*\.(?=linkedin\.com$)|^www\./, "");
  return `${host}${url.pathname.replace(/\/+$/, "").toLowerCase()}`;
}
