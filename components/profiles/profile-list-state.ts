import {
  createLoader,
  createParser,
  debounce,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { ProfileFilter } from "@/lib/api/queries";
import { MAX_SCORE } from "@/lib/domain/bands";
import { REVIEW_STATES } from "@/lib/domain/review";
import { ROLES } from "@/lib/domain/role";
import { JOB_STATUSES } from "@/lib/domain/scoring-job";

const SORTS = ["created_at", "name", "score"] as const;
export type ProfileSort = (typeof SORTS)[number];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const typed = { limitUrlUpdates: debounce(250) };
const yesOrNo = ["true", "false"] as const;

/** A score as the API takes it: what stands in an address may be anything. */
const parseAsScore = createParser({
  parse: (text) => (/^\d+(\.\d+)?$/.test(text) && Number(text) <= MAX_SCORE ? Number(text) : null),
  serialize: String,
});
const parseAsCriterion = createParser({
  parse: (text) => (/^[a-z][a-z0-9_]{0,59}$/.test(text) ? text : null),
  serialize: String,
});
const parseAsId = createParser({ parse: (text) => (UUID.test(text) ? text : null), serialize: String });

/** What narrows the list. A link to the page shows the same list. */
const filterParams = {
  q: parseAsString.withDefault("").withOptions(typed),
  title: parseAsString.withDefault("").withOptions(typed),
  location: parseAsString.withDefault("").withOptions(typed),
  scored: parseAsStringLiteral(yesOrNo),
  review: parseAsStringLiteral(REVIEW_STATES),
  min_score: parseAsScore.withOptions(typed),
  max_score: parseAsScore.withOptions(typed),
  role: parseAsStringLiteral(ROLES),
  rubric_id: parseAsId,
  criterion: parseAsCriterion,
  job_status: parseAsStringLiteral([...JOB_STATUSES, "none"]),
  stale: parseAsStringLiteral(yesOrNo),
};

/** What of the profile list stands in the URL. */
export const profileListParams = {
  ...filterParams,
  sort: parseAsStringLiteral(SORTS).withDefault("created_at"),
  order: parseAsStringLiteral(["asc", "desc"]).withDefault("desc"),
};
export type ProfileListState = inferParserType<typeof profileListParams>;

/** Reads the state from a page's `searchParams`, on the server. */
export const loadProfileListState = createLoader(profileListParams);

const FILTERS = Object.keys(filterParams) as (keyof typeof filterParams)[];

/** Every filter off; the order stays. */
export const NO_FILTERS = {
  ...{ q: "", title: "", location: "", scored: null, review: null, min_score: null, max_score: null },
  ...{ role: null, rubric_id: null, criterion: null, job_status: null, stale: null },
} satisfies Partial<ProfileListState>;

/** Which filters are on. */
export function activeFilters(state: ProfileListState): (keyof typeof filterParams)[] {
  return FILTERS.filter((name) => state[name] !== null && String(state[name]).trim() !== "");
}

const PAGE_ROWS = 100;
const LONGEST_WORDS = 200;

/** The API's filter of a state. Server and browser must agree on it: it is the query's key. */
export function toProfileFilter(state: ProfileListState): ProfileFilter {
  const set = activeFilters(state).map((name) => {
    const value = state[name];
    return [name, typeof value === "string" ? value.trim().slice(0, LONGEST_WORDS) : value];
  });
  return { ...Object.fromEntries(set), sort: state.sort, order: state.order, limit: PAGE_ROWS };
}

/** The state after a click on a column's heading: the other way round, or that column's natural order. */
export function sortedBy(state: ProfileListState, sort: ProfileSort): Pick<ProfileListState, "sort" | "order"> {
  if (state.sort === sort) return { sort, order: state.order === "asc" ? "desc" : "asc" };
  return { sort, order: sort === "name" ? "asc" : "desc" };
}
