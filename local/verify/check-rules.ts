import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { say } from "../say";
import { addUp, single, type Tally } from "../tally";
import { missingPaths } from "./doc-paths";
import type { Finding } from "./rule";
import { rules } from "./rules";
import { readSource } from "./source-file";

/** What a tool wrote is held to its own check: that it is what the tool writes. */
const SOURCE = /(?<!\.generated)\.(ts|tsx|mjs)$/;
const DOC = /^(README\.md|docs\/.*\.md)$/;

/** Every file of the working tree that git would commit. */
function committedPaths(): string[] {
  const output = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  return [...new Set(output.split("\0"))].filter((path) => path !== "" && existsSync(path)).sort();
}

/** Prints what a rule found; each rule counts as one check. */
function report(name: string, findings: Finding[]): Tally {
  say(`  ${findings.length === 0 ? "ok  " : "FAIL"} ${name}`);
  for (const { path, line, message } of findings) say(`       ${path}${line > 0 ? `:${line}` : ""}  ${message}`);
  return single(findings.length === 0);
}

/** Holds every file to the rules of the house, and the documents to what they name. */
export function checkRules(): Tally {
  const paths = committedPaths();
  const files = paths.filter((path) => SOURCE.test(path)).map(readSource);
  const docs = paths.filter((path) => DOC.test(path)).map((path) => ({ path, text: readFileSync(path, "utf8") }));
  return addUp([
    ...rules.map((rule) => report(rule.name, rule.check(files))),
    report("docs name what is there", missingPaths(docs, paths)),
  ]);
}
