import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { SharedLinks } from "@/components/sharing/shared-links";
import { makeQueryClient } from "@/components/shell/query-client";
import { PageHeader } from "@/components/ui/page-header";
import { toComparisonShare } from "@/lib/api/serialize/comparison-share";
import { comparisonSharesQuery } from "@/lib/api/share-queries";
import { listComparisonShares } from "@/lib/scoring/sharing/list-comparison-shares";
import { requirePrincipal } from "../../require-principal";

export const metadata: Metadata = { title: "Shared links" };

export default async function SharedLinksPage() {
  const principal = await requirePrincipal();
  const { rows, nextCursor } = await listComparisonShares({ principal, query: { limit: 50 } });
  const data = rows.map((row) => toComparisonShare(row, new Date()));
  const queryClient = makeQueryClient();
  queryClient.setQueryData(comparisonSharesQuery().queryKey, {
    pages: [{ data, next_cursor: nextCursor }],
    pageParams: [null],
  });
  return (
    <>
      <PageHeader
        title="Shared links"
        description="Comparisons that somebody without an account can see. Each link ends by itself, or when it is revoked."
      />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <SharedLinks />
      </HydrationBoundary>
    </>
  );
}
