import { twMerge } from "tailwind-merge";
import type { Finding, Rule } from "./rule";
import { lineAt, type SourceFile, type SyntaxNode } from "./source-file";
import { argumentsOf, dottedName, isNode, walk } from "./walk";

/** A component's own classes, by its name; those of the classes' makers (`buttonClasses`) by theirs. */
type Own = ReadonlyMap<string, string[]>;

const MESSAGE = "fight for one property. A component marks what its callers may change with own:";

/** All class names that may stand in an expression, whichever way its conditions fall. */
function classesIn(node: SyntaxNode, own: Own): string[] {
  return [...walk(node)].flatMap((each) => {
    if (each.type === "Literal" && typeof each.value === "string") return each.value.split(/\s+/).filter(Boolean);
    if (each.type === "TemplateElement") return String((each.value as { cooked: string }).cooked).split(/\s+/);
    return each.type === "Identifier" ? (own.get(String(each.name)) ?? []) : [];
  });
}

const isCn = (node: SyntaxNode) => node.type === "CallExpression" && dottedName(node.callee) === "cn";

/** Constants that hold classes, and what each component joins with the `className` that it is given. */
function ownClasses(files: SourceFile[]): Own {
  const own = new Map<string, string[]>();
  const declared = (type: string) =>
    files.flatMap(({ text, program }) =>
      [...walk(program)].filter((node) => node.type === type && isNode(node.id)).map((node) => ({ text, node })),
    );
  for (const { node } of declared("VariableDeclarator")) {
    const name = dottedName(node.id) ?? "";
    if (/[cC]lasses$/.test(name) && isNode(node.init)) own.set(name, classesIn(node.init, new Map()));
  }
  for (const { text, node } of declared("FunctionDeclaration")) {
    const joins = [...walk(node)].filter(
      (each) => isCn(each) && text.slice(each.start, each.end).includes("className"),
    );
    if (joins.length > 0)
      own.set(
        dottedName(node.id) ?? "",
        joins.flatMap((each) => classesIn(each, own)),
      );
  }
  return own;
}

/** The pairs of which the later class would have to win. */
function fights(before: string[], after: string[]): string[] {
  return after.flatMap((late) => before.filter((early) => early !== late && twMerge(`${early} ${late}`) === late));
}

function fightsOf(node: SyntaxNode, own: Own): string[] {
  if (isCn(node)) {
    const parts = argumentsOf(node).map((part) => classesIn(part, own));
    return parts.flatMap((part, at) => fights(parts.slice(0, at).flat(), part));
  }
  if (node.type !== "JSXOpeningElement") return [];
  const before = own.get(String((node.name as SyntaxNode).name));
  const given = (node.attributes as SyntaxNode[]).find(({ name }) => isNode(name) && name.name === "className");
  return before && given ? fights(before, classesIn(given, own)) : [];
}

/** Two classes for one property on one element: which of them counts is the style sheet's order, not the writer's. */
export const noClassFights: Rule = {
  name: "no class fights another",
  check: (files) => {
    const views = files.filter(({ path }) => path.endsWith(".tsx"));
    const own = ownClasses(views);
    return views.flatMap(({ path, text, program }) =>
      [...walk(program)].flatMap((node): Finding[] => {
        const found = new Set(fightsOf(node, own));
        const message = `"${[...found].join('", "')}" and a class beside them ${MESSAGE}.`;
        return found.size > 0 ? [{ path, line: lineAt(text, node.start), message }] : [];
      }),
    );
  },
};
