import { type Finding, isTest, type Rule } from "./rule";
import { lineAt, type SourceFile, type SyntaxNode } from "./source-file";
import { argumentsOf, dottedName, propertyName, walk } from "./walk";

/** A rule that looks at single nodes of the files that `applies` names. */
function nodeRule(
  name: string,
  message: string,
  applies: (path: string) => boolean,
  offends: (node: SyntaxNode) => boolean,
): Rule {
  const checkFile = (file: SourceFile): Finding[] =>
    [...walk(file.program)]
      .filter(offends)
      .map(({ start }) => ({ path: file.path, line: lineAt(file.text, start), message }));
  return { name, check: (files) => files.filter(({ path }) => applies(path)).flatMap(checkFile) };
}

const READS_ENVIRONMENT = ["lib/env.ts", "instrumentation.ts", "local/bootstrap.mjs", "db/testing/setup.ts"];

/** The environment is read in one place. */
export const oneEnvironment = nodeRule(
  "process.env in lib/env.ts alone",
  "Read it through env() of lib/env.ts, and add the variable there; a child process gets childEnvironment().",
  (path) => !READS_ENVIRONMENT.includes(path) && !path.startsWith("examples/") && !/\.config\.(ts|mjs)$/.test(path),
  (node) => node.type === "MemberExpression" && dottedName(node) === "process.env",
);

const TEXT_TESTS = new Set(["includes", "match", "startsWith", "endsWith", "indexOf", "search", "matchAll"]);
const isMessage = (node: unknown) => propertyName(node) === "message";

function comparesMessage(node: SyntaxNode): boolean {
  if (node.type === "BinaryExpression") {
    const literal = (side: unknown) =>
      (side as SyntaxNode).type === "Literal" && typeof (side as SyntaxNode).value === "string";
    const equality = /^[!=]==?$/.test(String(node.operator));
    return equality && ((isMessage(node.left) && literal(node.right)) || (isMessage(node.right) && literal(node.left)));
  }
  if (node.type !== "CallExpression") return false;
  const called = node.callee as SyntaxNode;
  const name = propertyName(called) ?? "";
  if (TEXT_TESTS.has(name)) return isMessage(called.object) || isMessageLowered(called.object);
  return (name === "test" || name === "exec") && argumentsOf(node).some(isMessage);
}

/** `error.message.toLowerCase()` and the like. */
function isMessageLowered(node: unknown): boolean {
  const call = node as SyntaxNode;
  return call.type === "CallExpression" && isMessage((call.callee as SyntaxNode).object);
}

/** "request timed out after 4000ms" contains "400". */
export const noMessageText = nodeRule(
  "no classification by message text",
  "Tell errors apart by class, code or status, never by what their message says.",
  (path) => !isTest(path),
  comparesMessage,
);

const MOCKS = new Set([
  "vi.mock",
  "vi.doMock",
  "vi.hoisted",
  "vi.importMock",
  "jest.mock",
  "jest.doMock",
  "mock.module",
]);

/** Modules are never replaced. */
export const noModuleMocks = nodeRule(
  "no module mocks",
  "Pass the collaborator as an argument and give the test one of its own; Postgres is real in tests.",
  () => true,
  (node) => node.type === "CallExpression" && MOCKS.has(dottedName(node.callee) ?? ""),
);

const SKIPS = /^(test|it|describe|suite)(\.\w+)*\.(skip|only|todo|fixme|skipIf|runIf)$/;

/** A test that is left out guards nothing. */
export const noSkippedTests = nodeRule(
  "no skipped tests",
  "Mend the test or delete it.",
  isTest,
  (node) => node.type === "CallExpression" && SKIPS.test(dottedName(node.callee) ?? ""),
);
