export const SCOPES = [
  "profiles:read",
  "profiles:write",
  "scores:read",
  "scores:write",
  "rubrics:read",
  "rubrics:write",
  "admin",
] as const;
export type Scope = (typeof SCOPES)[number];

export const WORKSPACE_ROLES = ["admin", "recruiter", "viewer"] as const;
export type WorkspaceRole = (typeof WORKSPACE_ROLES)[number];

const READ: Scope[] = ["profiles:read", "scores:read", "rubrics:read"];

/** What a signed-in person may do, by role. */
const SCOPES_OF_ROLE: Record<WorkspaceRole, readonly Scope[]> = {
  admin: SCOPES,
  recruiter: [...READ, "profiles:write", "scores:write"],
  viewer: READ,
};

/** Who acts: a person, a key, or the system itself (sweeps, durable functions). */
export type Principal =
  | { kind: "user"; userId: string; workspaceId: string; name: string; email: string; role: WorkspaceRole }
  | {
      kind: "api_key";
      keyId: string;
      /** Whose key it is: the same before and after its rotation. */
      serviceAccountId: string;
      workspaceId: string;
      name: string;
      scopes: readonly Scope[];
      ownJobsOnly: boolean;
    };

export function scopesOf(principal: Principal): readonly Scope[] {
  return principal.kind === "user" ? SCOPES_OF_ROLE[principal.role] : principal.scopes;
}

/** `admin` holds every scope. */
export function hasScope(principal: Principal, scope: Scope): boolean {
  const held = scopesOf(principal);
  return held.includes(scope) || held.includes("admin");
}

/** Whose idempotency keys a caller's are: two owners may use the same key for different requests. */
export function idempotencyOwnerOf(principal: Principal): string {
  return principal.kind === "user" ? `user:${principal.userId}` : `service_account:${principal.serviceAccountId}`;
}

/** Whose jobs alone a caller may see: the service account of a key with `own_jobs_only`; null: everybody's. */
export function jobsOwnerOf(principal: Principal): string | null {
  return principal.kind === "api_key" && principal.ownJobsOnly ? principal.serviceAccountId : null;
}

/** Who did something, as the notes for the audit log name them: ids alone. */
export function actorOf(principal: Principal): { user_id: string } | { api_key_id: string } {
  return principal.kind === "user" ? { user_id: principal.userId } : { api_key_id: principal.keyId };
}
