import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { AddProfileLinks } from "@/components/profiles/add-profile-links";
import { ProfileList } from "@/components/profiles/profile-list";
import { loadProfileListState, toProfileFilter } from "@/components/profiles/profile-list-state";
import { makeQueryClient } from "@/components/shell/query-client";
import { ShortlistLink } from "@/components/shortlist/shortlist-link";
import { PageHeader } from "@/components/ui/page-header";
import { ProfileListQuery } from "@/lib/api/contracts/profiles";
import { profilesQuery } from "@/lib/api/queries";
import { toProfileSummary } from "@/lib/api/serialize/profile";
import type { Principal } from "@/lib/domain/access";
import { env } from "@/lib/env";
import { listProfiles } from "@/lib/profiles/list-profiles";
import { requirePrincipal } from "../require-principal";

export const metadata: Metadata = { title: "Profiles" };

export default async function ProfilesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const principal = await requirePrincipal();
  const queryClient = await prefetch(principal, await searchParams);
  return (
    <>
      <PageHeader
        title="Profiles"
        description="Everyone in this workspace, with their latest score."
        actions={
          <>
            <ShortlistLink href="/shortlist" />
            <AddProfileLinks />
          </>
        }
      />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <ProfileList />
      </HydrationBoundary>
    </>
  );
}

/** The first page of the list in the page's own HTML. When that fails, the browser asks again and shows why. */
async function prefetch(principal: Principal, searchParams: SearchParams) {
  const filter = toProfileFilter(loadProfileListState(searchParams));
  const queryClient = makeQueryClient();
  await queryClient.prefetchInfiniteQuery({
    ...profilesQuery(filter),
    retry: false,
    queryFn: async () => {
      const query = ProfileListQuery.parse(filter);
      const { rows, nextCursor } = await listProfiles({ principal, query, sandbox: env().ASSAY_SANDBOX });
      return { data: rows.map(toProfileSummary), next_cursor: nextCursor };
    },
  });
  return queryClient;
}
