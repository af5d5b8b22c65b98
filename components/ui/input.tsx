import type { ComponentProps } from "react";
import { cn } from "./cn";

// 16 px on phones: iOS zooms into anything smaller.
export const controlClasses =
  "own:w-full rounded-md border border-field own:bg-surface px-2.5 own:text-base own:text-text shadow-sm transition-colors placeholder:text-subtle hover:border-muted disabled:opacity-60 aria-invalid:border-danger max-sm:text-lg";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input {...props} className={cn(controlClasses, "h-8 max-sm:h-10", className)} />;
}
