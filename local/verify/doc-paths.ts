import { posix } from "node:path";
import type { Finding } from "./rule";

/** A document of the repository, by its path from the root. */
export interface Doc {
  path: string;
  text: string;
}

/** What stands in it is no link, however it looks. */
const CODE = /(`+).+?\1/g;
const MARKDOWN_LINK = /\]\(([^)\s]+)\)/g;
const WORD = /(?<![\w/.@$~-])[\w.-]+(?:\/[\w.@*[\]()-]+)+/g;

/** The paths that a line names: targets of links, and words that start in a folder at the root or are a file there. */
function namedIn(line: string, roots: Set<string>): string[] {
  const links = [...line.replaceAll(CODE, "").matchAll(MARKDOWN_LINK)].flatMap(([, target = ""]) =>
    /^[a-z]+:|^#/.test(target) ? [] : [`./${target.replace(/#.*$/, "")}`],
  );
  const words = [...line.replaceAll(MARKDOWN_LINK, "]").matchAll(WORD)].flatMap(([word]) => {
    const path = word.replace(/\.$/, "").replace(/^([^(]*)\)$/, "$1");
    const [root = "", ...rest] = path.split("/");
    return rest.length > 0 && roots.has(root) ? [path] : [];
  });
  return [...links, ...words];
}

/** Whether the path, an import's name without extension, or what stands in front of its first `*` is there. */
function exists(path: string, paths: string[]): boolean {
  const [start = ""] = path.split("*");
  if (start !== path) return paths.some((known) => known.startsWith(start));
  return paths.some((known) => known.startsWith(path) && /^($|\/|\.tsx?$)/.test(known.slice(path.length)));
}

const isRelative = (path: string) => /^\.\.?\//.test(path);

/** What documents name and the repository (`paths`: its files) doesn't hold. */
export function missingPaths(docs: Doc[], paths: string[]): Finding[] {
  const roots = new Set(paths.filter((path) => path.includes("/")).map((path) => path.split("/")[0] ?? ""));
  return docs.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, at) =>
      namedIn(line, roots)
        .map((named) => (isRelative(named) ? posix.join(posix.dirname(path), named) : named))
        .filter((named) => !exists(named, paths))
        .map((named) => ({ path, line: at + 1, message: `There is no ${named}: name what took its place.` })),
    ),
  );
}
