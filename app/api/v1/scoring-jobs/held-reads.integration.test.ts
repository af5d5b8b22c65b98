import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { type JobState, jobChanges } from "@/db/job-changes";
import { jobStates } from "@/db/queries/scoring-jobs";
import { asSystem } from "@/db/system";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { createFirstKey } from "@/lib/auth/keys/create-first-key";
import type { Principal } from "@/lib/domain/access";
import { LIMITS } from "@/lib/domain/limits";
import { beginRun } from "@/lib/scoring/begin-run";
import { cancelScoringJob } from "@/lib/scoring/cancel-scoring-job";
import { HeldReads, ownHeldReads } from "@/lib/scoring/held-reads";
import { requestScore } from "@/lib/scoring/request-score";
import { GET } from "./[id]/route";

// Far fewer connections than reads: a read that held one would starve the others.
vi.stubEnv("DATABASE_POOL_SIZE", "2");

const server = createServer(serveJob);
let base = "";
let key = "";
let principal: Principal;
const shared = globalThis as { assayHeldReads?: HeldReads };

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  principal = await aWorkspace();
  key = (await createFirstKey({ name: "Reader", scopes: ["scores:read"] })).secret;
});
// Each test has a process's held reads of its own.
beforeEach(() => {
  delete shared.assayHeldReads;
});
afterEach(async () => {
  await shared.assayHeldReads?.stop();
  await Promise.all(processes.splice(0).map((one) => one.stop()));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await closeDatabase();
});

/** The route as the server calls it: the signal aborts when the connection goes. */
async function serveJob(request: IncomingMessage, response: ServerResponse) {
  const left = new AbortController();
  response.once("close", () => left.abort());
  const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const id = /scoring-jobs\/([^/?]+)/.exec(request.url ?? "")?.[1];
  const asked = new Request(`${base}${request.url}`, { headers, signal: left.signal });
  const answer = await GET(asked, { params: Promise.resolve({ id }) });
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
}

async function aJob() {
  const { workspaceId } = principal;
  const profileId = await aProfile(workspaceId, { about: "Led forty engineers." });
  const { rubricId } = await aRubric(workspaceId);
  const asked = { principal, profileId, request: { rubric_id: rubricId }, now: new Date() };
  const { id: jobId } = await requestScore({ ...asked, enqueue: async () => {} });
  const begin = () => beginRun({ jobId, workspaceId, run: 1, dispatch: 1, owner: "run-a" });
  const cancel = () => cancelScoringJob({ principal, jobId, cancelRun: async () => {}, now: new Date() });
  return { jobId, begin, cancel };
}

async function read(jobId: string, headers: Record<string, string> = {}, query = "", signal?: AbortSignal) {
  const url = `${base}/api/v1/scoring-jobs/${jobId}${query}`;
  const response = await fetch(url, { headers: { "x-api-key": key, ...headers }, signal: signal ?? null });
  const text = await response.text();
  const { status, headers: answered } = response;
  const tag = answered.get("etag") ?? "";
  return { status, tag, applied: answered.get("preference-applied"), job: text === "" ? null : JSON.parse(text) };
}

const LONG = { prefer: "wait=25" };
const held = (places: number) => vi.waitFor(() => expect(ownHeldReads().size).toBe(places), { timeout: 24_000 });
/** A wait that is not ended by news lasts 25 s: a test that needs less shows that it was. */
const PROMPT = 24_000;

test("a read is tagged; with the tag of what there is it is 304, and every change makes another", async () => {
  const { jobId, begin, cancel } = await aJob();
  const first = await read(jobId);
  expect([first.status, first.job.status]).toEqual([200, "pending"]);
  expect(await read(jobId, { "if-none-match": first.tag })).toMatchObject({ status: 304, tag: first.tag, job: null });
  await begin();
  const second = await read(jobId, { "if-none-match": first.tag });
  expect([second.status, second.job.status]).toEqual([200, "processing"]);
  await cancel();
  expect((await read(jobId, { "if-none-match": second.tag })).job.status).toBe("cancelled");
});

test("no tag makes another workspace's job known, nor a wait", async () => {
  const stranger = await read("00000000-0000-4000-8000-000000000000", { "if-none-match": "*", ...LONG });
  expect(stranger).toMatchObject({ status: 404, job: { code: "JOB_NOT_FOUND" } });
  expect((await read((await aJob()).jobId, {}, "?wait=26")).status).toBe(400);
});

test("a read with wait answers when the job settles, not when it begins", { timeout: PROMPT }, async () => {
  const { jobId, begin, cancel } = await aJob();
  const waiting = [read(jobId, LONG), read(jobId, {}, "?wait=25")];
  await held(2);
  await begin();
  await cancel();
  const [byHeader, byQuery] = await Promise.all(waiting);
  expect(byHeader).toMatchObject({ status: 200, applied: "wait=25", job: { status: "cancelled" } });
  expect(byQuery).toMatchObject({ status: 200, applied: null, job: { status: "cancelled" } });
  await held(0);
});

