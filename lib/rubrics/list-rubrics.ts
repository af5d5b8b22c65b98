import { decodeCursor, encodeCursor } from "@/db/cursor";
import { inWorkspace } from "@/db/in-workspace";
import { type RubricRow, selectRubricPage } from "@/db/queries/rubrics";
import type { Principal } from "@/lib/domain/access";

interface Page {
  rows: RubricRow[];
  nextCursor: string | null;
}

const bind = { list: "rubrics" };

/** A page of the workspace's rubrics by name, each with its published version. Throws 400 `INVALID_CURSOR`. */
export async function listRubrics(input: {
  principal: Principal;
  query: { limit: number; cursor?: string | undefined };
}): Promise<Page> {
  const { workspaceId } = input.principal;
  const { limit, cursor } = input.query;
  const after = cursor === undefined ? null : decodeCursor(cursor, bind, workspaceId);
  const found = await inWorkspace(workspaceId, (tx) => selectRubricPage(tx, { workspaceId, limit: limit + 1, after }));
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const values = last && [last.rubric.name, last.rubric.id];
  return { rows, nextCursor: values ? encodeCursor({ values, bind }, workspaceId) : null };
}
