import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Principal } from "@/lib/domain/access";
import { Profile } from "@/lib/domain/profile";
import { RubricContent } from "@/lib/domain/rubric";
import { profileColumns } from "../queries/profile-columns";
import { apiKeys, profiles, rubrics, rubricVersions, serviceAccounts, workspaces } from "../schema";
import { asSystem } from "../system";

type KeyPrincipal = Extract<Principal, { kind: "api_key" }>;

/** A workspace of its own with a key that may do everything. */
export function aWorkspace(): Promise<KeyPrincipal> {
  return asSystem(async (tx) => {
    const [workspace] = await tx
      .insert(workspaces)
      .values({ name: `Workspace ${randomUUID()}`, allowedModels: ["sandbox-*"] })
      .returning();
    const workspaceId = workspace?.id ?? "";
    return keyOf(tx, workspaceId);
  });
}

type Tx = Parameters<Parameters<typeof asSystem>[0]>[0];

async function keyOf(tx: Tx, workspaceId: string, ownJobsOnly = false): Promise<KeyPrincipal> {
  const hash = (randomUUID() + randomUUID()).replaceAll("-", "");
  const [account] = await tx.insert(serviceAccounts).values({ workspaceId, name: "Test" }).returning();
  const owned = { workspaceId, serviceAccountId: account?.id ?? "", name: "Test", ownJobsOnly };
  const [key] = await tx
    .insert(apiKeys)
    .values({ ...owned, prefix: "assay_test", hash, scopes: ["admin"] })
    .returning();
  return { kind: "api_key", keyId: key?.id ?? "", scopes: ["admin"], ...owned };
}

/** Another key of the same workspace that sees its own jobs alone. */
export function anOwnJobsKey(workspaceId: string): Promise<KeyPrincipal> {
  return asSystem((tx) => keyOf(tx, workspaceId, true));
}

let madeLast = 0;

/** A profile that is younger than the one made before it: of two made within a millisecond neither would be the newer. */
export async function aProfile(workspaceId: string, document: Partial<Profile> = {}): Promise<string> {
  const profile = Profile.parse({ full_name: `Person ${randomUUID()}`, ...document });
  madeLast = Math.max(Date.now(), madeLast + 1);
  const row = { workspaceId, ...profileColumns(profile), createdAt: new Date(madeLast) };
  const [made] = await asSystem((tx) => tx.insert(profiles).values(row).returning({ id: profiles.id }));
  return made?.id ?? "";
}

const band = { "0-2": "none", "3-4": "some", "5-6": "sound", "7-8": "strong", "9-10": "outstanding" };
const criterion = (id: string) => ({ id, label: id, weight: 50, description: `Shows ${id} at work.`, bands: band });

/** A rubric of two criteria, leadership and security, published unless asked otherwise. */
export function aRubric(
  workspaceId: string,
  published = true,
  rest: Partial<RubricContent> = {},
): Promise<{ rubricId: string; versionId: string }> {
  const content = RubricContent.parse({ criteria: [criterion("leadership"), criterion("security")], ...rest });
  return asSystem(async (tx) => {
    const [rubric] = await tx
      .insert(rubrics)
      .values({ workspaceId, name: `Rubric ${randomUUID()}` })
      .returning();
    const rubricId = rubric?.id ?? "";
    const publishedAt = published ? new Date() : null;
    const [version] = await tx
      .insert(rubricVersions)
      .values({ workspaceId, rubricId, number: 1, content, publishedAt })
      .returning();
    const versionId = version?.id ?? "";
    if (published) await tx.update(rubrics).set({ publishedVersionId: versionId }).where(eq(rubrics.id, rubricId));
    return { rubricId, versionId };
  });
}
