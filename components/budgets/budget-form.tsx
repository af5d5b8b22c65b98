"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useHydrated } from "@/components/scoring/use-hydrated";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { errorSentence } from "@/components/ui/error-sentence";
import { formatUsd } from "@/components/ui/money";
import { toast } from "@/components/ui/toast";
import { useUnsavedGuard } from "@/components/ui/use-unsaved-guard";
import { patchJson } from "@/lib/api/client";
import type { BudgetAmounts, OwnUsage } from "@/lib/api/contracts/budgets";
import type { WorkspaceResource } from "@/lib/api/contracts/workspace";
import { queryKeys } from "@/lib/api/queries";
import { BudgetFields } from "./budget-fields";
import { type BudgetName, changedAmounts, hasFault, toAmounts, toTexts } from "./budget-words";
import { SpendBar } from "./spend-bar";

/** What the workspace may spend a day and a month, beside what it has spent. */
export function BudgetForm({ saved, usage }: { saved: BudgetAmounts; usage: OwnUsage | undefined }) {
  // What one started from: an amount that somebody else has changed since isn't one's own change.
  const [base, setBase] = useState(saved);
  const [texts, setTexts] = useState(() => toTexts(saved));
  const hydrated = useHydrated();
  const amounts = toAmounts(texts);
  const changed = changedAmounts(base, amounts);
  const isChanged = Object.keys(changed).length > 0;
  useUnsavedGuard(isChanged);
  const save = useSave((budget) => {
    setBase(budget);
    setTexts(toTexts(budget));
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged && !hasFault(amounts)) save.mutate(changed);
  };
  return (
    <Card aria-labelledby="budget" className="max-w-3xl">
      <CardHeader
        id="budget"
        title="Budget"
        description="What this workspace’s scores may cost. None is set at first."
      />
      <form onSubmit={submit} noValidate>
        <CardBody className="space-y-5 py-4">
          <BudgetFields texts={texts} onChange={setTexts} below={(name) => <Spent name={name} usage={usage} />} />
        </CardBody>
        <div className="flex items-center justify-between gap-4 border-t px-4 py-3">
          <p className="text-muted text-sm">
            A score reserves the most that it may cost, and is refused where that doesn’t fit.
          </p>
          <Button type="submit" variant="primary" disabled={!hydrated || !isChanged} pending={save.isPending}>
            Save budget
          </Button>
        </div>
      </form>
    </Card>
  );
}

function Spent({ name, usage }: { name: BudgetName; usage: OwnUsage | undefined }) {
  const period = name === "daily_usd" ? "day" : "month";
  const budget = usage?.budgets.find((one) => one.period === period);
  if (budget) return <SpendBar budget={budget} />;
  const usd = period === "day" ? usage?.spent_today_usd : usage?.spent_this_month_usd;
  return (
    <p className="text-muted text-sm tabular-nums">
      {usd === undefined || usd === null ? "–" : `${formatUsd(usd)} spent ${period === "day" ? "today" : "this month"}`}
    </p>
  );
}

function useSave(onSaved: (budget: BudgetAmounts) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (budget: Partial<BudgetAmounts>) => patchJson<WorkspaceResource>("/workspace", { budget }),
    onSuccess: (workspace) => {
      client.setQueryData(queryKeys.workspace, workspace);
      if (workspace.budget) onSaved(workspace.budget);
      toast.success("Budget saved");
    },
    onError: (error) => toast.error("The budget could not be saved", { description: errorSentence(error) }),
    onSettled: () =>
      Promise.all([queryKeys.usage, queryKeys.outlooks].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
