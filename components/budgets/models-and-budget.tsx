"use client";

import { useQuery } from "@tanstack/react-query";
import { Alert } from "@/components/ui/alert";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { UsageResource } from "@/lib/api/contracts/budgets";
import { modelsQuery, usageQuery, workspaceQuery } from "@/lib/api/queries";
import { BudgetForm } from "./budget-form";
import { standingWords } from "./budget-words";
import { ModelsForm } from "./models-form";

/** What the workspace may spend, and with which models. */
export function ModelsAndBudget() {
  const workspace = useQuery(workspaceQuery());
  const models = useQuery(modelsQuery());
  const usage = useQuery(usageQuery());
  if (!workspace.data) {
    if (!workspace.isLoadingError) return <Skeleton className="h-96 rounded-lg" />;
    const { error, refetch, isFetching } = workspace;
    return (
      <ErrorState error={error} title="The settings could not be loaded" onRetry={refetch} retrying={isFetching} />
    );
  }
  const { budget } = workspace.data;
  return (
    <div className="flex flex-col gap-6">
      {budget ? <BudgetForm saved={budget} usage={usage.data?.workspace} /> : <Standing usage={usage.data} />}
      {models.data ? (
        <ModelsForm workspace={workspace.data} models={models.data.data} />
      ) : models.isLoadingError ? (
        <ErrorState
          error={models.error}
          title="The models could not be loaded"
          onRetry={models.refetch}
          retrying={models.isFetching}
        />
      ) : (
        <Skeleton className="h-96 rounded-lg" />
      )}
    </div>
  );
}

/** For whoever may not see the figures. */
function Standing({ usage }: { usage: UsageResource | undefined }) {
  const said = usage?.workspace.budgets.map(standingWords).filter((words) => words !== null) ?? [];
  if (said.length === 0) return null;
  return (
    <Alert tone="warning" title={said.join(" ")} className="max-w-3xl">
      An administrator sees the figures, and can raise it.
    </Alert>
  );
}