test("with a tag it answers as soon as the tag changes", { timeout: PROMPT }, async () => {
  const { jobId, begin } = await aJob();
  const { tag } = await read(jobId);
  const waiting = read(jobId, { ...LONG, "if-none-match": tag });
  await held(1);
  await begin();
  expect(await waiting).toMatchObject({ status: 200, job: { status: "processing" } });
});

test("when the time is up it answers with what there is: 304 to who has that", async () => {
  const { jobId } = await aJob();
  const { tag } = await read(jobId);
  expect(await read(jobId, { prefer: "wait=1" })).toMatchObject({ status: 200, job: { status: "pending" } });
  expect(await read(jobId, { "if-none-match": tag }, "?wait=1")).toMatchObject({ status: 304, job: null });
});

test("200 are held on two database connections; the next answers at once; all end with the job", {
  timeout: PROMPT,
}, async () => {
  const { jobId, cancel } = await aJob();
  const waiting = Array.from({ length: LIMITS.heldReads }, () => read(jobId, LONG));
  await held(LIMITS.heldReads);
  expect(await read(jobId, LONG)).toMatchObject({ status: 200, applied: null, job: { status: "pending" } });
  await cancel();
  const answers = await Promise.all(waiting);
  expect(new Set(answers.map(({ status, applied, job }) => `${status} ${applied} ${job.status}`))).toEqual(
    new Set(["200 wait=25 cancelled"]),
  );
  await held(0);
});

test("who leaves gives up the place", { timeout: PROMPT }, async () => {
  const { jobId } = await aJob();
  const leaving = new AbortController();
  const waiting = Array.from({ length: 30 }, () => read(jobId, LONG, "", leaving.signal).catch(() => "left"));
  await held(30);
  leaving.abort();
  expect(new Set(await Promise.all(waiting))).toEqual(new Set(["left"]));
  await held(0);
});

test("a process that stops answers what it holds, and holds no more", { timeout: PROMPT }, async () => {
  const { jobId } = await aJob();
  const waiting = Array.from({ length: 30 }, () => read(jobId, LONG));
  await held(30);
  await ownHeldReads().stop();
  for (const answer of await Promise.all(waiting)) expect(answer.job.status).toBe("pending");
  expect(await read(jobId, LONG)).toMatchObject({ status: 200, applied: null });
});

const processes: HeldReads[] = [];
/** The held reads of a process, on a connection of its own, that looks every `netMs`. */
function aProcess(netMs: number, changes = jobChanges): HeldReads {
  const one = new HeldReads({ changes, look: (ids) => asSystem((tx) => jobStates(tx, ids)), places: 10, netMs });
  processes.push(one);
  return one;
}
const untilSettled = (jobId: string) => ({
  jobId,
  isNews: ({ status }: { status: string }) => status === "cancelled",
  seconds: 3_600,
  signal: new AbortController().signal,
});
const NEVER = 1_000_000_000;
const LISTENERS = "from pg_stat_activity where application_name = 'assay listening' and datname = current_database()";
const listeners = async () => (await database().execute(`select pid ${LISTENERS}`)).length;

test("each of several processes hears of a change that one of them makes", async () => {
  const three = [aProcess(NEVER), aProcess(NEVER), aProcess(NEVER)];
  const { jobId, cancel } = await aJob();
  const holds = three.map((one) => one.hold(untilSettled(jobId)));
  await cancel();
  await Promise.all(holds.map((hold) => hold?.ended));
});

test("a process that hears nothing finds out by looking", async () => {
  const { jobId, cancel } = await aJob();
  const deaf = aProcess(20, () => ({ listen: async () => false, close: async () => {} }));
  const hold = deaf.hold(untilSettled(jobId));
  await cancel();
  await hold?.ended;
});

test("what changed before it began to listen is not missed", async () => {
  const { jobId, cancel } = await aJob();
  const one = aProcess(NEVER, (changed) => {
    const changes = jobChanges(changed);
    return { listen: () => cancel().then(changes.listen), close: changes.close };
  });
  await one.hold(untilSettled(jobId))?.ended;
});

test("a listening connection that is lost comes back and hears again", async () => {
  let lookedAt = 0;
  const look = async () => {
    lookedAt += 1;
    return new Map<string, JobState>();
  };
  const blind = new HeldReads({ changes: jobChanges, look, places: 10, netMs: 50 });
  processes.push(blind);
  for (const _ of [1, 2, 3]) {
    const { jobId, cancel } = await aJob();
    const hold = blind.hold(untilSettled(jobId));
    await vi.waitFor(async () => expect(await listeners()).toBe(1), { timeout: 60_000 });
    await database().execute(`select pg_terminate_backend(pid) ${LISTENERS}`);
    const before = lookedAt;
    await vi.waitFor(() => expect(lookedAt).toBeGreaterThan(before + 2), { timeout: 60_000 });
    await vi.waitFor(async () => expect(await listeners()).toBe(1), { timeout: 60_000 });
    await cancel();
    await hold?.ended;
    hold?.release();
  }
});
