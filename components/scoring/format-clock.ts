const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });

/** A moment by the reader's own clock: "10:32", "yesterday 22:10", "3 Nov 22:10". */
export function formatClock(at: Date, now: Date): string {
  const clock = CLOCK.format(at);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (at.toDateString() === now.toDateString()) return clock;
  return at.toDateString() === yesterday.toDateString() ? `yesterday ${clock}` : `${DAY.format(at)} ${clock}`;
}
