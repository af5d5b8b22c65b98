import { type ClassValue, clsx } from "clsx";

/**
 * Joins class names. Of two classes for one property the later one does not win: what a component lets its callers change
 * it marks with `own:`, which yields to any other class. `npm run verify` finds two that fight.
 */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes);
}
