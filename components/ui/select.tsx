"use client";

import { Check, ChevronDown } from "lucide-react";
import { Select as Radix } from "radix-ui";
import { cn } from "./cn";
import { controlClasses } from "./input";

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
  className?: string;
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
}

/** One choice of a list. Values are not empty strings (Radix reserves them). */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, onValueChange, options, label, placeholder, disabled, className, ...control } = props;
  return (
    <Radix.Root value={value ?? ""} onValueChange={(next) => onValueChange(next as Value)} disabled={disabled}>
      <Radix.Trigger
        {...control}
        aria-label={label}
        className={cn(
          controlClasses,
          "flex h-8 items-center justify-between gap-2 text-left data-[placeholder]:text-subtle max-sm:h-10",
          className,
        )}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder}>{options.find((option) => option.value === value)?.label}</Radix.Value>
        </span>
        <ChevronDown aria-hidden className="size-3.5 shrink-0 text-muted" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-80 min-w-(--radix-select-trigger-width) animate-fade-in overflow-hidden rounded-lg border bg-raised shadow-md"
        >
          <Radix.Viewport className="p-1">
            {options.map((option) => (
              <Option key={option.value} option={option} />
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Option({ option }: { option: SelectOption<string> }) {
  return (
    <Radix.Item
      value={option.value}
      disabled={option.disabled}
      className="relative flex cursor-default flex-col rounded-md py-1.5 pr-8 pl-2 text-base outline-none data-[disabled]:opacity-50 data-[highlighted]:bg-hover"
    >
      <Radix.ItemText>{option.label}</Radix.ItemText>
      {option.hint ? <span className="text-muted text-sm">{option.hint}</span> : null}
      <Radix.ItemIndicator className="absolute top-2 right-2 text-accent">
        <Check aria-hidden className="size-4" />
      </Radix.ItemIndicator>
    </Radix.Item>
  );
}
