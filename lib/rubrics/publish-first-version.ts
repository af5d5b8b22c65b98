import { eq } from "drizzle-orm";
import { inWorkspace } from "@/db/in-workspace";
import { rubrics, rubricVersions } from "@/db/schema";
import type { RubricDocument } from "@/lib/domain/rubric";

/** Stores a rubric with its first version, published at once. For filling a new workspace. */
export function publishFirstVersion(workspaceId: string, document: RubricDocument): Promise<void> {
  const { name, role, description, ...content } = document;
  return inWorkspace(workspaceId, async (tx) => {
    const [rubric] = await tx.insert(rubrics).values({ workspaceId, name, role, description }).returning();
    if (!rubric) throw new Error("the insert of a rubric returned no row");
    const version = { workspaceId, rubricId: rubric.id, number: 1, content, publishedAt: new Date() };
    const [published] = await tx.insert(rubricVersions).values(version).returning();
    await tx.update(rubrics).set({ publishedVersionId: published?.id }).where(eq(rubrics.id, rubric.id));
  });
}
