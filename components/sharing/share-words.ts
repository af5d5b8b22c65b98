import type { Tone } from "@/components/ui/badge";
import type { ComparisonShareResource } from "@/lib/api/contracts/comparison-shares";
import type { ShareState } from "@/lib/domain/comparison-share";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** "3 December 2026". A day of UTC, as the server says it: everywhere the same. */
export const dayWords = (at: string): string => DAY.format(new Date(at));

export const STATE_WORDS: Record<ShareState, { label: string; tone: Tone }> = {
  active: { label: "Active", tone: "success" },
  expired: { label: "Expired", tone: "neutral" },
  revoked: { label: "Revoked", tone: "neutral" },
};

/** Who is in it still: "Ada, Ben and 1 who is gone". */
export function whoWords({ candidates, gone }: Pick<ComparisonShareResource, "candidates" | "gone">): string {
  const names = candidates.map(({ name }) => name);
  const rest = gone === 0 ? [] : [gone === 1 ? "1 who is gone" : `${gone} who are gone`];
  return new Intl.ListFormat("en", { type: "conjunction" }).format([...names, ...rest]);
}

/** "Opened 3 times". */
export const viewsWords = (views: number): string =>
  views === 0 ? "Not opened yet" : `Opened ${views === 1 ? "once" : `${views.toLocaleString("en")} times`}`;
