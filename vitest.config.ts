import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };
/** Vitest gives up asking after a second. */
const PATIENT = { poll: { timeout: 60_000 } };
const exclude = ["**/node_modules/**", ".next/**", ".data/**", "e2e/**"];

export default defineConfig({
  test: {
    // Most of an integration test is waiting, for the database and for waits that it is about.
    maxWorkers: Math.max(3, availableParallelism()),
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["**/*.test.ts"],
          exclude: [...exclude, "**/*.integration.test.ts"],
          // A loaded machine is slow, not wrong.
          testTimeout: 120_000,
          expect: PATIENT,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["**/*.integration.test.ts"],
          exclude,
          globalSetup: ["local/testing/global-setup.ts"],
          setupFiles: ["db/testing/setup.ts"],
          // Many hash passwords, race dozens of callers or start processes: seconds here, minutes on a busy machine.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: PATIENT,
        },
      },
    ],
  },
});
