import type { RetentionDays } from "@/lib/api/contracts/workspace";
import { RETENTION_DAYS } from "@/lib/domain/retention";

export type RetentionName = keyof RetentionDays;
export const RETENTION_NAMES = ["reply_days", "failed_job_days", "score_days"] as const satisfies RetentionName[];

interface Words {
  label: string;
  hint: string;
  /** "every … that is older than 3 days", within a sentence that says what is deleted. */
  gone: (days: number) => string;
}

const older = (days: number) => `older than ${days} ${days === 1 ? "day" : "days"}`;

export const RETENTION_WORDS: Record<RetentionName, Words> = {
  reply_days: {
    label: "The model’s own words",
    hint: "The raw reply to each call, for tracing a fault. Scores, quotes and costs stay without it.",
    gone: (days) => `every raw reply of a job that ended, ${older(days)}`,
  },
  failed_job_days: {
    label: "Jobs without a score",
    hint: "Failed and cancelled ones. After that they can no longer be retried.",
    gone: (days) => `every failed or cancelled job ${older(days)}`,
  },
  score_days: {
    label: "Scores",
    hint: "With their quotes and the text that was scored. Long enough to answer who asks why, and no longer.",
    gone: (days) => `every score ${older(days)}`,
  },
};

/** What is wrong with a number of days; null: nothing. */
export function retentionFault(days: number): string | null {
  const { least, most } = RETENTION_DAYS;
  return days >= least && days <= most ? null : `Enter a whole number of days from ${least} to ${most}.`;
}

/** Which of them would be kept shorter than they are. */
export function shortened(before: RetentionDays, after: RetentionDays): RetentionName[] {
  return RETENTION_NAMES.filter((name) => after[name] < before[name]);
}

/** `30 days`, `about 4 years`: days as people measure them. */
export function inWords(days: number): string {
  if (days >= 730) return `about ${Math.round(days / 365.25)} years`;
  if (days >= 60) return `about ${Math.round(days / 30.44)} months`;
  return days === 1 ? "1 day" : `${days} days`;
}

/** What stands in the fields. */
export function toTexts(days: RetentionDays): Record<RetentionName, string> {
  const { reply_days, failed_job_days, score_days } = days;
  return { reply_days: String(reply_days), failed_job_days: String(failed_job_days), score_days: String(score_days) };
}

/** The days that the fields mean; NaN where one is no whole number. */
export function toDays(texts: Record<RetentionName, string>): RetentionDays {
  const number = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN);
  return {
    reply_days: number(texts.reply_days),
    failed_job_days: number(texts.failed_job_days),
    score_days: number(texts.score_days),
  };
}
