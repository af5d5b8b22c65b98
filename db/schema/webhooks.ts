import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type AttemptError,
  DELIVERY_STATUSES,
  type DeliveredEvent,
  DISABLED_REASONS,
  type WebhookEvent,
} from "@/lib/domain/webhook";
import { instant, workspaceId } from "./columns";
import { users } from "./identity";

/** Where a workspace's events are sent. */
export const webhookEndpoints = pgTable(
  "webhook_endpoints",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    workspaceId: workspaceId(),
    url: text("url").notNull(),
    description: text("description"),
    events: text("events").array().$type<WebhookEvent[]>().notNull(),
    /** The signing secret, sealed (db/sealed-text.ts). */
    secret: text("secret").notNull(),
    /** The one before it, which signs as well until its time is over. */
    previousSecret: text("previous_secret"),
    previousSecretUntil: instant("previous_secret_until"),
    createdBy: uuid("created_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
    /** null: it is enabled. */
    disabledAt: instant("disabled_at"),
    disabledReason: text("disabled_reason", { enum: DISABLED_REASONS }),
    lastSuccessAt: instant("last_success_at"),
    /** The first failed try since the last success; null: the last one went well. */
    failingSince: instant("failing_since"),
  },
  (table) => [
    // The endpoints of a workspace, newest first.
    index("webhook_endpoints_workspace_idx").on(table.workspaceId, table.createdAt, table.id),
    check("webhook_endpoints_disabled", sql`(${table.disabledAt} is null) = (${table.disabledReason} is null)`),
    check(
      "webhook_endpoints_previous_secret",
      sql`(${table.previousSecret} is null) = (${table.previousSecretUntil} is null)`,
    ),
  ],
);

/** One event on its way to one endpoint. Ids and a status only: nothing here is about a person. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    /** What the receiver knows it by (`webhook-id`), the same at every try. */
    id: uuid("id").primaryKey().defaultRandom(),
    workspaceId: workspaceId(),
    endpointId: uuid("endpoint_id")
      .notNull()
      .references((): AnyPgColumn => webhookEndpoints.id, { onDelete: "cascade" }),
    /** The note that it comes from; null: of a test. No reference: notes go before the log does. */
    outboxId: bigint("outbox_id", { mode: "number" }),
    event: text("event").$type<DeliveredEvent>().notNull(),
    /** The body, byte for byte. */
    body: text("body").notNull(),
    status: text("status", { enum: DELIVERY_STATUSES }).notNull().default("pending"),
    /** Tries so far, those of before a redelivery too. */
    attempts: integer("attempts").notNull().default(0),
    /** Tries that were made before somebody had it delivered again. */
    attemptsBefore: integer("attempts_before").notNull().default(0),
    createdAt: instant("created_at").notNull().defaultNow(),
    /** When it is tried next; null once it is settled. */
    nextAttemptAt: instant("next_attempt_at"),
    settledAt: instant("settled_at"),
    /** When the engine was asked for the next try, and how often it was asked in all. */
    dispatchedAt: instant("dispatched_at"),
    dispatch: integer("dispatch").notNull().default(0),
    /** The run that is trying; its record names it. */
    attemptOwner: text("attempt_owner"),
    leaseUntil: instant("lease_until"),
  },
  (table) => [
    // An event reaches an endpoint by one delivery, whoever crashes when.
    uniqueIndex("webhook_deliveries_event_key").on(table.endpointId, table.outboxId),
    // The log of an endpoint, newest first, of one status or of all.
    index("webhook_deliveries_endpoint_idx").on(table.endpointId, table.createdAt, table.id),
    index("webhook_deliveries_status_idx").on(table.endpointId, table.status, table.createdAt, table.id),
    // The sweep looks for what is due, and for tries whose process died.
    index("webhook_deliveries_due_idx").on(table.nextAttemptAt).where(sql`${table.status} = 'pending'`),
    index("webhook_deliveries_lease_idx").on(table.leaseUntil).where(sql`${table.leaseUntil} is not null`),
    // The log is deleted when its time is over.
    index("webhook_deliveries_created_idx").on(table.createdAt),
    check("webhook_deliveries_status_set", sql`${table.status} in ('pending', 'succeeded', 'failed', 'cancelled')`),
    check(
      "webhook_deliveries_status_times",
      sql`case ${table.status} when 'pending' then ${table.nextAttemptAt} is not null and ${table.settledAt} is null
        else ${table.nextAttemptAt} is null and ${table.settledAt} is not null end`,
    ),
    check("webhook_deliveries_lease", sql`(${table.leaseUntil} is null) = (${table.attemptOwner} is null)`),
    check("webhook_deliveries_attempts", sql`${table.attemptsBefore} between 0 and ${table.attempts}`),
  ],
);

/** The tries of a delivery: a row is committed before the request leaves. */
export const webhookAttempts = pgTable(
  "webhook_attempts",
  {
    workspaceId: workspaceId(),
    deliveryId: uuid("delivery_id")
      .notNull()
      .references(() => webhookDeliveries.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    startedAt: instant("started_at").notNull(),
    /** null: under way. */
    endedAt: instant("ended_at"),
    succeeded: boolean("succeeded"),
    errorCode: text("error_code").$type<AttemptError>(),
    errorDetail: text("error_detail"),
    httpStatus: integer("http_status"),
    durationMs: integer("duration_ms"),
    /** The beginning of what the receiver answered. */
    response: text("response"),
  },
  (table) => [
    primaryKey({ columns: [table.deliveryId, table.number] }),
    check("webhook_attempts_ended", sql`(${table.endedAt} is null) = (${table.succeeded} is null)`),
    check("webhook_attempts_error", sql`${table.succeeded} is distinct from (${table.errorCode} is not null)`),
    check("webhook_attempts_response", sql`octet_length(${table.response}) <= 1024`),
  ],
);
