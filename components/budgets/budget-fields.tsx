import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { amountFault, BUDGET_NAMES, type BudgetName, type BudgetTexts, toAmounts } from "./budget-words";

const WORDS: Record<BudgetName, { label: string; hint: string }> = {
  daily_usd: { label: "Daily budget", hint: "From midnight to midnight UTC. Empty: no limit." },
  monthly_usd: { label: "Monthly budget", hint: "A calendar month in UTC. Empty: no limit." },
};

interface BudgetFieldsProps {
  texts: BudgetTexts;
  onChange: (texts: BudgetTexts) => void;
  /** What stands below a field. */
  below?: (name: BudgetName) => ReactNode;
}

/** Dollars for a day and for a month. */
export function BudgetFields({ texts, onChange, below }: BudgetFieldsProps) {
  const amounts = toAmounts(texts);
  return BUDGET_NAMES.map((name) => (
    <div key={name} className="space-y-3">
      <Field label={WORDS[name].label} hint={WORDS[name].hint} error={amountFault(amounts[name]) ?? undefined}>
        {(control) => (
          <span className="flex items-center gap-2">
            <span aria-hidden className="text-muted">
              $
            </span>
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              placeholder="No limit"
              value={texts[name]}
              onChange={(event) => onChange({ ...texts, [name]: event.target.value })}
              className="w-32 tabular-nums"
            />
          </span>
        )}
      </Field>
      {below?.(name)}
    </div>
  ));
}
