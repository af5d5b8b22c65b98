import type { Rule } from "./rule";
import type { SourceFile } from "./source-file";

/** The files that a file needs when it runs. */
function neighbours(file: SourceFile, byPath: Map<string, SourceFile>): SourceFile[] {
  return file.imports.flatMap(({ target, isType }) => {
    if (target === null || isType) return [];
    const found = ["", ".ts", ".tsx", "/index.ts", ".mjs"].map((end) => byPath.get(target + end)).find(Boolean);
    return found ? [found] : [];
  });
}

/** Files that import one another in a circle: each circle is told once, at the file that closes it. */
export const noCycles: Rule = {
  name: "no import cycles",
  check(files) {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const done = new Set<string>();
    const findings: ReturnType<Rule["check"]> = [];
    const visit = (file: SourceFile, trail: string[]): void => {
      const at = trail.indexOf(file.path);
      if (at >= 0) {
        const circle = [...trail.slice(at), file.path].join(" → ");
        const message = `These files import one another: ${circle}. Move what both need into a file below them.`;
        findings.push({ path: trail.at(-1) ?? file.path, line: 0, message });
        return;
      }
      if (done.has(file.path)) return;
      for (const next of neighbours(file, byPath)) visit(next, [...trail, file.path]);
      done.add(file.path);
    };
    for (const file of files) visit(file, []);
    return findings;
  },
};
