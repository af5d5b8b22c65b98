import type { SourceFile } from "./source-file";

export interface Finding {
  path: string;
  /** 1-based; 0 where the whole file is meant. */
  line: number;
  /** What to do instead. */
  message: string;
}

/** One convention of the house. It sees all files, and answers with what breaks it. */
export interface Rule {
  name: string;
  check(files: SourceFile[]): Finding[];
}

/** Tests may look behind the walls that their subjects stand in. */
export function isTest(path: string): boolean {
  return (
    /\.test\.tsx?$|\.spec\.ts$/.test(path) ||
    /^(db\/testing|local\/testing|local\/engine\/conformance)/.test(path) ||
    path.startsWith("e2e/")
  );
}
