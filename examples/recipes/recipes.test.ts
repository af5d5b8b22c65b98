import { execFile, spawnSync } from "node:child_process";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

type Answer = (response: ServerResponse) => void;

const run = promisify(execFile);
/** Where a program isn't there is nobody who would run its recipe. */
const has = (program: string) => spawnSync(program, ["--version"]).status === 0;
const RECIPES: [string, string[]][] = [
  ...(has("curl") ? [["bash", ["examples/recipes/score.sh"]] satisfies [string, string[]]] : []),
  [process.execPath, ["--import", "tsx", "examples/recipes/score.ts"]],
  ...(has("python3") ? [["python3", ["examples/recipes/score.py"]] satisfies [string, string[]]] : []),
];

const answer =
  (status: number, body: object | string, headers = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end(typeof body === "string" ? body : JSON.stringify(body));
const refused = (status: number, code: string): Answer =>
  answer(status, { status, code, title: "No", detail: "Not so.", request_id: "r-1" }, { "retry-after": "0" });
const lost: Answer = (response) => response.destroy();

const busy = refused(409, "IDEMPOTENCY_KEY_IN_USE");
const stored = answer(201, { id: "p-1" });
const accepted = answer(202, { job_id: "j-1", status: "pending" });
const done = { job_id: "j-1", status: "completed", calls: [], result: { parsed_score: { overall: { score: 7.5 } } } };

const asked: { what: string; key: unknown }[] = [];
const answers: Answer[] = [];
const server = createServer((request, response) => {
  asked.push({ what: `${request.method} ${request.url?.split("?")[0]}`, key: request.headers["idempotency-key"] });
  request.resume().on("end", () => (answers.shift() ?? refused(500, "INTERNAL_ERROR"))(response));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => void server.close());
beforeEach(() => {
  asked.length = 0;
  answers.length = 0;
});

function cook(program: string, args: string[], change: { KEY?: undefined } = {}) {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return run(program, args, { env: { ...process.env, URL: url, KEY: "assay_test", ...change } });
}

test.each(RECIPES)("%s %s sends again what passes by itself, under one key", async (program, args) => {
  answers.push(refused(503, "SERVICE_UNAVAILABLE"), busy, stored, lost, busy, accepted);
  answers.push(answer(502, "<h1>Bad gateway</h1>"), answer(200, done));
  expect((await cook(program, args)).stdout).toContain("7.5");
  const scores = asked.filter(({ what }) => what === "POST /api/v1/profiles/p-1/score");
  expect([scores.length, new Set(scores.map(({ key }) => key)).size]).toEqual([3, 1]);
  expect(scores[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
  expect(answers).toEqual([]);
});

test.each(RECIPES)("%s %s says why it was refused, and asks no second time", async (program, args) => {
  answers.push(refused(409, "CONFLICT"));
  const thrown = await cook(program, args).catch((error: unknown) => error);
  expect(String((thrown as { stderr: unknown }).stderr)).toContain("CONFLICT");
  expect(asked).toHaveLength(1);
});

test.each(RECIPES)("%s %s without a key says in a sentence what it needs, and asks nobody", async (program, args) => {
  const thrown = await cook(program, args, { KEY: undefined }).catch((error: unknown) => error);
  const { stderr } = thrown as { stderr: string };
  expect(stderr.trim()).toBe("Set URL to the app's address and KEY to an API key: docs/recipes.md says how.");
  expect(asked).toEqual([]);
});
