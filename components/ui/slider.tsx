"use client";

import { Slider as Radix } from "radix-ui";

interface SliderProps {
  label: string;
  value: number;
  max: number;
  /** The value as people say it. */
  valueText: string;
  onValueChange: (value: number) => void;
}

/** One value from 0 to `max`; arrow keys move it by one, Page Up and Down by ten, Home and End to the ends. */
export function Slider({ label, value, max, valueText, onValueChange }: SliderProps) {
  return (
    <Radix.Root
      value={[value]}
      min={0}
      max={max}
      step={1}
      onValueChange={([next]) => onValueChange(next ?? 0)}
      className="relative flex h-6 w-full touch-none select-none items-center"
    >
      <Radix.Track className="relative h-1.5 grow rounded-full bg-hover">
        <Radix.Range className="absolute h-full rounded-full bg-accent-solid" />
      </Radix.Track>
      <Radix.Thumb
        aria-label={label}
        aria-valuetext={valueText}
        className="block size-6 rounded-full border-2 border-accent bg-surface shadow-sm transition-colors hover:bg-accent-soft"
      />
    </Radix.Root>
  );
}
