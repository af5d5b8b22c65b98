import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Assay, AssayProblem } from "./assay.generated";

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const ID = "3f0c9a52-6a0e-4a52-9d0e-0a6a1d5e8f10";
const asked: IncomingMessage[] = [];
let answers: Answer[];
const server = createServer((request, response) => {
  asked.push(request);
  request.resume().on("end", () => (answers.shift() ?? refuse(500, "INTERNAL_ERROR"))(response, request));
});

beforeEach(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterEach(() => {
  asked.length = 0;
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

function assayThatAnswers(...given: Answer[]): Assay {
  answers = given;
  return new Assay({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, key: "assay_test" });
}

function answer(status: number, type: string | null, body: string | Buffer = "", more = {}): Answer {
  return (response) => response.writeHead(status, { ...(type && { "content-type": type }), ...more }).end(body);
}

const json = (value: unknown, status = 200) => answer(status, "application/json", JSON.stringify(value));

function refuse(status: number, code: string, more = {}): Answer {
  const problem = {
    type: `urn:assay:problem:${code}`,
    title: "No",
    status,
    detail: "Not so.",
    code,
    request_id: "r-1",
  };
  return answer(status, "application/problem+json", JSON.stringify(problem), more);
}

test("what is JSON comes as what it says", async () => {
  const { data, error } = await assayThatAnswers(json({ items: [], next_cursor: null })).api.listProfiles();
  expect([data, error]).toEqual([{ items: [], next_cursor: null }, null]);
  expect(asked[0]?.headers["x-api-key"]).toBe("assay_test");
});

test("a report comes as a file, byte for byte", async () => {
  const pdf = Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0x00, 0xfe]);
  const { data, error } = await assayThatAnswers(answer(200, "application/pdf", pdf)).api.getScoreReport(ID);
  expect(error).toBe(null);
  expect(data.type).toBe("application/pdf");
  expect(Buffer.from(await data.arrayBuffer())).toEqual(pdf);
});

test.each([
  ["csv", "text/csv; charset=utf-8"],
  ["jsonl", "application/jsonl; charset=utf-8"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
] as const)("an export comes as a file: %s", async (format, type) => {
  const { data, error } = await assayThatAnswers(answer(200, type, "name\nJosé\n")).api.exportProfiles({ format });
  expect([await data.text(), error]).toEqual(["name\nJosé\n", null]);
  expect(asked[0]?.url).toBe(`/api/v1/profiles/export?format=${format}`);
});

test("a file comes as text where the caller asks for text", async () => {
  const assay = assayThatAnswers(answer(200, "text/csv; charset=utf-8", "name\n"));
  expect((await assay.api.exportProfiles({ format: "csv" }, { format: "text" })).data).toBe("name\n");
});

test("what there is nothing to say of brings no error", async () => {
  const { status, data, error } = await assayThatAnswers(answer(204, null)).api.eraseProfile(ID);
  expect([status, data, error]).toEqual([204, null, null]);
});

test.each([
  ["of a file", (assay: Assay) => assay.api.getScoreReport(ID)],
  ["of nothing", (assay: Assay) => assay.api.eraseProfile(ID)],
  ["of JSON", (assay: Assay) => assay.api.getScoringJob(ID)],
])("the refusal %s says why", async (_, ask) => {
  const thrown = await ask(assayThatAnswers(refuse(404, "JOB_NOT_FOUND"))).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ status: 404, error: { code: "JOB_NOT_FOUND", detail: "Not so." } });
});

test("an answer that is cut or isn't JSON is no answer without data", async () => {
  await expect(assayThatAnswers(answer(200, "text/html", "<p>Sign in")).api.listProfiles()).rejects.toThrow(
    SyntaxError,
  );
});

test("a request whose earlier try is still being answered is sent again, under the same key", async () => {
  const busy = refuse(409, "IDEMPOTENCY_KEY_IN_USE", { "retry-after": "0" });
  const assay = assayThatAnswers((response) => response.destroy(), busy, busy, json({ id: ID }, 201));
  expect(await assay.saveProfile({ full_name: "Mara Vogt" })).toEqual({ id: ID });
  const keys = asked.map(({ headers }) => headers["idempotency-key"]);
  expect([keys.length, new Set(keys).size]).toEqual([4, 1]);
});

test.each(["CONFLICT", "RUBRIC_NOT_PUBLISHED"])("another 409 is not sent again: %s", async (code) => {
  const thrown = await assayThatAnswers(refuse(409, code))
    .saveProfile({ full_name: "Mara Vogt" })
    .catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(AssayProblem);
  expect(thrown).toMatchObject({ message: "Not so.", problem: { code, request_id: "r-1" }, retryAfter: null });
  expect(asked).toHaveLength(1);
});

test("a refusal that asks for a longer wait than a minute is thrown at once, with how long it asks for", async () => {
  const thrown = await assayThatAnswers(refuse(429, "RATE_LIMITED", { "retry-after": "2529" }))
    .saveProfile({ full_name: "Mara Vogt" })
    .catch((error: unknown) => error);
  expect(thrown).toMatchObject({ problem: { code: "RATE_LIMITED" }, retryAfter: 2529 });
  expect(asked).toHaveLength(1);
});

test("a proxy's refusal in HTML is told of by its status, after the tries", async () => {
  const gone = answer(502, "text/html", "<h1>Bad gateway", { "retry-after": "0" });
  const thrown = await assayThatAnswers(gone, gone, gone, gone)
    .saveProfile({ full_name: "Mara Vogt" })
    .catch((error: unknown) => error);
  expect(thrown).toMatchObject({ problem: { code: "HTTP_502" }, retryAfter: 0 });
  expect(asked).toHaveLength(4);
});

test("a score is asked for once and waited for", async () => {
  const job = { job_id: ID, status: "completed" };
  const accepted = json({ job_id: ID, status: "pending" }, 202);
  expect(await assayThatAnswers(accepted, json(job)).score(ID, { role: "CTO" })).toEqual(job);
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    `POST /api/v1/profiles/${ID}/score`,
    `GET /api/v1/scoring-jobs/${ID}?wait=20`,
  ]);
});
