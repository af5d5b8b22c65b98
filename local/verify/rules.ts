import { arrows, knownLayer } from "./arrows";
import { noMessageText, noModuleMocks, noSkippedTests, oneEnvironment } from "./calls";
import { noClassFights } from "./class-fights";
import { noCycles } from "./cycles";
import { fileNames } from "./names";
import type { Rule } from "./rule";
import { fileLength } from "./sizes";
import { awaitInStep, noOuterAssignment, noStepInStep } from "./steps";
import { noSuppressions } from "./suppressions";

/** The conventions of the house that `npm run verify` holds every file to. */
export const rules: Rule[] = [
  arrows,
  knownLayer,
  noCycles,
  fileNames,
  fileLength,
  oneEnvironment,
  noMessageText,
  noModuleMocks,
  noSkippedTests,
  awaitInStep,
  noStepInStep,
  noOuterAssignment,
  noSuppressions,
  noClassFights,
];
