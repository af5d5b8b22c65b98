import { formatUsd } from "@/components/ui/money";
import type { ApiKeyResource } from "@/lib/api/contracts/api-keys";

const DAY = 86_400_000;
/** A key that ends within so many days is to be rotated now. */
const SOON_DAYS = 14;

export interface EndWords {
  /** "Ends" and "Ended" read before it; null: it never ends. */
  at: string | null;
  isSoon: boolean;
}

/** When a key ends, and whether somebody should see to it: not where its successor is there already. */
export function endOf({ expires_at, replaced_by_id }: ApiKeyResource, now: number): EndWords {
  if (expires_at === null) return { at: null, isSoon: false };
  const isSoon = replaced_by_id === null && new Date(expires_at).getTime() - now < SOON_DAYS * DAY;
  return { at: expires_at, isSoon };
}

/** `$5.00 a day, $100.00 a month`; null where a key has no budget of its own. */
export function budgetWords({ daily_usd, monthly_usd }: ApiKeyResource["budget"]): string | null {
  const parts = [
    daily_usd === null ? null : `${formatUsd(daily_usd)} a day`,
    monthly_usd === null ? null : `${formatUsd(monthly_usd)} a month`,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(", ") : null;
}

/** What became of a key in whose place another one came. */
export function oldKeyWords({ prefix, status, expires_at }: ApiKeyResource, format: (at: Date) => string): string {
  if (status !== "active" || expires_at === null) return `The old key, ${prefix}…, is refused from now on.`;
  return `The old key, ${prefix}…, works until ${format(new Date(expires_at))}.`;
}

export type Lifetime = "30" | "90" | "365" | "never";

export const LIFETIMES: readonly { value: Lifetime; label: string; hint?: string }[] = [
  { value: "30", label: "In 30 days" },
  { value: "90", label: "In 90 days" },
  { value: "365", label: "In a year" },
  { value: "never", label: "Never", hint: "Until somebody revokes it" },
];

/** The end of a key that is made now. */
export function endAfter(lifetime: Lifetime, now: number): string | null {
  return lifetime === "never" ? null : new Date(now + Number(lifetime) * DAY).toISOString();
}

export type Overlap = "0" | "3600" | "86400" | "604800" | "2592000";

export const OVERLAPS: readonly { value: Overlap; label: string; hint?: string }[] = [
  { value: "0", label: "Ends at once", hint: "Callers that still use it are refused" },
  { value: "3600", label: "Works for another hour" },
  { value: "86400", label: "Works for another day" },
  { value: "604800", label: "Works for another week" },
  { value: "2592000", label: "Works for another 30 days" },
];
