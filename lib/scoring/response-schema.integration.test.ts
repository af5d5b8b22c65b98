import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { aProfile, aWorkspace } from "@/db/testing/factories";
import { getScoringJob } from "./get-scoring-job";
import type { EnqueueScoring, ScoringRequested } from "./ports";
import { requestScore } from "./request-score";
import { driveRun } from "./testing/drive-run";
import { LEADER, scripted } from "./testing/scripted-model";

afterAll(closeDatabase);

const SCHEMA = { type: "object", properties: { fit: { type: "boolean" } }, required: ["fit"] };

async function asked(schemas: (Record<string, unknown> | undefined)[], ...answers: string[]) {
  const principal = await aWorkspace();
  const profileId = await aProfile(principal.workspaceId, { experiences: [LEADER] } as object);
  const model = scripted(...answers);
  const jobs = [];
  for (const response_schema of schemas) {
    const sent: ScoringRequested[] = [];
    const enqueue: EnqueueScoring = async (events) => void sent.push(...events);
    const request = { prompt: "Is this person a CTO?", response_schema };
    const job = await requestScore({ principal, profileId, request, enqueue, now: new Date() });
    for (const event of sent) await driveRun(event, "owner", model);
    jobs.push(await getScoringJob({ principal, jobId: job.id }));
  }
  return { model, jobs };
}

test("the model is asked for the caller's schema, and once more where its answer doesn't keep to it", async () => {
  const { model, jobs } = await asked([SCHEMA], '{"fit": "very"}', '{"fit": true}');
  expect(jobs).toMatchObject([{ status: "completed", result: { parsedScore: { fit: true }, flags: ["repaired"] } }]);
  expect(model.requests).toMatchObject(Array.from({ length: 2 }, () => ({ format: "schema", jsonSchema: SCHEMA })));
  expect(model.requests[1]?.messages.at(-1)?.content).toContain("must be boolean");
});

test("an answer that never keeps to it is no result", async () => {
  const { jobs } = await asked([SCHEMA], '{"fit": "very"}');
  expect(jobs).toMatchObject([{ status: "failed", error: { code: "INVALID_MODEL_OUTPUT" } }]);
});

test("without one any object will do; an answer to one schema is not given again for another", async () => {
  const { model, jobs } = await asked([undefined, undefined, SCHEMA, SCHEMA, {}], '{"fit": true}');
  expect(model.requests.map(({ format }) => format)).toEqual(["json_object", "schema", "schema"]);
  expect(jobs.map((job) => job.status)).toEqual(Array.from({ length: 5 }, () => "completed"));
});
