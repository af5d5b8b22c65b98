import { and, eq, isNull } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { scoringJobs } from "@/db/schema";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import { requestScore } from "./request-score";

afterAll(closeDatabase);

test("what a job has none of is NULL in its row, in a column of JSON too", async () => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const profileId = await aProfile(workspaceId, { about: "Led forty engineers." });
  const request = { prompt: "Is this a leader?" };
  const { id } = await requestScore({ principal, profileId, request, enqueue: async () => {}, now: new Date() });
  const { id: column, responseSchema, maxTokens } = scoringJobs;
  const found = await inWorkspace(workspaceId, (tx) =>
    tx
      .select({ column })
      .from(scoringJobs)
      .where(and(eq(column, id), isNull(responseSchema), isNull(maxTokens))),
  );
  expect(found).toHaveLength(1);
});
