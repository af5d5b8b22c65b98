import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { type ParseResult, parseSync } from "oxc-parser";

/** One node of the syntax tree, as ESTree names it. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [property: string]: unknown;
}

export interface SourceFile {
  /** Path from the root of the repository, with forward slashes. */
  path: string;
  text: string;
  program: SyntaxNode;
  imports: Import[];
}

export interface Import {
  /** As written. */
  specifier: string;
  /** A path without extension inside the repository, or null for a package or `node:` module. */
  target: string | null;
  start: number;
  /** Imported for its types only: it is gone when the program runs. */
  isType: boolean;
}

/** Reads and parses a file of the repository. */
export function readSource(path: string): SourceFile {
  return parseSource(path, readFileSync(path, "utf8"));
}

/** Parses a text as the file `path`; a text that can't be parsed is an error. */
export function parseSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text);
  const [fault] = parsed.errors;
  if (fault) throw new Error(`${path} can't be parsed: ${fault.message}`);
  return { path, text, program: parsed.program as unknown as SyntaxNode, imports: importsOf(path, parsed, text) };
}

function importsOf(path: string, { module }: ParseResult, text: string): Import[] {
  const found = (start: number, specifier: string, isType: boolean): Import => ({
    ...{ start, specifier, isType },
    target: targetOf(path, specifier),
  });
  return [
    ...module.staticImports.map(({ start, moduleRequest, entries }) =>
      found(start, moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType)),
    ),
    ...module.staticExports.flatMap(({ start, entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [found(start, moduleRequest.value, isType)] : [],
      ),
    ),
    ...module.dynamicImports.flatMap(({ start, moduleRequest }) => {
      const literal = /^["'`]([^$]*)["'`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
      return literal?.[1] === undefined ? [] : [found(start, literal[1], false)];
    }),
  ];
}

function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : null;
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
