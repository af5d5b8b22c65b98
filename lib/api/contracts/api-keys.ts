import { z } from "zod";
import { SCOPES } from "@/lib/domain/access";
import { LIMITS } from "@/lib/domain/limits";
import { requiredText } from "@/lib/domain/required-text";
import { BudgetAmounts, BudgetChange } from "./budgets";
import { GivenTime, Id, Timestamp } from "./shared";

const Name = requiredText(100).describe("What the key is for, so that people can tell keys apart.");
const Scopes = z
  .array(z.enum(SCOPES))
  .min(1, "must name at least one scope")
  .max(SCOPES.length)
  .refine((scopes) => new Set(scopes).size === scopes.length, "must name each scope once")
  .describe("What the key may do. `admin` holds every other scope.");
const OwnJobsOnly = z
  .boolean()
  .describe("true: of all jobs it sees those alone that keys of its service account made, in every list and figure.");
const End = GivenTime.nullable().describe("When the key ends by itself; null: never.");
const Secret = z.string().describe("The key itself, shown only now: send it in `x-api-key`.");

export const ServiceAccountResource = z.object({
  id: Id,
  name: z.string().describe("Who calls."),
  created_at: Timestamp,
});
export type ServiceAccountResource = z.output<typeof ServiceAccountResource>;

export const ApiKeyResource = z.object({
  id: Id,
  name: z.string().describe("What the key is for."),
  prefix: z.string().describe("The key's first characters, by which a person knows it again."),
  service_account: z
    .object({ id: Id, name: z.string() })
    .describe("Whose key it is. What a key makes is its account's, before and after a rotation."),
  scopes: z.array(z.enum(SCOPES)).describe("What the key may do."),
  own_jobs_only: OwnJobsOnly,
  budget: BudgetAmounts.describe("What the key may spend, together with those that it came in the place of."),
  status: z.enum(["active", "expired", "revoked"]).describe("Whether the key is valid now."),
  created_at: Timestamp,
  expires_at: Timestamp.nullable().describe("When it ends, or ended, by itself; null: never."),
  last_used_at: Timestamp.nullable().describe("When it was last used, to the minute; null: never."),
  revoked_at: Timestamp.nullable().describe("When it was revoked."),
  replaces_id: Id.nullable().describe("The key in whose place this one came by a rotation."),
  replaced_by_id: Id.nullable().describe("The key that came in the place of this one."),
});
export type ApiKeyResource = z.output<typeof ApiKeyResource>;

export const NewApiKeyResource = ApiKeyResource.extend({ secret: Secret });
export type NewApiKeyResource = z.output<typeof NewApiKeyResource>;

export const ApiKeyInput = z
  .strictObject({
    name: Name,
    scopes: Scopes,
    own_jobs_only: OwnJobsOnly.default(false),
    expires_at: End.default(null),
    service_account_id: Id.optional().describe("Whose key it is; without it, of a new account of the key's name."),
    budget: BudgetChange.optional().describe("What the key may spend; without it, as much as the workspace."),
  })
  .refine(({ scopes, own_jobs_only }) => !own_jobs_only || !scopes.includes("admin"), {
    path: ["own_jobs_only"],
    message: "is nothing to a key with the scope admin, which may do everything",
  });
export type ApiKeyInput = z.input<typeof ApiKeyInput>;

export const ApiKeyPatch = z.strictObject({
  budget: BudgetChange.nullable().describe(
    "What the key may spend; what isn't named stays. null: no budget of its own.",
  ),
});

export const ApiKeyRotation = z.strictObject({
  overlap_seconds: z
    .number()
    .int()
    .min(0)
    .max(LIMITS.keyOverlapSeconds.most)
    .default(LIMITS.keyOverlapSeconds.usual)
    .describe("How long the old key stays valid, so that callers can change over; 0: it ends at once."),
  expires_at: End.optional().describe("When the new key ends; without it, as long after now as the old one was given."),
});
export type ApiKeyRotation = z.input<typeof ApiKeyRotation>;
