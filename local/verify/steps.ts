import type { Finding, Rule } from "./rule";
import { lineAt, type SourceFile, type SyntaxNode } from "./source-file";
import { argumentsOf, childrenOf, dottedName, isFunction, isNode, walk } from "./walk";

const isDurable = ({ path }: SourceFile) => path.startsWith("inngest/functions/") && !path.endsWith(".test.ts");
const isStepCall = (node: SyntaxNode) =>
  node.type === "CallExpression" && /(^|\.)step\.\w+(\.\w+)?$/.test(dottedName(node.callee) ?? "");
const isStepRun = (node: SyntaxNode) => isStepCall(node) && /\.run$/.test(dottedName(node.callee) ?? "");
const mentionsStep = (node: SyntaxNode) => [...walk(node)].some((inner) => dottedName(inner) === "step");

/** The functions of `step.run(id, fn)` calls. */
function stepBodies(file: SourceFile): SyntaxNode[] {
  return [...walk(file.program)].filter(isStepRun).flatMap((call) => argumentsOf(call).filter(isFunction));
}

/** The functions that get `step` as a parameter, or out of one. */
function durableBodies(file: SourceFile): SyntaxNode[] {
  const takesStep = (node: SyntaxNode) =>
    isFunction(node) &&
    Array.isArray(node.params) &&
    node.params.filter(isNode).some((parameter) => mentionsStep(parameter));
  return [...walk(file.program)].filter(takesStep);
}

const tell = (file: SourceFile, node: SyntaxNode, message: string): Finding => ({
  path: file.path,
  line: lineAt(file.text, node.start),
  message,
});

function rule(name: string, check: (file: SourceFile) => Finding[]): Rule {
  return { name, check: (files) => files.filter(isDurable).flatMap(check) };
}

/** What is awaited outside a step runs again at every replay. */
export const awaitInStep = rule("no await outside a step", (file) => {
  const bodies = new Set(stepBodies(file));
  return durableBodies(file).flatMap((handler) =>
    [...walk(handler.body as SyntaxNode, (node) => bodies.has(node))]
      .filter(
        ({ type, await: forAwait }) => type === "AwaitExpression" || (type === "ForOfStatement" && forAwait === true),
      )
      .filter((node) => !mentionsStep((node.argument ?? node.right) as SyntaxNode))
      .map((node) => tell(file, node, "Put this work into a step: outside of one it runs again at every replay.")),
  );
});

/** A step inside a step is never memoised. */
export const noStepInStep = rule("no step inside a step", (file) =>
  stepBodies(file).flatMap((body) =>
    [...walk(body.body as SyntaxNode)]
      .filter(isStepCall)
      .map((node) => tell(file, node, "Call the steps one after the other; one inside another is never memoised.")),
  ),
);

/** The names that a function declares, its parameters included. */
function declaredNames(body: SyntaxNode): Set<string> {
  const names = new Set<string>();
  for (const node of walk(body)) {
    const patterns = isFunction(node)
      ? (node.params as unknown[])
      : [node.type === "VariableDeclarator" ? node.id : node.param];
    for (const pattern of patterns.filter(isNode)) for (const name of boundNames(pattern)) names.add(name);
  }
  return names;
}

function boundNames(pattern: SyntaxNode): string[] {
  if (pattern.type === "Identifier") return [String(pattern.name)];
  if (pattern.type === "Property") return isNode(pattern.value) ? boundNames(pattern.value) : [];
  return childrenOf(pattern).flatMap(boundNames);
}

function rootName(target: unknown): string | null {
  if (!isNode(target)) return null;
  if (target.type === "Identifier") return String(target.name);
  return rootName(target.object ?? target.expression);
}

/** A memoised step isn't run at the next replay: what it assigned outside is lost. */
export const noOuterAssignment = rule("no assignment to an outer variable inside a step", (file) =>
  stepBodies(file).flatMap((body) => {
    const own = declaredNames(body);
    return [...walk(body)]
      .filter(({ type }) => type === "AssignmentExpression" || type === "UpdateExpression")
      .filter((node) => {
        const root = rootName(node.left ?? node.argument);
        return root !== null && !own.has(root);
      })
      .map((node) =>
        tell(file, node, "Return the value from the step: at a replay the step isn't run, and the assignment is lost."),
      );
  }),
);
