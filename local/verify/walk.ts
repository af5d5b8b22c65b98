import type { SyntaxNode } from "./source-file";

/** Whether a value is a node of the tree. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

/** The nodes right below a node. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

/** The node and all below it, outside in; what `skip` names is left out with all below it. */
export function* walk(node: SyntaxNode, skip: (node: SyntaxNode) => boolean = () => false): Generator<SyntaxNode> {
  if (skip(node)) return;
  yield node;
  for (const child of childrenOf(node)) yield* walk(child, skip);
}

/** `a.b` as "a.b", also through `?.` and `!`; null for anything else. */
export function dottedName(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === "Identifier") return String(node.name);
  if (node.type === "ChainExpression" || node.type === "TSNonNullExpression") return dottedName(node.expression);
  if (node.type !== "MemberExpression" || node.computed === true) return null;
  const object = dottedName(node.object);
  const property = dottedName(node.property);
  return object && property ? `${object}.${property}` : null;
}

/** The name of the property that a member expression reads, whatever it reads it from. */
export function propertyName(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === "ChainExpression" || node.type === "TSNonNullExpression") return propertyName(node.expression);
  return node.type === "MemberExpression" && node.computed !== true ? dottedName(node.property) : null;
}

const FUNCTIONS = new Set(["ArrowFunctionExpression", "FunctionExpression", "FunctionDeclaration"]);

/** Whether the node is a function of any kind. */
export function isFunction(node: SyntaxNode): boolean {
  return FUNCTIONS.has(node.type);
}

/** A call's arguments. */
export function argumentsOf(node: SyntaxNode): SyntaxNode[] {
  return Array.isArray(node.arguments) ? node.arguments.filter(isNode) : [];
}
