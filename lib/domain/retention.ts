/** How long a workspace keeps what, in days. */
export interface Retention {
  /** What the model wrote, word for word; the score that was taken from it stays. */
  replyDays: number;
  /** Jobs that ended without a score. */
  failedJobDays: number;
  /** Scores, with the text that was scored. */
  scoreDays: number;
}

export const DEFAULT_RETENTION: Retention = { replyDays: 30, failedJobDays: 30, scoreDays: 1_461 };

/** What a workspace may choose, in days: an hour's glance back is no retention, and nothing is kept for ever. */
export const RETENTION_DAYS = { least: 1, most: 3_653 } as const;
