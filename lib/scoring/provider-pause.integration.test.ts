import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { providerPauses, scoringJobs, workspaces } from "@/db/schema";
import { asSystem } from "@/db/system";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { failBrokenRun } from "./fail-run";
import { getProvider, whyPaused } from "./get-provider";
import { getScoringJob } from "./get-scoring-job";
import type { EnqueueScoring, ScoringRequested } from "./ports";
import { recoverLostJobs } from "./recover-lost-jobs";
import { redispatchStrandedJobs } from "./redispatch-stranded-jobs";
import { requestScore } from "./request-score";
import { resumeProvider } from "./resume-provider";
import { resumeWaitingJobs } from "./resume-waiting-jobs";
import { retryScoringJob } from "./retry-scoring-job";
import { driveRun } from "./testing/drive-run";
import { GOOD, LEADER, reply, scripted } from "./testing/scripted-model";

afterAll(closeDatabase);
// A pause is the installation's, and the sweeps look at all workspaces.
beforeEach(() =>
  asSystem(async (tx) => {
    await tx.delete(providerPauses);
    await tx.delete(scoringJobs);
  }),
);

const DOCUMENT: object = { experiences: [LEADER] };
const ANSWER = JSON.stringify(reply(GOOD));
const later = (seconds: number) => new Date(Date.now() + seconds * 1_000);

/** The models that have a pause; "" is the whole key. */
async function pausedModels() {
  const rows = await asSystem((tx) => tx.select({ model: providerPauses.model }).from(providerPauses));
  return rows.map(({ model }) => model).sort();
}

/** A workspace that asks for scores, and what it has sent to the engine. */
async function anAsker() {
  const principal = await aWorkspace();
  const { rubricId } = await aRubric(principal.workspaceId);
  const sent: ScoringRequested[] = [];
  const enqueue: EnqueueScoring = async (events) => void sent.push(...events);
  const ask = async (model = "sandbox-honest", now = new Date()) => {
    const profileId = await aProfile(principal.workspaceId, DOCUMENT);
    const request = { rubric_id: rubricId, model };
    const job = await requestScore({ principal, profileId, request, enqueue, now });
    return sent.findLast(({ jobId }) => jobId === job.id) as ScoringRequested;
  };
  const read = ({ jobId }: ScoringRequested) => getScoringJob({ principal, jobId });
  const retry = ({ jobId }: ScoringRequested) =>
    retryScoringJob({ principal, jobId, request: {}, enqueue, now: new Date() });
  /** What the sweep sends at a time. */
  const sweep = async (now: Date) => {
    const before = sent.length;
    await resumeWaitingJobs({ enqueue, now });
    return sent.slice(before);
  };
  return { principal, enqueue, ask, read, retry, sweep };
}

