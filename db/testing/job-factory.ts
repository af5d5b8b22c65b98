import { createHash, randomUUID } from "node:crypto";
import { modelCalls, scoredTexts, scoringJobs } from "../schema";
import { asSystem } from "../system";
import { aProfile, aRubric } from "./factories";

type NewJob = typeof scoringJobs.$inferInsert;
type NewCall = typeof modelCalls.$inferInsert;

const PINNED = {
  model: "m-1",
  asOf: "2026-01",
  redaction: true,
  promptTemplate: "1",
  scorerVersion: "1",
  providerBaseUrl: "http://127.0.0.1:1/v1",
  sandbox: true,
  estimatedSeconds: 10,
};

/** What the table's checks ask of a status. */
const ENDS = {
  pending: () => ({}),
  processing: (at: Date) => ({ runOwner: "run-a", leaseUntil: at, startedAt: at }),
  completed: (at: Date) => ({ completedAt: at }),
  failed: (at: Date) => ({ failedAt: at, errorCode: "PROVIDER_TIMEOUT" as const }),
  cancelled: (at: Date) => ({ cancelledAt: at }),
};

/** A job as a row, of a profile and rubric of its own unless told otherwise, without having run. */
export async function aStoredJob(
  workspaceId: string,
  change: Partial<NewJob> = {},
): Promise<typeof scoringJobs.$inferSelect> {
  const { status = "completed", createdAt = new Date() } = change;
  const profileId = change.profileId ?? (await aProfile(workspaceId));
  const rubric = change.rubricVersionId ? {} : await ownRubric(workspaceId);
  const inputSha256 = createHash("sha256").update(randomUUID()).digest("hex");
  const values = {
    ...PINNED,
    ...rubric,
    ...ENDS[status](createdAt),
    kind: "rubric" as const,
    status,
    createdAt,
    inputSha256,
  };
  const [row] = await asSystem((tx) =>
    tx
      .insert(scoringJobs)
      .values({ ...values, ...change, workspaceId, profileId })
      .returning(),
  );
  if (!row) throw new Error("the insert of a job returned no row");
  return row;
}

async function ownRubric(workspaceId: string) {
  const { rubricId, versionId: rubricVersionId } = await aRubric(workspaceId);
  return { rubricId, rubricVersionId };
}

/** An ended call of a job, with a reply. */
export async function aStoredCall(job: typeof scoringJobs.$inferSelect, change: Partial<NewCall> = {}) {
  const { id: jobId, workspaceId, sandbox, createdByAccount, runNumber: run, model, createdAt: startedAt } = job;
  const of = { jobId, workspaceId, sandbox, createdByAccount, run, model, startedAt, endedAt: startedAt };
  const said = { outcome: "succeeded" as const, rawReply: "{}", verdict: { verdict: "parsed" }, parsedReply: {} };
  const call = { number: 1, stepKey: "1", purpose: "score" as const, boundary: "b", ...of, ...said, ...change };
  await asSystem((tx) => tx.insert(modelCalls).values(call));
}

/** The text that a job scored. */
export async function aStoredText({ workspaceId, profileId, inputSha256: sha256 }: typeof scoringJobs.$inferSelect) {
  const text = {
    text: "Led forty engineers.",
    segments: [],
    redactions: [],
    flaggedSpans: [],
    shortened: false,
    tokens: 4,
  };
  await asSystem((tx) => tx.insert(scoredTexts).values({ workspaceId, profileId, sha256, freezeKey: sha256, ...text }));
}
