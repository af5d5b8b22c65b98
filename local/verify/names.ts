import { basename } from "node:path";
import type { Rule } from "./rule";

const VAGUE = /(^|\/)(utils?|helpers?|common|types|misc)(\/|\.[a-z.]+$)/;
const KEBAB = /^(\[+[.a-zA-Z]+\]+|[a-z0-9]+(-[a-z0-9]+)*)(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/;
/** The registries that tools need. */
const INDEXES = ["inngest/functions/index.ts", "db/schema/index.ts"];

function fault(path: string): string | null {
  if (VAGUE.test(path))
    return "A file or folder is named after what is in it: utils, helpers, common, types and misc say nothing.";
  if (!KEBAB.test(basename(path))) return "File names are kebab-case, after their main export.";
  if (basename(path) === "index.ts" && !INDEXES.includes(path))
    return "No barrels: import from the file that defines it.";
  return null;
}

/** File names that say nothing, aren't kebab-case, or gather others. */
export const fileNames: Rule = {
  name: "file names",
  check: (files) =>
    files.flatMap(({ path }) => {
      const message = fault(path);
      return message ? [{ path, line: 0, message }] : [];
    }),
};
