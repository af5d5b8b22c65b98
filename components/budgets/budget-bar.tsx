import { cn } from "@/components/ui/cn";
import type { BudgetResource } from "@/lib/api/contracts/budgets";
import { sharesOf } from "./budget-words";

const FULL: Record<BudgetResource["standing"], string> = {
  open: "bg-accent-solid",
  near: "bg-warning",
  reached: "bg-danger-solid",
};

/** How much of a budget is spent, and reserved by what runs; figures beside it say the same. */
export function BudgetBar({ budget, className }: { budget: BudgetResource; className: string }) {
  const { spent, reserved } = sharesOf(budget);
  return (
    <span aria-hidden className={cn("flex overflow-hidden rounded-full bg-hover", className)}>
      <span className={FULL[budget.standing]} style={{ width: `${spent}%` }} />
      <span className={cn("opacity-50", FULL[budget.standing])} style={{ width: `${reserved}%` }} />
    </span>
  );
}
