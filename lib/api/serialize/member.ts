import type { InvitationResource, LinkResource, MemberResource } from "@/lib/api/contracts/members";
import type { WorkspaceRole } from "@/lib/domain/access";

interface Member {
  id: string;
  name: string;
  email: string;
  role: WorkspaceRole;
  joinedAt: Date;
  deactivatedAt: Date | null;
}

export function toMemberResource({ id, name, email, role, joinedAt, deactivatedAt }: Member): MemberResource {
  const since = { joined_at: joinedAt.toISOString(), deactivated_at: deactivatedAt?.toISOString() ?? null };
  return { id, name, email, role, active: deactivatedAt === null, ...since };
}

interface Invitation {
  id: string;
  email: string | null;
  role: WorkspaceRole | null;
  createdAt: Date;
  expiresAt: Date;
}

export function toInvitation({ id, email, role, createdAt, expiresAt }: Invitation): InvitationResource {
  const times = { created_at: createdAt.toISOString(), expires_at: expiresAt.toISOString() };
  return { id, email: email ?? "", role: role ?? "viewer", ...times };
}

interface Link {
  kind: LinkResource["kind"];
  email: string;
  workspaceName: string;
  expiresAt: Date;
  hasAccount: boolean;
}

export function toLinkResource({ kind, email, workspaceName, expiresAt, hasAccount }: Link): LinkResource {
  const expires_at = expiresAt.toISOString();
  return { kind, email, workspace_name: workspaceName, expires_at, has_account: hasAccount };
}
