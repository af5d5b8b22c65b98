import { expect, test } from "vitest";
import { formatFor } from "@/lib/domain/model-call";
import { isOfficial, modelPort } from "./model-port";

test("a form that many calls at once were refused is given up alone, for this model alone", () => {
  const port = modelPort();
  for (let call = 0; call < 10; call += 1) port.remember("compatible-1", { format: "strict_schema" });
  port.remember("compatible-1", { parameter: "temperature" });
  const { formats, parameters } = modelPort().refused("compatible-1");
  expect(parameters).toEqual(["temperature"]);
  expect(formatFor("strict_schema", formats)).toBe("schema");
  expect(formatFor("strict_schema", port.refused("compatible-2").formats)).toBe("strict_schema");
});

test("how a server counts is learned by model; until then nothing is assumed of an unknown one", () => {
  const port = modelPort();
  const before = port.inputRatio("compatible-3");
  for (const promptTokens of [1_200, 1_300, 1_400]) port.learnInput("compatible-3", { ownTokens: 1_000, promptTokens });
  expect(modelPort().inputRatio("compatible-3")).toBe(1.3);
  expect(port.inputRatio("compatible-4")).toBe(before);
  expect(before).toBe(port.official ? 1 : null);
});

test.each([
  ["https://api.openai.com/v1", true],
  ["https://api.openai.com/v1/", true],
  ["https://eu.api.openai.com/v1", true],
  ["https://notapi.openai.com.example/v1", false],
  ["https://myapi.openai.community/v1", false],
  ["http://127.0.0.1:11434/v1", false],
])("%s is the official API: %s", (baseUrl, official) => {
  expect(isOfficial(baseUrl)).toBe(official);
});

test.each([
  ["strict_schema", "strict_schema", []],
  ["schema", "schema", []],
  ["json_object", "json_object", []],
  ["strict_schema", "strict_schema", ["json_object"]],
  ["text", "json_object", ["json_object"]],
  ["json_object", "schema", ["schema"]],
  ["json_object", "strict_schema", ["strict_schema", "schema"]],
  ["text", "strict_schema", ["strict_schema", "schema", "json_object", "text"]],
] as const)("asks for %s (at best: %s, refused: %j)", (format, first, refused) => {
  expect(formatFor(first, refused)).toBe(format);
});
