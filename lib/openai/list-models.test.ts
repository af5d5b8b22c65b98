import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Answer, type ScriptedProvider, startScriptedProvider } from "@/local/testing/scripted-provider";
import { listModels } from "./list-models";

let provider: ScriptedProvider;
beforeAll(async () => {
  provider = await startScriptedProvider();
  vi.stubEnv("OPENAI_BASE_URL", provider.baseUrl);
});
afterAll(() => provider.close());

const LIST = { object: "list", data: [{ id: "gpt-6-luna", shutdown_date: null }] };

test.each<[string, Answer, unknown]>([
  ["a list", { status: 200, body: LIST }, LIST],
  ["a server without one", { status: 404, body: {} }, null],
  ["a broken connection", "reset", null],
])("%s is asked for once", async (_, answer, read) => {
  provider.play(() => answer);
  expect(await listModels()).toEqual(read);
  expect(provider.received.map(({ path }) => path)).toEqual(["/v1/models"]);
});