describe("a key that the provider refuses", () => {
  test("fails the job that met it, keeps the others waiting, and refuses new requests and retries with the reason", async () => {
    const { ask, read, retry, principal } = await anAsker();
    const [met, other] = [await ask(), await ask("sandbox-noisy")];
    expect(await driveRun(met, "a", scripted(401))).toBe("failed");
    expect(await read(met)).toMatchObject({
      status: "failed",
      error: { code: "PROVIDER_AUTH_FAILED", retryable: true },
    });
    expect(await driveRun(other, "b", scripted(ANSWER))).toBe("superseded");
    expect(await read(other)).toMatchObject({ status: "pending", waitingReason: "provider_paused", calls: [] });
    const refusal = {
      code: "PROVIDER_PAUSED",
      message: expect.stringContaining("key"),
      retryAfter: expect.any(Number),
    };
    await expect(ask()).rejects.toMatchObject(refusal);
    await expect(retry(met)).rejects.toMatchObject(refusal);
    expect(await getProvider({ principal })).toMatchObject({ pauses: [{ model: "" }], waiting: 1 });
    expect(await whyPaused()).toMatch(/key/);
  });

  test("the oldest waiting job is the probe, one a minute; refused again it waits on as before", async () => {
    const { ask, read, sweep } = await anAsker();
    const [met, oldest, younger] = [await ask(), await ask(), await ask()];
    await driveRun(met, "a", scripted(401));
    for (const job of [younger, oldest]) await driveRun(job, "b", scripted(ANSWER));
    const { createdAt } = await read(oldest);
    expect(await sweep(later(30))).toEqual([]);
    const [probe] = await sweep(later(61));
    expect(probe).toEqual({ ...oldest, dispatch: 2 });
    expect(await sweep(later(62))).toEqual([]);
    // The younger is sent by mistake: it is no probe.
    expect(await driveRun(younger, "c", scripted(ANSWER))).toBe("superseded");
    expect(await driveRun(probe as ScoringRequested, "d", scripted(401))).toBe("superseded");
    expect(await read(oldest)).toMatchObject({ status: "pending", waitingReason: "provider_paused", createdAt });
    // Nor does what the engine says of the probe's run end the job.
    expect(await failBrokenRun({ ...(probe as ScoringRequested), owner: "d" }, "RUN_CANCELLED")).toBe(false);
    expect(await sweep(later(100))).toEqual([]);
    expect(await sweep(later(122))).toEqual([{ ...oldest, dispatch: 4 }]);
  });

  test("a probe that is refused more often than a call has tries still goes on when the provider answers", async () => {
    const { ask, read, sweep } = await anAsker();
    const [met, waiting] = [await ask(), await ask()];
    await driveRun(met, "a", scripted(401));
    await driveRun(waiting, "b", scripted(ANSWER));
    for (let minute = 1; minute <= 7; minute += 1) {
      const [probe] = await sweep(later(minute * 61));
      await driveRun(probe as ScoringRequested, `probe-${minute}`, scripted(401));
    }
    const [probe] = await sweep(later(8 * 61));
    expect(await driveRun(probe as ScoringRequested, "last", scripted(ANSWER))).toBe("completed");
    const { calls, totalCostMicros } = await read(waiting);
    expect(calls.map(({ errorCode }) => errorCode)).toEqual([...Array(7).fill("PROVIDER_AUTH_FAILED"), null]);
    expect(totalCostMicros).toBeGreaterThan(0);
  });

  test("a probe that is answered ends the pause: all that waits is sent, once, and completes", async () => {
    const { ask, read, sweep } = await anAsker();
    const met = await ask();
    const waiting = [await ask(), await ask(), await ask()];
    await driveRun(met, "a", scripted(401));
    for (const job of waiting) await driveRun(job, "b", scripted(ANSWER));
    const [probe] = await sweep(later(61));
    expect(await driveRun(probe as ScoringRequested, "c", scripted(ANSWER))).toBe("completed");
    const resumed = await sweep(later(62));
    expect(resumed).toHaveLength(2);
    expect(await sweep(later(63))).toEqual([]);
    for (const event of resumed)
      expect(await driveRun(event, `run-${event.jobId}`, scripted(ANSWER))).toBe("completed");
    for (const event of waiting) expect(await read(event)).toMatchObject({ status: "completed", retryCount: 0 });
    await expect(ask()).resolves.toBeDefined();
  });

  test("two sweeps at once send one probe", async () => {
    const { ask, sweep } = await anAsker();
    const [met, waiting] = [await ask(), await ask()];
    await driveRun(met, "a", scripted(401));
    await driveRun(waiting, "b", scripted(ANSWER));
    const sent = await Promise.all(Array.from({ length: 5 }, () => sweep(later(61))));
    expect(new Set(sent.flat().map(({ dispatch }) => dispatch))).toEqual(new Set([2]));
  });

  test("where nothing waits, a request after two minutes is taken: it becomes the probe", async () => {
    const { ask, sweep } = await anAsker();
    await driveRun(await ask(), "a", scripted(401));
    await expect(ask("sandbox-honest", later(119))).rejects.toMatchObject({ code: "PROVIDER_PAUSED" });
    const taken = await ask("sandbox-honest", later(121));
    expect(await driveRun(taken, "b", scripted(ANSWER))).toBe("superseded");
    const [probe] = await sweep(later(122));
    expect(await driveRun(probe as ScoringRequested, "c", scripted(ANSWER))).toBe("completed");
  });

  test("an administrator's word sends all that waits at once", async () => {
    const { ask, enqueue, read } = await anAsker();
    const [met, one, two] = [await ask(), await ask(), await ask()];
    await driveRun(met, "a", scripted(401));
    for (const job of [one, two]) await driveRun(job, "b", scripted(ANSWER));
    const resume = { principal: await aWorkspace(), model: undefined, enqueue, now: new Date() };
    expect(await resumeProvider(resume)).toEqual({ resumed: 1, sent: 2 });
    expect(await read(one)).toMatchObject({ status: "pending", waitingReason: null });
    expect(await whyPaused()).toBeNull();
  });

  test("what waits is left to its own sweep, and fails after a day", async () => {
    const { ask, read } = await anAsker();
    const [met, waiting] = [await ask(), await ask()];
    await driveRun(met, "a", scripted(401));
    await driveRun(waiting, "b", scripted(ANSWER));
    expect(await redispatchStrandedJobs({ enqueue: async () => {}, now: later(3_600) })).toBe(0);
    await recoverLostJobs({ now: later(86_000) });
    expect(await read(waiting)).toMatchObject({ status: "pending" });
    await recoverLostJobs({ now: later(86_500) });
    expect(await read(waiting)).toMatchObject({
      status: "failed",
      error: { code: "PENDING_TOO_LONG", retryable: true },
    });
  });

  test("another key has no pause: what waited goes on", async () => {
    const { ask, sweep } = await anAsker();
    const [met, waiting] = [await ask(), await ask()];
    await driveRun(met, "a", scripted(401));
    await driveRun(waiting, "b", scripted(ANSWER));
    // As after a start with another OPENAI_API_KEY.
    await asSystem((tx) => tx.update(providerPauses).set({ keyHash: "0".repeat(64) }));
    expect(await sweep(later(1))).toEqual([{ ...waiting, dispatch: 2 }]);
    await expect(ask()).resolves.toBeDefined();
  });
});

