import { z } from "zod";
import { SCOPES, WORKSPACE_ROLES } from "@/lib/domain/access";
import { Id } from "./shared";

export const MeResource = z.object({
  kind: z.enum(["user", "api_key"]),
  id: Id,
  name: z.string(),
  email: z.string().nullable(),
  role: z.enum(WORKSPACE_ROLES).nullable(),
  scopes: z.array(z.enum(SCOPES)),
  workspace: z.object({ id: Id, name: z.string() }),
  sandbox: z.boolean().describe("true while scores come from the sandbox model."),
  default_model: z.string(),
  models: z.array(z.string()).describe("Models that this workspace may name; `*` at the end matches any rest."),
});
export type MeResource = z.output<typeof MeResource>;

export const HealthResource = z.object({ ok: z.literal(true), version: z.string(), commit: z.string() });

export const ReadyResource = z.object({
  ok: z.boolean(),
  database: z.object({ ok: z.boolean() }),
  engine: z.object({ ok: z.boolean(), lag_ms: z.number().nullable(), queue_depth: z.number().nullable() }),
  provider: z.object({ ok: z.boolean(), reason: z.string().nullable() }),
});
