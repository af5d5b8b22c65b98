import type { ReactNode } from "react";

interface CheckProps {
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  hint: ReactNode;
  children: ReactNode;
}

/** A box to tick, with what it means. */
export function Check({ checked, disabled, onChange, hint, children }: CheckProps) {
  return (
    <label className="flex items-start gap-2.5">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span>
        {children}
        <span className="block text-muted text-sm">{hint}</span>
      </span>
    </label>
  );
}