describe("a key's pause and one model's at once", () => {
  test("a probe that learns that its model is refused ends the key's pause: the others are sent, it waits on", async () => {
    const { ask, read, sweep } = await anAsker();
    const [met, withdrawn, other] = [await ask(), await ask("sandbox-noisy"), await ask()];
    await driveRun(met, "a", scripted(402));
    for (const job of [withdrawn, other]) await driveRun(job, "b", scripted(ANSWER));
    const [probe] = await sweep(later(61));
    expect(probe).toMatchObject({ jobId: withdrawn.jobId });
    expect(await driveRun(probe as ScoringRequested, "c", scripted(404))).toBe("superseded");
    expect(await pausedModels()).toEqual(["sandbox-noisy"]);
    expect(await sweep(later(30))).toMatchObject([{ jobId: other.jobId }]);
    expect(await read(withdrawn)).toMatchObject({ status: "pending", waitingReason: "provider_paused" });
  });

  test("a job that is no probe ends no pause of the key by it", async () => {
    const { ask } = await anAsker();
    const [met, late] = [await ask(), await ask("sandbox-noisy")];
    const [asking, refused] = [scripted(404), scripted(402)];
    const whileKeyPauses = {
      ...asking,
      complete: async (request: Parameters<typeof asking.complete>[0]) => {
        await driveRun(met, "a", refused);
        return asking.complete(request);
      },
    };
    await driveRun(late, "b", whileKeyPauses);
    expect(await pausedModels()).toEqual(["", "sandbox-noisy"]);
  });

  test("the key's probe is a job of a model without a pause of its own, where there is one", async () => {
    const { ask, sweep } = await anAsker();
    const [noModel, noCredit, older, younger] = [
      await ask("sandbox-noisy"),
      await ask(),
      await ask("sandbox-noisy"),
      await ask(),
    ];
    await driveRun(noModel, "a", scripted(404));
    await driveRun(noCredit, "b", scripted(402));
    for (const job of [older, younger]) await driveRun(job, "c", scripted(ANSWER));
    const [probe] = await sweep(later(61));
    expect(probe).toMatchObject({ jobId: younger.jobId });
    expect(await driveRun(probe as ScoringRequested, "d", scripted(ANSWER))).toBe("completed");
    expect(await pausedModels()).toEqual(["sandbox-noisy"]);
  });

  test("where all that waits is of paused models, one of them is sent for both", async () => {
    const { ask, sweep } = await anAsker();
    const [noModel, noCredit, waiting] = [await ask("sandbox-noisy"), await ask(), await ask("sandbox-noisy")];
    await driveRun(noModel, "a", scripted(404));
    await driveRun(noCredit, "b", scripted(402));
    await driveRun(waiting, "c", scripted(ANSWER));
    const probe = (await sweep(later(61))).at(-1);
    expect(await driveRun(probe as ScoringRequested, "d", scripted(404))).toBe("superseded");
    expect(await pausedModels()).toEqual(["sandbox-noisy"]);
  });
});

