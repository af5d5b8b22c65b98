import type { Tone } from "@/components/ui/badge";
import type { BatchSummary } from "@/lib/api/contracts/batches";

export const BATCH_STATUS: Record<BatchSummary["status"], { label: string; tone: Tone }> = {
  running: { label: "Running", tone: "info" },
  cancelling: { label: "Cancelling", tone: "warning" },
  finished: { label: "Finished", tone: "success" },
  cancelled: { label: "Cancelled", tone: "neutral" },
};

/** Why a profile got no job, in words. */
const REJECTIONS: Record<string, string> = {
  PROFILE_NOT_FOUND: "The profile is gone",
  BATCH_CANCELLED: "The batch was cancelled before its turn",
  BUDGET_EXCEEDED: "The budget was used up",
  RUBRIC_NOT_PUBLISHED: "The rubric was no longer published",
  INVALID_REQUEST: "The request can't be kept for this profile",
  MODEL_NOT_ALLOWED: "The model was no longer allowed",
};

export const rejectionSentence = (code: string): string => REJECTIONS[code] ?? code;

/** "40 s", "3 min", "1 h 20 min": to a digit or two. */
export function inDuration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** What has come of a batch so far: "12 scored · 2 failed". */
export function outcomeOf({ counts }: Pick<BatchSummary, "counts">): string {
  const { completed, failed, cancelled, rejected } = counts;
  const parts = [
    `${completed} scored`,
    failed > 0 && `${failed} failed`,
    cancelled > 0 && `${cancelled} cancelled`,
    rejected > 0 && `${rejected} not scored`,
  ];
  return parts.filter(Boolean).join(" · ");
}

/** "CTO rubric", or what else names it. */
export const batchTitle = ({ rubric_name, total }: Pick<BatchSummary, "rubric_name" | "total">): string =>
  `${rubric_name ?? "Free prompt"}, ${total === 1 ? "1 profile" : `${total} profiles`}`;
