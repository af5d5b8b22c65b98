import { cn } from "@/components/ui/cn";
import { formatUsd } from "@/components/ui/money";
import type { BudgetResource } from "@/lib/api/contracts/budgets";
import { sharesOf } from "./budget-words";

const FULL: Record<BudgetResource["standing"], string> = {
  open: "bg-accent-solid",
  near: "bg-warning",
  reached: "bg-danger-solid",
};
const RESET = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** How much of a budget is spent, and reserved by what runs: a bar, and the same in figures. */
export function SpendBar({ budget }: { budget: BudgetResource }) {
  const { spent, reserved } = sharesOf(budget);
  const { limit_usd, spent_usd, reserved_usd, resets_at, standing } = budget;
  return (
    <div className="max-w-md space-y-1.5">
      <div aria-hidden className="flex h-2 overflow-hidden rounded-full bg-hover">
        <span className={FULL[standing]} style={{ width: `${spent}%` }} />
        <span className={cn("opacity-50", FULL[standing])} style={{ width: `${reserved}%` }} />
      </div>
      <p className="flex flex-wrap justify-between gap-x-4 text-muted text-sm tabular-nums">
        <span>
          <span className="font-medium text-text">{formatUsd(spent_usd ?? 0)}</span> spent
          {reserved_usd ? <>, {formatUsd(reserved_usd)} reserved</> : null} of {formatUsd(limit_usd ?? 0)}
        </span>
        {resets_at ? (
          <span>
            resets <time dateTime={resets_at}>{RESET.format(new Date(resets_at))} UTC</time>
          </span>
        ) : null}
      </p>
    </div>
  );
}
