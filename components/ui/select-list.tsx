"use client";

import { Check } from "lucide-react";
import { Select as Radix } from "radix-ui";
import type { LateProps } from "./late-button";
import type { SelectOption } from "./select";

interface SelectListProps {
  value: string | undefined;
  onValueChange: (value: string) => void;
  options: readonly SelectOption<string>[];
  disabled: boolean | undefined;
}

/** A `Select` that was used: the same button, and the list that it opens. */
export function SelectList({ value, onValueChange, options, disabled, opens, trigger }: SelectListProps & LateProps) {
  return (
    <Radix.Root value={value ?? ""} onValueChange={onValueChange} disabled={disabled} defaultOpen={opens}>
      <Radix.Trigger {...trigger} />
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
