import { existsSync, readdirSync, readFileSync } from "node:fs";

/** What Stryker remembers of its runs, as far as it is read here. */
interface Remembered {
  files: Record<string, { source: string; mutants: Mutant[] }>;
}

interface Mutant {
  status: string;
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number; column: number }; end: { line: number; column: number } };
}

export interface Survivor {
  /** Counted from 1. */
  line: number;
  /** The code that was changed and what stood there instead, each on one line. */
  code: string;
  replacement: string;
}

export interface MutatedFile {
  path: string;
  tested: number;
  timedOut: number;
  /** Mutants of code that runs once, at loading: they aren't tested. */
  atLoading: number;
  survivors: Survivor[];
}

/** By file, the mutants of the code as it stands now; a file that changed since it was run is left out. */
function readMutants({ files }: Remembered): MutatedFile[] {
  return Object.entries(files)
    .filter(([path, { source }]) => existsSync(path) && readFileSync(path, "utf8") === source)
    .map(([path, { source, mutants }]) => {
      const tested = mutants.filter(({ status }) => status !== "Ignored");
      const alive = tested.filter(({ status }) => status === "Survived" || status === "NoCoverage");
      const survivors = alive.map((mutant) => survivorOf(mutant, source.split("\n")));
      return {
        path,
        tested: tested.length,
        timedOut: tested.filter(({ status }) => status === "Timeout").length,
        atLoading: mutants.length - tested.length,
        survivors: survivors.sort((a, b) => a.line - b.line),
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The files of the core; what tests are made of is no such file. */
export function coreFiles(): string[] {
  return readdirSync("lib/domain", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/\.test\.ts$|sample-text|-sample\.ts$/.test(file))
    .map((file) => `lib/domain/${file}`)
    .toSorted();
}

/**
 * What a run of these files showed. One that holds types and constants alone has no mutants, and is told of as run; one that
 * was changed meanwhile is left out.
 */
export function mutantsOf(paths: readonly string[], remembered: Remembered): MutatedFile[] {
  const run = readMutants(remembered);
  const none = { tested: 0, timedOut: 0, atLoading: 0, survivors: [] };
  return paths.flatMap(
    (path) => run.find((file) => file.path === path) ?? (path in remembered.files ? [] : { path, ...none }),
  );
}

function survivorOf({ location: { start, end }, replacement = "" }: Mutant, lines: string[]): Survivor {
  const changed = lines.slice(start.line - 1, end.line);
  changed.push((changed.pop() ?? "").slice(0, end.column - 1));
  changed[0] = (changed[0] ?? "").slice(start.column - 1);
  return { line: start.line, code: onOneLine(changed.join(" ")), replacement: onOneLine(replacement) };
}

function onOneLine(code: string): string {
  return code.replaceAll(/\s+/g, " ").trim();
}
