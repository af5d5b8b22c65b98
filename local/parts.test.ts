import { expect, test } from "vitest";
import { parseEnv } from "@/lib/env";
import { contradictions, describeParts, realParts, warnings } from "./parts";

test.each([
  [{}, { database: false, engine: false, provider: false }],
  [{ DATABASE_URL: "postgres://u@h/d" }, { database: true, engine: false, provider: false }],
  [
    { INNGEST_EVENT_KEY: "e", INNGEST_SIGNING_KEY: "s" },
    { database: false, engine: true, provider: false },
  ],
  [{ INNGEST_EVENT_KEY: "e" }, { database: false, engine: false, provider: false }],
  [{ INNGEST_DEV: "0" }, { database: false, engine: false, provider: false }],
  [{ INNGEST_DEV: "http://localhost:8288" }, { database: false, engine: true, provider: false }],
  [{ OPENAI_BASE_URL: "http://localhost:1234/v1" }, { database: false, engine: false, provider: true }],
  [{ OPENAI_API_KEY: "sk-x" }, { database: false, engine: false, provider: true }],
])("with %o the real parts are %o", (variables, expected) => {
  expect(realParts(parseEnv(variables))).toEqual(expected);
});

test.each([
  [{}, "start", 0],
  [{ INNGEST_EVENT_KEY: "e" }, "start", 1],
  [{ INNGEST_BASE_URL: "http://10.0.0.1:8288" }, "start", 1],
  [{ INNGEST_BASE_URL: "http://10.0.0.1:8288", INNGEST_EVENT_KEY: "e", INNGEST_SIGNING_KEY: "s" }, "start", 0],
  [{ INNGEST_DEV: "1", HOST: "0.0.0.0" }, "start", 1],
  [{ INNGEST_DEV: "1", HOST: "0.0.0.0" }, "dev", 0],
  [{ INNGEST_DEV: "1" }, "start", 0],
] as const)("with %o, %s finds %i contradictions", (variables, mode, count) => {
  expect(contradictions(parseEnv(variables), mode)).toHaveLength(count);
});

test("a host that others reach is warned of while the demo sign-in stands", () => {
  const open = parseEnv({ HOST: "0.0.0.0" });
  expect(warnings(open, realParts(open))).toHaveLength(1);
  const local = parseEnv({});
  expect(warnings(local, realParts(local))).toEqual([]);
  const own = parseEnv({ HOST: "0.0.0.0", DATABASE_URL: "postgres://u@h/d" });
  expect(warnings(own, realParts(own))).toEqual([]);
});

test("the lines say which parts are real", () => {
  const mixed = parseEnv({ DATABASE_URL: "postgres://u@h/d", OPENAI_API_KEY: "sk-x" });
  expect(describeParts(mixed, realParts(mixed))).toEqual([
    "Database   yours (DATABASE_URL)",
    "Engine     local engine",
    "Model      yours: OpenAI",
  ]);
});
