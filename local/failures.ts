import { stripVTControlCharacters } from "node:util";

/** A test file in Vitest's JSON report. */
export interface VitestFile {
  name: string;
  status: string;
  message: string;
  assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[];
}

/** A file or describe block in Playwright's JSON report. */
export interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs: { title: string; file: string; line: number; ok: boolean; tests: { results: PlaywrightResult[] }[] }[];
}

interface PlaywrightResult {
  status: string;
  error?: { message?: string };
}

const LINES = 14;
const firstLines = (text: string) =>
  stripVTControlCharacters(text)
    .split("\n")
    .slice(0, LINES)
    .map((line) => `    ${line}`)
    .join("\n");

const tell = (where: string, message: string | undefined) => `${where}\n${firstLines(message ?? "no message")}`;

/** Each failed test, or file that couldn't be loaded, as its name and the first lines of its error. */
export function vitestFailures(files: VitestFile[]): string[] {
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const red = assertionResults.filter((test) => test.status === "failed");
    if (red.length === 0) return status === "failed" ? [tell(name, message)] : [];
    return red.map(({ fullName, failureMessages }) => tell(`${name} › ${fullName}`, failureMessages?.[0]));
  });
}

/** Each test that failed, or passed only when repeated, as its place and the first lines of its error. */
export function playwrightFailures(suites: PlaywrightSuite[]): string[] {
  return suites.flatMap(({ specs, suites: inner }) => [
    ...specs.flatMap(({ title, file, line, tests }) =>
      tests
        .flatMap(({ results }) => results.find(({ error }) => error) ?? [])
        .map(({ error }) => tell(`${file}:${line} › ${title}`, error?.message)),
    ),
    ...playwrightFailures(inner ?? []),
  ]);
}
