import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { decodedMappings, TraceMap } from "@jridgewell/trace-mapping";

/** The JavaScript that a page loads first, without what only browsers without modules fetch. */
export interface PageScripts {
  /** Gzipped, as the app sends it. */
  gzipBytes: number;
  /** What of it is whose, before gzip: the largest first. */
  heaviest: { name: string; bytes: number }[];
}

const BUNDLER = "the bundler's own";

/** Reads a page as the server sends it, and the chunks that it names from the build beside their source maps. */
export async function scriptsOf(url: string, cookie: string, buildDir: string): Promise<PageScripts> {
  const html = await (await fetch(url, { headers: { cookie } })).text();
  const tags = html.match(/<script[^>]*>/g) ?? [];
  const sources = tags
    .filter((tag) => !/nomodule/i.test(tag))
    .flatMap((tag) => /src="\/_next\/([^"?]+)/.exec(tag)?.[1] ?? []);
  const files = [...new Set(sources)].map((source) => join(buildDir, source));
  const weights = new Map<string, number>();
  let gzipBytes = 0;
  for (const file of files) {
    const [code = "", map] = readFileSync(file, "utf8").split("\n//# sourceMappingURL=");
    gzipBytes += gzipSync(code).length;
    const parts = map
      ? weigh(code, readFileSync(join(dirname(file), map.trim()), "utf8"))
      : new Map([[BUNDLER, code.length]]);
    for (const [name, bytes] of parts) weights.set(name, (weights.get(name) ?? 0) + bytes);
  }
  const heaviest = [...weights].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes);
  return { gzipBytes, heaviest };
}

/** The characters of a chunk by the package that they come from; our own by folder. */
function weigh(code: string, map: string): Map<string, number> {
  const trace = new TraceMap(map);
  const lines = code.split("\n");
  const weights = new Map<string, number>();
  for (const [at, segments] of decodedMappings(trace).entries()) {
    for (const [index, [column, source]] of segments.entries()) {
      if (source === undefined) continue;
      const end = segments[index + 1]?.[0] ?? lines[at]?.length ?? column;
      const name = ownerOf(trace.sources[source] ?? "");
      weights.set(name, (weights.get(name) ?? 0) + end - column);
    }
  }
  return weights;
}

function ownerOf(source: string): string {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  if (inPackage) return inPackage;
  return /\/((?:components|lib|app)\/[^/]+)/.exec(source)?.[1] ?? BUNDLER;
}
