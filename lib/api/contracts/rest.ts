import { z } from "zod";
import { SCOPES, WORKSPACE_ROLES } from "@/lib/domain/access";
import { JOB_ERROR_CODES } from "@/lib/domain/errors";
import { ModelName } from "./scoring";
import { Id, Timestamp } from "./shared";

export const MeResource = z.object({
  kind: z.enum(["user", "api_key"]),
  id: Id,
  name: z.string(),
  email: z.string().nullable(),
  role: z.enum(WORKSPACE_ROLES).nullable(),
  scopes: z.array(z.enum(SCOPES)),
  service_account_id: Id.nullable().describe("Whose key this is, and so whose jobs its jobs are; null for a person."),
  own_jobs_only: z.boolean().describe("true: of all jobs the key sees its service account's alone."),
  workspace: z.object({ id: Id, name: z.string() }),
  sandbox: z.boolean().describe("true while scores come from the sandbox model."),
  default_model: z.string(),
  models: z.array(z.string()).describe("Models that this workspace may name; `*` at the end matches any rest."),
});
export type MeResource = z.output<typeof MeResource>;

const ProviderPauseResource = z.object({
  model: z.string().nullable().describe("The model that is refused; null: everything asked with our key."),
  code: z.enum(JOB_ERROR_CODES).describe("Why: the code of a job that met it."),
  reason: z.string().describe("The same in a sentence."),
  since: Timestamp,
  last_probe_at: Timestamp.describe("When a job was last sent to see whether the provider answers again."),
});

export const ProviderResource = z.object({
  base_url: z.string().describe("Who answers for the models."),
  sandbox: z.boolean().describe("It is the sandbox model."),
  pauses: z
    .array(ProviderPauseResource)
    .describe(
      "Whom it refuses at present, as far as it concerns this workspace: all that is asked, its default model, or a model that jobs of it wait for. Empty while all is well.",
    ),
  waiting_jobs: z.number().int().describe("Jobs of this workspace that go on when it answers again."),
});
export type ProviderResource = z.output<typeof ProviderResource>;

export const ResumeRequest = z.strictObject({
  model: ModelName.optional().describe("End what keeps this model from answering; without it, every pause."),
});

export const ResumeResult = z.object({
  resumed: z.number().int().describe("Pauses that ended."),
  sent: z.number().int().describe("Waiting jobs that were sent at once; more follow within a minute."),
});
export type ResumeResult = z.output<typeof ResumeResult>;

export const HealthResource = z.object({ ok: z.literal(true), version: z.string(), commit: z.string() });

export const ReadyResource = z.object({
  ok: z.boolean(),
  database: z.object({ ok: z.boolean() }),
  engine: z.object({ ok: z.boolean(), lag_ms: z.number().nullable(), queue_depth: z.number().nullable() }),
  provider: z.object({ ok: z.boolean(), reason: z.string().nullable() }),
});

/** An OpenAPI 3.1 document: its own schema is the specification's. */
export const OpenApiResource = z.record(z.string(), z.unknown());
