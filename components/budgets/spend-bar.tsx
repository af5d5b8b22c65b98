import { formatUsd } from "@/components/ui/money";
import type { BudgetResource } from "@/lib/api/contracts/budgets";
import { BudgetBar } from "./budget-bar";

const RESET = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** How much of a budget is spent, and reserved by what runs: a bar, and the same in figures. */
export function SpendBar({ budget }: { budget: BudgetResource }) {
  const { limit_usd, spent_usd, reserved_usd, resets_at } = budget;
  return (
    <div className="max-w-md space-y-1.5">
      <BudgetBar budget={budget} className="h-2" />
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
