import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database, lookUpClient } from "@/db/client";
import { inWorkspace } from "@/db/in-workspace";
import { openCall } from "@/db/queries/model-calls";
import { aProfile, aRubric, aWorkspace } from "@/db/testing/factories";
import { createFirstKey } from "@/lib/auth/keys/create-first-key";
import { requestScore } from "@/lib/scoring/request-score";
import { GET } from "./[id]/route";

/** What opens, closes and addresses a transaction is no query. */
const FRAME = /^\s*(begin|commit|rollback|savepoint|release|set |select set_config)/i;

let statements: string[] = [];
let jobId = "";
let key = "";

beforeAll(async () => {
  const principal = await aWorkspace();
  const { workspaceId } = principal;
  const profileId = await aProfile(workspaceId, { about: "Led forty engineers." });
  const { rubricId } = await aRubric(workspaceId);
  const asked = { principal, profileId, request: { rubric_id: rubricId }, now: new Date() };
  ({ id: jobId } = await requestScore({ ...asked, enqueue: async () => {} }));
  for (const number of [1, 2]) {
    await inWorkspace(workspaceId, (tx) =>
      openCall(tx, {
        workspaceId,
        jobId,
        run: 1,
        purpose: "score",
        stepKey: `call-${number}`,
        model: "m",
        boundary: "b",
        sandbox: true,
      }),
    );
  }
  key = (await createFirstKey({ name: "Reader", scopes: ["scores:read"] })).secret;
  // The driver tells each statement that it sends: nothing is put in its place.
  const { $client } = database() as unknown as { $client: postgres.Sql };
  for (const { options } of [$client, lookUpClient()]) {
    options.debug = (_connection, query) => void statements.push(query);
  }
});
afterAll(closeDatabase);

async function read(headers: Record<string, string> = {}) {
  statements = [];
  const url = `https://assay.test/api/v1/scoring-jobs/${jobId}`;
  const request = new Request(url, { headers: { "x-api-key": key, ...headers } });
  const response = await GET(request, { params: Promise.resolve({ id: jobId }) });
  return { response, queries: statements.filter((one) => !FRAME.test(one)) };
}

test("a status read asks two things of the database: whose key it is, and the job with its calls", async () => {
  // The first use of a key in a minute is noted.
  await read();
  const { response, queries } = await read();
  expect(queries.map((query) => /from (look_up_\w+)/.exec(query)?.[1])).toEqual(["look_up_key", "look_up_job"]);
  expect(statements).toEqual(queries);
  const { status, calls } = await response.json();
  expect([status, calls.map((call: { number: number }) => call.number)]).toEqual(["pending", [1, 2]]);
  const known = await read({ "if-none-match": response.headers.get("etag") ?? "" });
  expect([known.response.status, known.queries.length]).toEqual([304, 2]);
});
