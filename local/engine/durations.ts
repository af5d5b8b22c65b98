const UNIT_MS: Record<string, number> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };
const MS_PER_SECOND = 1_000;

/** The moment that `1d2h30m5s` from now, or an ISO date, names; null when the text is neither. Empty means now. */
export function parseMoment(text: string, nowMs: number): Date | null {
  if (/^(\d+[wdhms])*$/.test(text)) {
    const parts = [...text.matchAll(/(\d+)([wdhms])/g)];
    return new Date(parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNIT_MS[unit ?? ""] ?? 0), nowMs));
  }
  return parseDate(text);
}

/** The moment that a Retry-After header names (seconds or an ISO date); null when absent or unreadable. */
export function parseRetryAfter(header: string | undefined, nowMs: number): Date | null {
  if (header === undefined || header === "") return null;
  if (/^\d+(\.\d+)?$/.test(header)) return new Date(nowMs + Number(header) * MS_PER_SECOND);
  return parseDate(header);
}

function parseDate(text: string): Date | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time);
}
