import { and, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "../client";
import { listedProfiles } from "./listed-profiles";

/** How much of what was typed must stand in a name, by its groups of three letters, 0 to 1. */
const ALIKE = "0.5";
/** Of so many that are alike the most alike are taken: a surname that thousands bear must not cost thousands of looks. */
const MOST_LOOKED_AT = 1_000;

/** Profiles whose names are much like this one (lower case), the most alike first. */
export async function selectProfilesAlike(
  tx: Transaction,
  asked: { workspaceId: string; name: string; limit: number },
) {
  await tx.execute(sql`select set_config('pg_trgm.word_similarity_threshold', ${ALIKE}, true),
    set_config('enable_seqscan', 'off', true)`);
  const { id, fullName, sortName, currentTitle, workspaceId } = listedProfiles;
  const found = tx
    .select({ id, fullName, sortName, currentTitle })
    .from(listedProfiles)
    .where(and(eq(workspaceId, asked.workspaceId), sql`${sortName} %> ${asked.name}`))
    .limit(MOST_LOOKED_AT)
    .as("found");
  return tx
    .select({ id: found.id, fullName: found.fullName, currentTitle: found.currentTitle })
    .from(found)
    .orderBy(desc(sql`word_similarity(${asked.name}, ${found.sortName})`), found.sortName, found.id)
    .limit(asked.limit);
}
