import { inWorkspace } from "@/db/in-workspace";
import { findWorkspace } from "@/db/queries/identity";
import { jobsOwnerOf, type Principal, scopesOf } from "@/lib/domain/access";
import { AppError } from "@/lib/domain/errors";
import { env } from "@/lib/env";

/** Who calls, what they may do, and in which workspace: what `/api/v1/me` answers. */
export async function getMe(principal: Principal) {
  const { workspaceId } = principal;
  const workspace = await inWorkspace(workspaceId, (tx) => findWorkspace(tx, workspaceId));
  if (!workspace) throw new AppError("NOT_FOUND", "There is no such workspace.");
  const { ASSAY_SANDBOX, ASSAY_DEFAULT_MODEL } = env();
  const defaultModel = workspace.defaultModel ?? ASSAY_DEFAULT_MODEL;
  const person = principal.kind === "user" ? principal : null;
  return {
    kind: principal.kind,
    id: principal.kind === "user" ? principal.userId : principal.keyId,
    name: principal.name,
    email: person?.email ?? null,
    role: person?.role ?? null,
    scopes: [...scopesOf(principal)],
    service_account_id: principal.kind === "api_key" ? principal.serviceAccountId : null,
    own_jobs_only: jobsOwnerOf(principal) !== null,
    workspace: { id: workspace.id, name: workspace.name },
    sandbox: ASSAY_SANDBOX,
    default_model: defaultModel,
    models: [...new Set([defaultModel, ...workspace.allowedModels])],
  };
}
