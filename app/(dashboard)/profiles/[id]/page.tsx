import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { ProfileWorkspace } from "@/components/scoring/profile-workspace";
import { toProfileResource } from "@/lib/api/serialize/profile";
import { getProfile } from "@/lib/profiles/get-profile";
import { orNotFound } from "../../jobs/or-not-found";
import { requirePrincipal } from "../../require-principal";
import { prefetchScores } from "./prefetch-scores";

export const metadata: Metadata = { title: "Profile" };

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ job?: string | string[] }>;
}

export default async function ProfilePage({ params, searchParams }: PageProps) {
  const principal = await requirePrincipal();
  const profile = await orNotFound((await params).id, (id) => getProfile({ principal, id }));
  const { job } = await searchParams;
  const queryClient = await prefetchScores(principal, profile.id, typeof job === "string" ? job : null);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ProfileWorkspace
        key={profile.id}
        profile={toProfileResource(profile)}
        today={new Date().toISOString().slice(0, 7)}
      />
    </HydrationBoundary>
  );
}
