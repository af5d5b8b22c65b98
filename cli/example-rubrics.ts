import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Principal, SCOPES } from "@/lib/domain/access";
import { RubricDocument } from "@/lib/domain/rubric";
import { listRubrics } from "@/lib/rubrics/list-rubrics";
import { publishFirstVersion } from "@/lib/rubrics/publish-first-version";

const NAMES = ["cio", "cto", "ciso"];

/** Publishes the rubrics of `examples/rubrics` in a workspace that has none; answers the names of those that it made. */
export async function publishExampleRubrics(workspaceId: string): Promise<string[]> {
  const principal: Principal = {
    ...{ kind: "api_key" as const, keyId: "command line", serviceAccountId: "command line", name: "Command line" },
    ...{ workspaceId, scopes: SCOPES, ownJobsOnly: false },
  };
  const { rows } = await listRubrics({ principal, query: { limit: 1 } });
  if (rows.length > 0) return [];
  const documents = NAMES.map((name) =>
    RubricDocument.parse(JSON.parse(readFileSync(join("examples/rubrics", `${name}.json`), "utf8"))),
  );
  for (const document of documents) await publishFirstVersion(workspaceId, document);
  return documents.map(({ name }) => name);
}
