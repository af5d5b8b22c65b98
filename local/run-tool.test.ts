import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { everyVariable, runTool } from "./run-tool";

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "assay-tool-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

/** What a tool sees of the environment. */
async function seen(variables?: Record<string, string>): Promise<Record<string, string>> {
  const [program, output] = [join(dir, "tool.mjs"), join(dir, "seen.json")];
  writeFileSync(
    program,
    `import { writeFileSync } from "node:fs"; writeFileSync(${JSON.stringify(output)}, JSON.stringify(process.env));`,
  );
  expect(await runTool(relative("node_modules", program), [], variables)).toBe(true);
  return JSON.parse(readFileSync(output, "utf8"));
}

test("no check sees a database, an engine or a provider of one's own", async () => {
  vi.stubEnv("DATABASE_URL", "postgres://mine");
  vi.stubEnv("OPENAI_API_KEY", "mine");
  vi.stubEnv("INNGEST_EVENT_KEY", "mine");
  expect(Object.values(await seen())).not.toContain("mine");
  const { DATABASE_URL, OPENAI_API_KEY } = await seen(everyVariable(""));
  expect([DATABASE_URL, OPENAI_API_KEY]).toEqual(["", ""]);
});

test("what a check is given reaches it", async () => {
  expect((await seen({ E2E_PORT: "1" })).E2E_PORT).toBe("1");
});
