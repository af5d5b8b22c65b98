import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { say } from "../say";
import { addUp, single, type Tally } from "../tally";
import { rules } from "./rules";
import { readSource } from "./source-file";

const SOURCE = /\.(ts|tsx|mjs)$/;

/** Every source file of the working tree that git would commit. */
function sourcePaths(): string[] {
  const output = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  return [...new Set(output.split("\0"))].filter((path) => SOURCE.test(path) && existsSync(path)).sort();
}

/** Holds every file to the rules of the house; each rule counts as one check. */
export function checkRules(): Tally {
  const files = sourcePaths().map(readSource);
  return addUp(
    rules.map((rule) => {
      const findings = rule.check(files);
      say(`  ${findings.length === 0 ? "ok  " : "FAIL"} ${rule.name}`);
      for (const { path, line, message } of findings) say(`       ${path}${line > 0 ? `:${line}` : ""}  ${message}`);
      return single(findings.length === 0);
    }),
  );
}
