import { isDeepStrictEqual } from "node:util";

/** What an expression may read: the run's own event, and (in cancelOn) the event that came later. */
export interface Scope {
  event: unknown;
  async?: unknown;
}

export type Operand = { kind: "path"; root: "event" | "async"; path: string[] } | { kind: "literal"; value: unknown };
export interface Comparison {
  left: Operand;
  right: Operand;
  negated: boolean;
}
/** Comparisons joined by `&&`: the part of the expression language that our triggers use. */
export type Expression = Comparison[];

const OPERAND = String.raw`(?:event|async)(?:\.[A-Za-z_]\w*)+|'[^'\\]*'|"[^"\\]*"|-?\d+(?:\.\d+)?|true|false|null`;
const COMPARISON = new RegExp(String.raw`^\s*(${OPERAND})\s*(==|!=)\s*(${OPERAND})\s*$`);
const PATH = /^event(\.[A-Za-z_]\w*)+$/;

/** Parses `a == b && c != 'd'`; null for anything beyond that. */
export function parseExpression(text: string): Expression | null {
  const comparisons = text.split("&&").map(parseComparison);
  return comparisons.every((comparison) => comparison !== null) ? comparisons : null;
}

/** Parses a concurrency key such as `event.data.workspaceId` into its path; null for anything else. */
export function parseKey(text: string): string[] | null {
  return PATH.test(text.trim()) ? text.trim().split(".").slice(1) : null;
}

/** Whether every comparison holds. A missing value equals nothing, not even another missing one. */
export function holds(expression: Expression, scope: Scope): boolean {
  return expression.every(({ left, right, negated }) => {
    const [a, b] = [read(left, scope), read(right, scope)];
    const same = a !== undefined && isDeepStrictEqual(a, b);
    return negated ? !same : same;
  });
}

/** The first `event.x == async.y` of an expression, by which waiting runs are found without reading them all. */
export function joinPaths(expression: Expression): { event: string[]; async: string[] } | null {
  for (const { left, right, negated } of expression) {
    if (negated || left.kind !== "path" || right.kind !== "path" || left.root === right.root) continue;
    return left.root === "event" ? { event: left.path, async: right.path } : { event: right.path, async: left.path };
  }
  return null;
}

/** The value at a path of a JSON value; undefined when some part of the path is missing. */
export function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    const isObject = typeof inner === "object" && inner !== null;
    return isObject ? Object.entries(inner).find(([name]) => name === key)?.[1] : undefined;
  }, value);
}

function parseComparison(text: string): Comparison | null {
  const [, left, operator, right] = COMPARISON.exec(text) ?? [];
  if (left === undefined || right === undefined) return null;
  return { left: parseOperand(left), right: parseOperand(right), negated: operator === "!=" };
}

function parseOperand(text: string): Operand {
  const [root, ...path] = text.split(".");
  if (root === "event" || root === "async") return { kind: "path", root, path };
  if (text.startsWith("'") || text.startsWith('"')) return { kind: "literal", value: text.slice(1, -1) };
  return { kind: "literal", value: JSON.parse(text) };
}

function read(operand: Operand, scope: Scope): unknown {
  return operand.kind === "literal" ? operand.value : valueAt(scope[operand.root], operand.path);
}
