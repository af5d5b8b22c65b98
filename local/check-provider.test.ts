import { afterAll, beforeAll, expect, test } from "vitest";
import { parseEnv } from "@/lib/env";
import { providerNotices } from "./check-provider";
import { type Answer, type ScriptedProvider, startScriptedProvider } from "./testing/scripted-provider";

const NOW = new Date("2026-11-25T12:00:00Z");
let provider: ScriptedProvider;
beforeAll(async () => {
  provider = await startScriptedProvider();
});
afterAll(() => provider.close());

const environment = (more: Record<string, string> = {}) =>
  parseEnv({ OPENAI_BASE_URL: `${provider.baseUrl}/`, OPENAI_API_KEY: "sk-of-a-test", ...more });
const lists = (...ids: string[]): Answer => ({
  status: 200,
  body: { data: ids.map((id) => ({ id, object: "model" })) },
});

test.each<[string, Answer, RegExp | null]>([
  ["a list with the default model", lists("gpt-6-sol", "gpt-6-luna"), null],
  ["a wrong key", { status: 401, body: { error: { code: "invalid_api_key" } } }, /refuses the key in OPENAI_API_KEY/],
  ["a list without the default model", lists("llama3.2:3b"), /doesn't list gpt-6-luna: set ASSAY_DEFAULT_MODEL/],
  ["a key that may not list", { status: 403, body: {} }, null],
  ["a server without a list", { status: 404, body: "not found" }, null],
  ["a broken connection", "reset", /doesn't answer at http:\/\/127\.0\.0\.1:\d+\/v1: /],
])("%s", async (_, answer, notice) => {
  provider.play(() => answer);
  const notices = await providerNotices(environment(), NOW);
  expect(notices).toEqual(notice ? [expect.stringMatching(notice)] : []);
  expect(notices.join()).not.toContain("sk-of-a-test");
  expect(provider.received[0]).toMatchObject({ path: "/v1/models", headers: { authorization: "Bearer sk-of-a-test" } });
});

test("a default model that is about to end", async () => {
  provider.play(() => lists("gpt-4o-mini"));
  expect(await providerNotices(environment({ ASSAY_DEFAULT_MODEL: "gpt-4o-mini" }), NOW)).toEqual([
    "OpenAI shuts gpt-4o-mini down on 14 January 2027. Choose another model before then.",
  ]);
});

test.each([
  ["2027-08-02", ["The provider shuts gpt-6-luna down on 2 August 2027. Choose another model before then."]],
  [null, []],
])("a default model of which the provider's list says that it ends on %s", async (shutdown_date, notices) => {
  provider.play(() => ({ status: 200, body: { data: [{ id: "gpt-6-luna", shutdown_date }] } }));
  expect(await providerNotices(environment(), NOW)).toEqual(notices);
});
