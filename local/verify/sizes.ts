import { basename } from "node:path";
import type { Rule } from "./rule";

const LIMITS: Record<string, { lines: number; advice: string }> = {
  "route.ts": { lines: 25, advice: "a route says only its particulars: move the rest into a use case or lib/http" },
  "page.tsx": { lines: 60, advice: "move its parts into components" },
};
const EVERY_FILE = { lines: 300, advice: "split it by what changes together" };

/** Files that outgrew their limit. */
export const fileLength: Rule = {
  name: "file length",
  check: (files) =>
    files.flatMap(({ path, text }) => {
      const { lines, advice } = LIMITS[basename(path)] ?? EVERY_FILE;
      const length = text.trimEnd().split("\n").length;
      return length > lines
        ? [{ path, line: lines, message: `${length} lines, ${lines} are allowed: ${advice}.` }]
        : [];
    }),
};
