/** The registry that drizzle and drizzle-kit need. */
export * from "./budgets";
export * from "./comparison-shares";
export * from "./consistency-runs";
export * from "./ended-sessions";
export * from "./idempotency-answers";
export * from "./identity";
export * from "./outbox";
export * from "./profiles";
export * from "./provider-pauses";
export * from "./rate-points";
export * from "./rubrics";
export * from "./score-reviews";
export * from "./scoring-batches";
export * from "./scoring-jobs";
export * from "./webhooks";
export * from "./workspaces";
