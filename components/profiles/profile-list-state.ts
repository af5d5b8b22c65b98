import { createLoader, debounce, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { ProfileFilter } from "@/lib/api/queries";

const SORTS = ["created_at", "name", "score"] as const;
export type ProfileSort = (typeof SORTS)[number];

/** What of the profile list stands in the URL: a link to it shows the same list. */
export const profileListParams = {
  q: parseAsString.withDefault("").withOptions({ limitUrlUpdates: debounce(250) }),
  scored: parseAsStringLiteral(["true", "false"]),
  sort: parseAsStringLiteral(SORTS).withDefault("created_at"),
  order: parseAsStringLiteral(["asc", "desc"]).withDefault("desc"),
};
export type ProfileListState = inferParserType<typeof profileListParams>;

/** Reads the state from a page's `searchParams`, on the server. */
export const loadProfileListState = createLoader(profileListParams);

/** The API's filter of a state. Server and browser must agree on it: it is the query's key. */
export function toProfileFilter({ q, scored, sort, order }: ProfileListState): ProfileFilter {
  const words = q.trim().slice(0, 200);
  return { ...(words ? { q: words } : {}), ...(scored ? { scored } : {}), sort, order, limit: 50 };
}

/** The state after a click on a column's heading: the other way round, or that column's natural order. */
export function sortedBy(state: ProfileListState, sort: ProfileSort): Pick<ProfileListState, "sort" | "order"> {
  if (state.sort === sort) return { sort, order: state.order === "asc" ? "desc" : "asc" };
  return { sort, order: sort === "name" ? "asc" : "desc" };
}
