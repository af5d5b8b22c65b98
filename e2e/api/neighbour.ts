import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import postgres from "postgres";
import { z } from "zod";
import { holdingAnswers } from "../held-answers";
import { test as base } from "../stack";

const RunFile = z.object({ children: z.array(z.object({ name: z.string(), port: z.int().nullable() })) });
const Secrets = z.object({ postgres_password: z.string() });

interface Neighbour {
  workspaceId: string;
  /** A key of another workspace that may do everything there. */
  key: string;
}

interface Scene {
  sql: postgres.Sql;
  neighbour: Neighbour;
  /** A key of the demo workspace with these scopes alone. */
  keyWith: (scopes: string[], change?: KeyState) => Promise<string>;
  /** How many rows the tables that a request may write hold. */
  countRows: () => Promise<Record<string, number>>;
  /** The same API without credentials. */
  anonymous: APIRequestContext;
}

interface KeyState {
  revokedAt?: Date;
  expiresAt?: Date;
}

function connect(dataDir: string): postgres.Sql {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(dataDir, name), "utf8"));
  const server = RunFile.parse(read("run.json")).children.find((one) => one.name === "postgres");
  const { postgres_password: password } = Secrets.parse(read("secrets.json"));
  const address = { host: "127.0.0.1", port: server?.port ?? 5432, user: "assay", database: "assay" };
  return postgres({ ...address, password, max: 2, onnotice: () => {} });
}

/** What a test sees beside the API: the database under it, and a second workspace. */
export const test = base.extend<Omit<Scene, "sql">, Pick<Scene, "sql">>({
  sql: [
    async ({ browserName: _ }, use, { config }) => {
      const sql = connect(String(config.metadata.dataDir));
      await use(sql);
      await sql.end();
    },
    { scope: "worker" },
  ],
  neighbour: async ({ sql }, use) => {
    const name = `Neighbour ${randomUUID()}`;
    const [workspace] = await sql<{ id: string }[]>`insert into workspaces (name) values (${name}) returning id`;
    const workspaceId = workspace?.id ?? "";
    await use({ workspaceId, key: await insertKey(sql, workspaceId, ["admin"]) });
  },
  keyWith: async ({ sql, stack }, use) => {
    const hash = sha256(stack.apiKey);
    const [demo] = await sql<{ workspace_id: string }[]>`select workspace_id from api_keys where hash = ${hash}`;
    await use((scopes, change) => insertKey(sql, demo?.workspace_id ?? "", scopes, change));
  },
  countRows: async ({ sql }, use) => {
    await use(async () => {
      const [row] = await sql<Record<string, number>[]>`select
        (select count(*)::int from profiles) as profiles,
        (select coalesce(sum(version), 0)::int from profiles) as profile_versions,
        (select count(*)::int from erasures) as erasures,
        (select count(*)::int from rubrics) as rubrics,
        (select count(*)::int from rubric_versions) as rubric_versions,
        (select count(*)::int from scored_texts) as texts,
        (select count(*)::int from scoring_jobs) as jobs,
        (select coalesce(sum(retry_count), 0)::int from scoring_jobs) as retries`;
      return row ?? {};
    });
  },
  anonymous: async ({ stack, playwright }, use) => {
    const context = await playwright.request.newContext({ baseURL: stack.url });
    await use(holdingAnswers(context));
    await context.dispose();
  },
});

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function insertKey(sql: postgres.Sql, workspaceId: string, scopes: string[], change: KeyState = {}) {
  const key = `assay_${randomBytes(24).toString("hex")}`;
  await sql`with account as (
      insert into service_accounts (workspace_id, name) values (${workspaceId}, 'Test') returning id)
    insert into api_keys (workspace_id, service_account_id, name, prefix, hash, scopes, revoked_at, expires_at)
    select ${workspaceId}, account.id, 'Test', ${key.slice(0, 12)}, ${sha256(key)}, ${scopes},
      ${change.revokedAt ?? null}::timestamptz, ${change.expiresAt ?? null}::timestamptz from account`;
  return key;
}
