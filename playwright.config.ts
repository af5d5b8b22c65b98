import { randomInt, randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";

// Workers read this file again: what is made once is handed to them through the environment.
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), "assay-e2e-"));
const dataDir = process.env.E2E_DATA_DIR;
const port = process.env.E2E_PORT ?? "3917";
const baseURL = `http://127.0.0.1:${port}`;
/** `npm run test:long`: many kills, on a stack of their own alone, and a report of them. */
const long = process.env.E2E_LONG === "1";
process.env.E2E_SEED ??= long ? randomUUID().slice(0, 8) : "c876611e";
const kills = {
  seed: process.env.E2E_SEED,
  kills: Number(process.env.E2E_KILLS ?? (long ? 180 : 20)),
  minutes: Number(process.env.E2E_KILL_MINUTES ?? 50),
  report: long ? `docs/benchmarks/kills-${new Date().toISOString().slice(0, 10)}.md` : null,
};
/** `npm run test:long` asks more, from another seed each time. */
const longFuzz = process.env.E2E_LONG_FUZZ === "1";
process.env.E2E_FUZZ_SEED ??= longFuzz ? `${randomInt(2 ** 31)}` : "7061";
const fuzz = {
  seed: Number(process.env.E2E_FUZZ_SEED),
  requests: Number(process.env.E2E_FUZZ_REQUESTS ?? (longFuzz ? 5_000 : 500)),
};
const asRoot = process.getuid?.() === 0;

const browser = {
  ...devices["Desktop Chrome"],
  launchOptions: {
    executablePath: process.env.E2E_BROWSER ?? "/usr/bin/chromium",
    args: [
      ...(asRoot ? ["--no-sandbox"] : []),
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--disable-quic",
    ],
  },
};

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  metadata: { dataDir, kills, fuzz },
  workers: 1,
  // A loaded machine is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  use: { baseURL, trace: { mode: "retain-on-failure", screenshots: false }, screenshot: "only-on-failure" },
  projects: [
    { name: "api", testDir: "e2e/api" },
    { name: "journeys", testDir: "e2e/journeys", use: browser },
    { name: "durability", testDir: "e2e/durability", timeout: 180_000 },
  ],
  ...(!long && {
    webServer: {
      command: "node local/bootstrap.mjs start",
      url: `${baseURL}/api/ready`,
      env: {
        ...{ ASSAY_DATA_DIR: dataDir, PORT: port, HOST: "127.0.0.1" },
        // One key and a few demo profiles serve all tests; one limit stays on, for its headers.
        ...{ LIMIT_PROFILE_JOBS_PER_HOUR: "0", LIMIT_PROFILE_ACTIVE_JOBS: "0", LIMIT_KEY_READS_PER_HOUR: "0" },
        LIMIT_KEY_SCORES_PER_HOUR: "5000",
        // So that a test that is refused hundreds of times may come from many addresses.
        TRUSTED_PROXIES: "127.0.0.1",
        // Where the tests' own receivers of webhooks are.
        ASSAY_WEBHOOK_ALLOWED_CIDRS: "127.0.0.1/32",
      },
      timeout: 600_000,
      reuseExistingServer: false,
      gracefulShutdown: { signal: "SIGTERM", timeout: 6_000 },
      stdout: "pipe",
    },
  }),
});
