"use client";

import { ChevronDown } from "lucide-react";
import type { KeyboardEvent } from "react";
import { cn } from "./cn";
import { controlClasses } from "./input";
import { useLate } from "./use-late";

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  /** A second, quieter line in the list. */
  hint?: string;
  disabled?: boolean;
}

interface SelectProps<Value extends string> {
  value: Value | undefined;
  onValueChange: (value: Value) => void;
  options: readonly SelectOption<Value>[];
  /** Its name, when no `Field` labels it. */
  label?: string;
  placeholder?: string;
  disabled?: boolean;
  /** It has the focus when it comes. */
  isFirst?: boolean | undefined;
  className?: string;
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
}

const load = () => import("./select-list").then(({ SelectList }) => SelectList);
const OPENING = ["Enter", "ArrowDown", "ArrowUp"];

/** The keys that open the list, and those that choose by a name's first letters while it is closed. */
const hearsKey = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) =>
  OPENING.includes(key) || (key.length === 1 && !ctrlKey && !altKey && !metaKey);

/** One choice of a list, which is fetched when it is first opened. Values are not empty strings (Radix reserves them). */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, onValueChange, options, label, placeholder, disabled, isFirst, className, ...control } = props;
  const { whole: List, opens, ref, handlers } = useLate(load, hearsKey);
  const chosen = options.find((option) => option.value === value);
  const trigger = {
    ...control,
    "aria-label": label,
    autoFocus: isFirst,
    className: cn(
      controlClasses,
      "flex h-8 items-center justify-between gap-2 text-left data-[placeholder]:text-subtle max-sm:h-10",
      className,
    ),
    children: (
      <>
        <span className="truncate">{chosen?.label ?? placeholder}</span>
        <ChevronDown aria-hidden className="size-3.5 shrink-0 text-muted" />
      </>
    ),
  };
  if (List) {
    const onChange = (next: string) => onValueChange(next as Value);
    return <List {...{ value, options, disabled, opens }} onValueChange={onChange} trigger={{ ...trigger, ref }} />;
  }
  return (
    <button
      type="button"
      role="combobox"
      aria-expanded={false}
      data-placeholder={chosen ? undefined : ""}
      disabled={disabled}
      {...trigger}
      {...handlers}
    />
  );
}
