import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { Overview } from "@/components/overview/overview";
import { loadOverviewState } from "@/components/overview/overview-state";
import { currentProvider } from "@/lib/scoring/current-provider";
import { requirePrincipal } from "../require-principal";
import { prefetchOverview } from "./prefetch-overview";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const principal = await requirePrincipal();
  const { window } = loadOverviewState(await searchParams);
  const { sandbox } = currentProvider();
  const queryClient = await prefetchOverview({ principal, window, sandbox, now: new Date() });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Overview sandbox={sandbox} />
    </HydrationBoundary>
  );
}
