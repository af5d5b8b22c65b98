import type { Reporter, TestModule, Vitest } from "vitest/node";

/** Ends the run where a test file doesn't load: Stryker's runner would pass over it, and call what it covers uncovered. */
export class NoFileLeftOut implements Reporter {
  private vitest: Vitest | null = null;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  onTestModuleEnd(file: TestModule): void {
    for (const { message } of file.errors()) {
      this.vitest?.state.catchError(new Error(`${file.relativeModuleId} doesn't load: ${message}`), "Error");
    }
  }
}
