import type { Route } from "next";
import { createSerializer } from "nuqs/server";
import { type ProfileListState, profileListParams } from "./profile-list-state";

const serialize = createSerializer(profileListParams);

/** The address of the list of profiles with these filters. */
export function profilesHref(filters: Partial<ProfileListState>): Route {
  return serialize("/profiles", filters) as Route;
}
