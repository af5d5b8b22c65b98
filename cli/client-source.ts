import { generateApi } from "swagger-typescript-api";
import { openApiDocument } from "@/lib/api/openapi";

/** Where the generated part of the TypeScript client stands. */
export const CLIENT_FILE = "clients/typescript/api.generated.ts";

/** The text of the client's generated part: types and calls of every operation of the document. */
export async function clientSource(): Promise<string> {
  const { files } = await generateApi({
    ...{ output: false, silent: true, generateClient: true, generateUnionEnums: true, httpClientType: "fetch" },
    spec: structuredClone(openApiDocument("v1")),
    apiClassName: "AssayApi",
    sortTypes: true,
  } as Parameters<typeof generateApi>[0]);
  const text = files.map(({ fileContent }) => fileContent).join("\n");
  // What is not described is unknown: the caller checks it.
  return text.replaceAll("Record<string, any>", "Record<string, unknown>");
}
