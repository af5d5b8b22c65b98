const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `2019-03` as people write it: `Mar 2019`. */
export function monthName(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/**
 * `Mar 2019 – present · 7 yrs 8 mos`. Null where no month is known. `today` is the current month, YYYY-MM. Counted as in the
 * text that the model reads, so that both tell the same duration.
 */
export function monthRange(start: string | null, end: string | null, today: string): string | null {
  if (!start) return end ? `until ${monthName(end)}` : null;
  const length = monthsOf(end ?? today) - monthsOf(start);
  const range = start === end ? monthName(start) : `${monthName(start)} – ${end ? monthName(end) : "present"}`;
  return length > 0 ? `${range} · ${duration(length)}` : range;
}

/** `2002 – 2006`, or the one year that is known. */
export function yearRange(start: number | null, end: number | null): string | null {
  if (start !== null && end !== null && start !== end) return `${start} – ${end}`;
  const year = start ?? end;
  return year === null ? null : String(year);
}

function monthsOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

function duration(months: number): string {
  const parts: [number, string][] = [
    [Math.floor(months / 12), "yr"],
    [months % 12, "mo"],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`)
    .join(" ");
}
