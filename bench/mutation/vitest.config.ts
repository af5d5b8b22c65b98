import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { keptThread } from "./kept-thread";
import { NoFileLeftOut } from "./no-file-left-out";
import { ShortestFirst } from "./shortest-first";

/** The core's own tests, with few draws a property: what Stryker runs against each mutant. */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("../..", import.meta.url)) } },
  plugins: [
    {
      name: "kept-thread",
      // Stryker's runner asks for a pool of Vitest's own, over anything that stands under `test`.
      configureVitest: ({ project }) =>
        Object.assign(project.config, { pool: keptThread.name, poolRunner: keptThread }),
    },
  ],
  test: {
    include: ["lib/domain/**/*.test.ts"],
    setupFiles: ["bench/mutation/few-draws.ts"],
    sequence: { sequencer: ShortestFirst },
    testTimeout: 120_000,
    reporters: [new NoFileLeftOut()],
  },
});
