const COMPACT = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 1 });

/** `950`, `12.3K`, `1.2M`. */
export function compactNumber(value: number): string {
  return COMPACT.format(value);
}

/** A share of one as `98.2%`; never 100% while something is missing, never 0% while something is there. */
export function percent(share: number): string {
  const tenths = Math.round(share * 1_000);
  if (tenths === 1_000 && share < 1) return "99.9%";
  if (tenths === 0 && share > 0) return "0.1%";
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}%`;
}
