import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { RetentionSettings } from "@/components/settings/retention-settings";
import { makeQueryClient } from "@/components/shell/query-client";
import { PageHeader } from "@/components/ui/page-header";
import { workspaceQuery } from "@/lib/api/queries";
import { toWorkspaceResource } from "@/lib/api/serialize/workspace";
import { getWorkspace } from "@/lib/workspaces/get-workspace";
import { requirePrincipal } from "../../require-principal";

export const metadata: Metadata = { title: "Retention" };

export default async function RetentionPage() {
  const principal = await requirePrincipal();
  const queryClient = makeQueryClient();
  queryClient.setQueryData(workspaceQuery().queryKey, toWorkspaceResource(await getWorkspace({ principal })));
  return (
    <>
      <PageHeader
        title="Retention"
        description="How long this workspace keeps what belongs to its scoring jobs. Running jobs are never touched."
      />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <RetentionSettings />
      </HydrationBoundary>
    </>
  );
}
