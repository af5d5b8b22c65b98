import type { Transaction } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import {
  type ApiKeyRow,
  findServiceAccount,
  insertApiKey,
  insertServiceAccount,
  noteKeyEvent,
} from "@/db/queries/api-keys";
import { setBudget } from "@/db/queries/budgets";
import { actorOf, type Principal, type Scope } from "@/lib/domain/access";
import { type BudgetLimits, NO_BUDGET } from "@/lib/domain/budget";
import { AppError } from "@/lib/domain/errors";
import { newApiKey } from "./api-key";

interface KeyRequest {
  principal: Principal;
  name: string;
  scopes: readonly Scope[];
  ownJobsOnly: boolean;
  /** null: the key does not expire. */
  expiresAt: Date | null;
  /** Whose key it is; undefined: of a new service account that bears the key's name. */
  serviceAccountId: string | undefined;
  budget?: Partial<BudgetLimits>;
  now: Date;
}

/**
 * Makes an API key. @returns its secret, which is stored nowhere. Throws INVALID_REQUEST for an end that is past, and
 * for a service account that is not there.
 */
export async function createApiKey(asked: KeyRequest): Promise<{ row: ApiKeyRow; secret: string }> {
  const { principal, name, scopes, ownJobsOnly, expiresAt, now } = asked;
  const { workspaceId } = principal;
  refusePastEnd(expiresAt, now);
  const { secret, prefix, hash } = newApiKey();
  return inWorkspace(workspaceId, async (tx) => {
    const account = await accountFor(tx, asked);
    const createdBy = principal.kind === "user" ? principal.userId : null;
    const owned = { workspaceId, serviceAccountId: account.id, name, ownJobsOnly, createdBy, createdAt: now };
    const key = await insertApiKey(tx, { ...owned, prefix, hash, scopes: [...scopes], expiresAt });
    const budget = { ...NO_BUDGET, ...asked.budget };
    if (budget.dailyMicros !== null || budget.monthlyMicros !== null)
      await setBudget(tx, { workspaceId, keyId: key.id }, budget);
    const what = { scopes, own_jobs_only: ownJobsOnly, expires_at: expiresAt, service_account_id: account.id, budget };
    await noteKeyEvent(tx, key, "api_key.created", { ...actorOf(principal), ...what });
    return { row: { key, accountName: account.name, replacedById: null, ...budget }, secret };
  });
}

export function refusePastEnd(expiresAt: Date | null, now: Date): void {
  if (expiresAt === null || expiresAt > now) return;
  const faults = [{ path: "expires_at", code: "too_small", message: "must lie in the future" }];
  throw new AppError("INVALID_REQUEST", "The key would have expired already.", { faults });
}

async function accountFor(tx: Transaction, { principal, name, serviceAccountId, now }: KeyRequest) {
  const { workspaceId } = principal;
  if (serviceAccountId === undefined) return insertServiceAccount(tx, { workspaceId, name, createdAt: now });
  const found = await findServiceAccount(tx, workspaceId, serviceAccountId);
  if (found) return found;
  const faults = [{ path: "service_account_id", code: "not_found", message: "names no service account" }];
  throw new AppError("INVALID_REQUEST", "There is no such service account in this workspace.", { faults });
}
