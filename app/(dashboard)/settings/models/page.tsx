import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { ModelsAndBudget } from "@/components/budgets/models-and-budget";
import { makeQueryClient } from "@/components/shell/query-client";
import { PageHeader } from "@/components/ui/page-header";
import { workspaceQuery } from "@/lib/api/queries";
import { toWorkspaceResource } from "@/lib/api/serialize/workspace";
import { getWorkspace } from "@/lib/workspaces/get-workspace";
import { requirePrincipal } from "../../require-principal";

export const metadata: Metadata = { title: "Models and budget" };

export default async function ModelsPage() {
  const principal = await requirePrincipal();
  const queryClient = makeQueryClient();
  queryClient.setQueryData(workspaceQuery().queryKey, toWorkspaceResource(await getWorkspace({ principal })));
  return (
    <>
      <PageHeader
        title="Models and budget"
        description="What scores of this workspace may cost, and which models they may use."
      />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <ModelsAndBudget />
      </HydrationBoundary>
    </>
  );
}
