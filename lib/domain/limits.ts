/** The numbers of the contract. Those that an operator may change are read in lib/env.ts, with these as defaults. */
export const LIMITS = {
  promptCharacters: 20_000,
  bodyBytes: 1_048_576,
  /** Of a body that anybody may send who holds a link. */
  linkBodyBytes: 8_192,
  /** Values of a body, those within others counted: more than the largest profile has, whose experiences name 20,000 skills. */
  bodyValues: 25_000,
  idempotencyKeyCharacters: 255,
  maxTokens: { min: 100, max: 32_000 },
  temperature: { min: 0, max: 2 },
  retriesPerJob: 5,
  callsPerRun: 12,
  listPage: { default: 50, max: 200 },
  /** Profiles that are offered for a name that nobody bears. */
  profilesAlike: 5,
  /** A list's profiles are counted no further. */
  countedProfiles: 100_000,
  /** Profiles of one exported file, and how many can be named one by one. A workbook is made in memory. */
  exportedProfiles: { csv: 100_000, jsonl: 100_000, xlsx: 10_000 },
  exportedIds: 200,
  /** Profiles of a batch, and how many of them are looked at for its price. */
  batchProfiles: 1_000,
  batchQuoted: 20,
  /** Candidates that are compared at once. */
  compared: 5,
  /** Active links to comparisons of a workspace, and how many of a link's views are kept with their times. */
  activeShares: 500,
  keptShareViews: 1_000,
  /** How long after its end a shared link is listed still. */
  endedShareDays: 90,
  /** Candidates of a shortlist. */
  shortlisted: 1_000,
  /** Decisions, and overrides, that a score's history holds. */
  reviewEntries: 200,
  /** Unfinished batches of a workspace. */
  openBatches: 20,
  /** Jobs of a workspace that run at once; unfinished jobs of its batches together: what is asked for beside it waits for few of them. */
  jobsAtOnce: 10,
  batchJobsAtOnce: 16,
  /** Profiles that have their turn in one step of a batch. */
  batchTurnsAStep: 100,
  /** A batch that nobody has looked after for so long is sent to the engine again. */
  batchNeglectedSeconds: 90,
  /** Waits between two looks at a batch, seconds; longer while nothing moves. */
  batchWait: { least: 1, most: 5 },
  /** Looks at a batch in one run of its function: an engine bounds a run's steps. */
  batchLooksARun: 200,
  /** Test events and redeliveries that a workspace may ask for. */
  askedDeliveriesPerHour: 600,
  /** Waits between tries of one model call, seconds. */
  backoffSeconds: [1, 2, 4, 8],
  backoffJitter: 0.2,
  /** The longest Retry-After that a run waits for; beyond it the job fails and says when to come back. */
  longestWaitSeconds: 900,
  /** While the provider is paused, one waiting job is sent this often to see whether it answers again. */
  probeSeconds: 60,
  leaseGraceSeconds: 120,
  redispatchNeverAcceptedSeconds: 10,
  redispatchNeverBegunSeconds: 900,
  lostRecoveries: 3,
  /** After a rotation: how long the old API key stays valid. */
  keyOverlapSeconds: { usual: 86_400, most: 30 * 86_400 },
  /** A job that has waited longer than this to begin waits unusually long. */
  longWaitSeconds: 300,
  invitationDays: 7,
  passwordResetMinutes: 60,
  /** Links to a new password that a person may have mailed to them at a time. */
  openPasswordResets: 3,
  /** The longest that a status read is held, and how many a process holds at once. */
  readWaitSeconds: 25,
  heldReads: 200,
  /** How long the result of an identical input is given again. */
  reuseSeconds: 86_400,
  /** Waits between the tries of a webhook delivery: eight tries over about a day. */
  webhookWaitSeconds: [60, 300, 1_800, 7_200, 18_000, 28_800, 28_800],
  /** One try of a delivery, from the look-up of the name to the last byte that is read. */
  webhookTimeoutMs: 10_000,
  /** What is read and kept of a receiver's answer. */
  webhookResponseBytes: 1_024,
  /** After a rotation: how long both secrets sign. */
  webhookOverlapSeconds: { usual: 86_400, most: 7 * 86_400 },
  /** Without one success for so long, an endpoint is disabled by the next delivery that fails for good. */
  webhookFailingDays: 3,
  webhookDeliveryDays: 30,
  webhookEndpoints: 20,
  webhookUrlCharacters: 2_000,
} as const;
