"use client";

import { useQuery } from "@tanstack/react-query";
import { BudgetBar } from "@/components/budgets/budget-bar";
import { jobsHref } from "@/components/jobs/jobs-href";
import { usageQuery } from "@/lib/api/queries";
import { budgetFigure, periodBegan } from "./budget-figure-words";
import { Figure } from "./figure";

/** Spend against the budget that is nearest to its end; where none is set, this month's spend alone. */
export function BudgetFigure({ sandbox }: { sandbox: "true" | "false" }) {
  const { data: usage } = useQuery(usageQuery());
  const { label, value, note, period, budget } = budgetFigure(usage?.workspace);
  // Where the server and the browser look at their clocks on either side of midnight, the server's link stays.
  const since = periodBegan(period, new Date());
  return (
    <Figure
      {...{ label, value }}
      href={jobsHref({ created_after: since, sandbox })}
      bar={budget ? <BudgetBar budget={budget} className="my-1 h-1.5" /> : null}
    >
      {note}
    </Figure>
  );
}
