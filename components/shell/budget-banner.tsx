"use client";

import { useQuery } from "@tanstack/react-query";
import { Wallet } from "lucide-react";
import Link from "next/link";
import { standingWords } from "@/components/budgets/budget-words";
import { cn } from "@/components/ui/cn";
import { formatUsd } from "@/components/ui/money";
import type { BudgetResource } from "@/lib/api/contracts/budgets";
import { usageQuery } from "@/lib/api/queries";
import { useCan } from "./use-can";

/** Stands on every page from 80% of the workspace's budget on; an administrator reads the figures, too. */
export function BudgetBanner() {
  const canRead = useCan("scores:read");
  const { data: usage } = useQuery({ ...usageQuery(), enabled: canRead });
  const told = usage?.workspace.budgets.filter(({ standing }) => standing !== "open") ?? [];
  const isReached = told.some(({ standing }) => standing === "reached");
  return (
    <div role="status">
      {told.length > 0 ? (
        <div
          className={cn(
            "flex flex-wrap items-center gap-x-4 gap-y-1 border-b px-4 py-2 text-sm md:px-8",
            isReached ? "bg-danger-soft text-danger" : "bg-warning-soft text-warning",
          )}
        >
          <ul className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
            {told.map((budget) => (
              <Told key={budget.period} budget={budget} />
            ))}
          </ul>
          <Link href="/settings/models" className="font-medium underline">
            Models and budget
          </Link>
        </div>
      ) : null}
    </div>
  );
}

function Told({ budget }: { budget: BudgetResource }) {
  const { limit_usd, spent_usd, reserved_usd } = budget;
  return (
    <li className="flex gap-2">
      <Wallet aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <p className="tabular-nums">
        <span className="font-semibold">{standingWords(budget)}</span>
        {limit_usd === null ? null : (
          <>
            {" "}
            {formatUsd((spent_usd ?? 0) + (reserved_usd ?? 0))} of {formatUsd(limit_usd)} are spent or reserved.
          </>
        )}
      </p>
    </li>
  );
}
