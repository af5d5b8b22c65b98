"use client";

import { useQuery } from "@tanstack/react-query";
import { ProfileDocument, ProfileHeadline } from "@/components/profiles/profile-document";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { profileQuery } from "@/lib/api/profile-queries";
import { isGone } from "@/lib/api/queries";

/** The profile as people read it, beside the text that was made of it. It may have changed since; the text never does. */
export function OriginalProfile({ job }: { job: ScoringJobResource }) {
  const { data: profile, error, refetch } = useQuery(profileQuery(job.profile_id));
  if (isGone(error)) return <p className="text-muted">The profile was erased.</p>;
  if (error) return <ErrorState error={error} title="The profile could not be loaded" onRetry={() => refetch()} />;
  if (!profile) return <Skeleton className="h-40 w-full" />;
  const hasChanged = Date.parse(profile.updated_at) > Date.parse(job.created_at);
  return (
    <div className="space-y-3">
      <div className="text-muted">
        <p className="font-medium text-md text-text">{profile.full_name}</p>
        <ProfileHeadline profile={profile} />
        {hasChanged ? <p className="mt-1 text-warning">It has changed since this score was asked for.</p> : null}
      </div>
      <ProfileDocument profile={profile} today={new Date().toISOString().slice(0, 7)} />
    </div>
  );
}
