import { readFileSync } from "node:fs";
import { generateApi } from "swagger-typescript-api";
import { openApiDocument } from "@/lib/api/openapi";

/** The TypeScript client: one file, so that it may stand anywhere and however a project resolves its imports. */
export const CLIENT_FILE = "clients/typescript/assay.generated.ts";
const OWN_PART = "clients/typescript/source/assay.ts";
const BANNER = `// Written by \`npm run client\`: the API's document in types and calls; behind them what waits for a score.\n\n`;

/** The text of the client: types and calls of every operation of the document, then what is written by hand. */
export async function clientSource(): Promise<string> {
  return BANNER + (await generatedPart()) + ownPart();
}

async function generatedPart(): Promise<string> {
  const { files } = await generateApi({
    ...{ output: false, silent: true, generateClient: true, generateUnionEnums: true, httpClientType: "fetch" },
    spec: structuredClone(openApiDocument("v1")),
    apiClassName: "AssayApi",
    sortTypes: true,
    hooks: { onCreateRoute: asFile },
  } as Parameters<typeof generateApi>[0]);
  const text = files.map(({ fileContent }) => fileContent).join("\n");
  return EDITS.reduce((made, [from, to]) => {
    // Another version of the generator may write it otherwise.
    if (!made.includes(from)) throw new Error(`The generated client holds no ${from}.`);
    return made.replaceAll(from, to);
  }, text);
}

interface Route {
  response: { type: string };
  responseBodyInfo: { success?: { schema?: { contentKind: string } | null } };
}

/** An answer that is text, to the generator, is a file: it takes a workbook for text, and JSON Lines for JSON. */
function asFile<R extends Route>(route: R): R {
  if (route.response.type !== "string") return route;
  route.response.type = "Blob";
  const { schema } = route.responseBodyInfo.success ?? {};
  if (schema) schema.contentKind = "OTHER";
  return route;
}

const EDITS = [
  // What is not described is unknown: the caller checks it.
  ["Record<string, any>", "Record<string, unknown>"],
  // What only browsers' types have: a server's project doesn't load them.
  ['keyof Omit<Body, "body" | "bodyUsed">', '"arrayBuffer" | "blob" | "formData" | "json" | "text"'],
  ["r.data = data;", "r.data = data as T;"],
  ["r.error = data;", "r.error = data as E;"],
] as const;

/** What is written by hand, without its import of what now stands above it. */
function ownPart(): string {
  const text = readFileSync(OWN_PART, "utf8").replace(/^import \{[^}]*\} from "\.\.\/assay\.generated";\n/, "");
  if (/^import /m.test(text)) throw new Error(`${OWN_PART} imports something: the client is one file.`);
  return text;
}
