import type { ApiKeyResource, NewApiKeyResource, ServiceAccountResource } from "@/lib/api/contracts/api-keys";
import { SCOPES } from "@/lib/domain/access";
import { toBudgetAmounts } from "./budget";

interface Row {
  key: {
    id: string;
    name: string;
    prefix: string;
    serviceAccountId: string;
    scopes: string[];
    ownJobsOnly: boolean;
    createdAt: Date;
    expiresAt: Date | null;
    lastUsedAt: Date | null;
    revokedAt: Date | null;
    replacesId: string | null;
  };
  accountName: string;
  replacedById: string | null;
  dailyMicros: number | null;
  monthlyMicros: number | null;
}

export function toApiKeyResource({ key, accountName, replacedById, ...budget }: Row, now: Date): ApiKeyResource {
  return {
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    service_account: { id: key.serviceAccountId, name: accountName },
    scopes: SCOPES.filter((scope) => key.scopes.includes(scope)),
    own_jobs_only: key.ownJobsOnly,
    budget: toBudgetAmounts(budget),
    status: statusOf(key, now),
    created_at: key.createdAt.toISOString(),
    expires_at: key.expiresAt?.toISOString() ?? null,
    last_used_at: key.lastUsedAt?.toISOString() ?? null,
    revoked_at: key.revokedAt?.toISOString() ?? null,
    replaces_id: key.replacesId,
    replaced_by_id: replacedById,
  };
}

export function toNewApiKey({ row, secret }: { row: Row; secret: string }, now: Date): NewApiKeyResource {
  return { ...toApiKeyResource(row, now), secret };
}

export function toServiceAccount(account: { id: string; name: string; createdAt: Date }): ServiceAccountResource {
  return { id: account.id, name: account.name, created_at: account.createdAt.toISOString() };
}

function statusOf({ revokedAt, expiresAt }: Row["key"], now: Date): ApiKeyResource["status"] {
  if (revokedAt) return "revoked";
  return expiresAt && expiresAt <= now ? "expired" : "active";
}
