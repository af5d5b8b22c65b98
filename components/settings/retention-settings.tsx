"use client";

import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { workspaceQuery } from "@/lib/api/queries";
import { RetentionForm } from "./retention-form";

/** The workspace's retention, as it stands. */
export function RetentionSettings() {
  const { data, isLoadingError, error, refetch, isFetching } = useQuery(workspaceQuery());
  if (data) return <RetentionForm saved={data.retention} />;
  if (!isLoadingError) return <Skeleton className="h-96 max-w-2xl rounded-lg" />;
  return (
    <ErrorState error={error} title="Retention could not be loaded" onRetry={() => refetch()} retrying={isFetching} />
  );
}
