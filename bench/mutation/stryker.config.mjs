export default {
  packageManager: "npm",
  testRunner: "vitest",
  vitest: { configFile: "bench/mutation/vitest.config.ts", related: false },
  plugins: ["@stryker-mutator/vitest-runner"],
  mutate: ["lib/domain/**/*.ts", "!**/*.test.ts", "!**/{sample-text,*-sample}.ts"],
  // Stryker reads tsconfig.json with a TypeScript of its own age; beside TypeScript 7 it must find none.
  tsconfigFile: "no-tsconfig.json",
  coverageAnalysis: "perTest",
  // What runs once, at loading, would need every test for each mutant.
  ignoreStatic: true,
  // The machine has other work.
  concurrency: 1,
  // A busy machine is slow, and must not count as a kill.
  timeoutMS: 10_000,
  timeoutFactor: 2,
  reporters: ["progress-append-only", "json"],
  jsonReporter: { fileName: ".data/mutation/report.json" },
  incremental: true,
  incrementalFile: ".data/mutation/incremental.json",
  tempDirName: ".data/mutation/sandbox",
  ignorePatterns: [
    ".data",
    ".next",
    "docs",
    "e2e",
    "test-results",
    "app",
    "components",
    "db",
    "local",
    "cli",
    "inngest",
  ],
};
