import { queryOptions } from "@tanstack/react-query";
import { getJson } from "./client";
import type { ProfileResource } from "./contracts/profiles";
import { queryKeys } from "./queries";

/** One profile, whole. */
export const profileQuery = (id: string) =>
  queryOptions({
    queryKey: [...queryKeys.profiles, "detail", id],
    queryFn: ({ signal }) => getJson<ProfileResource>(`/profiles/${id}`, signal),
  });