describe("a model that the provider refuses", () => {
  test.each([
    [403, "PROVIDER_FORBIDDEN"],
    [404, "MODEL_NOT_FOUND"],
  ])("with a %d pauses for requests that name it, and for no other", async (status, code) => {
    const { ask, read, sweep } = await anAsker();
    const [met, same, another] = [await ask("sandbox-noisy"), await ask("sandbox-noisy"), await ask()];
    expect(await driveRun(met, "a", scripted(status))).toBe("failed");
    expect(await read(met)).toMatchObject({ error: { code } });
    expect(await driveRun(another, "b", scripted(ANSWER))).toBe("completed");
    expect(await driveRun(same, "c", scripted(ANSWER))).toBe("superseded");
    await expect(ask("sandbox-noisy")).rejects.toMatchObject({ code: "PROVIDER_PAUSED" });
    await expect(ask()).resolves.toBeDefined();
    expect(await sweep(later(61))).toEqual([{ ...same, dispatch: 2 }]);
  });

  test("is no news to who never named it, nor to who did once nothing waits; the model that is the default is", async () => {
    const { ask, principal } = await anAsker();
    const stranger = await aWorkspace();
    const modelsTold = async (to = principal) =>
      (await getProvider({ principal: to })).pauses.map(({ model }) => model);
    const [met, same] = [await ask("sandbox-noisy"), await ask("sandbox-noisy")];
    await driveRun(met, "a", scripted(404));
    expect([await modelsTold(), await whyPaused()]).toEqual([[], null]);
    await driveRun(same, "b", scripted(ANSWER));
    expect([await modelsTold(), await modelsTold(stranger)]).toEqual([["sandbox-noisy"], []]);
    const defaultModel = "sandbox-noisy";
    await asSystem((tx) => tx.update(workspaces).set({ defaultModel }).where(eq(workspaces.id, stranger.workspaceId)));
    expect(await modelsTold(stranger)).toEqual(["sandbox-noisy"]);
  });

  test("a success of another model does not end its pause", async () => {
    const { ask } = await anAsker();
    const [met, another] = [await ask("sandbox-noisy"), await ask()];
    await driveRun(met, "a", scripted(404));
    await driveRun(another, "b", scripted(ANSWER));
    const pauses = await asSystem((tx) =>
      tx.select().from(providerPauses).where(eq(providerPauses.model, "sandbox-noisy")),
    );
    expect(pauses).toHaveLength(1);
  });
});
