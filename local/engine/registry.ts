import type { Sql } from "postgres";
import { z } from "zod";
import { nextTick } from "./cron-times";
import { type FunctionDefinition, readFunctionConfig } from "./function-config";

const Registration = z.object({
  app_id: z.string().min(1).optional(),
  appName: z.string().min(1).optional(),
  functions: z.array(z.unknown()),
});

export type RegistrationResult = { ok: true; changed: boolean } | { ok: false; reason: string };

export interface Registry {
  /** Functions of the latest registration, by id. */
  functions(): ReadonlyMap<string, FunctionDefinition>;
  appId(): string | null;
  /** True once any app was ever registered on this database. */
  isKnown(): boolean;
  /** Takes the functions kept from a former life. */
  load(): Promise<void>;
  /** Replaces all functions at once by what the app said, or refuses it with every fault in one sentence each. */
  register(body: unknown): Promise<RegistrationResult>;
}

export function createRegistry(sql: Sql): Registry {
  let appId: string | null = null;
  let functions = new Map<string, FunctionDefinition>();
  let latest = "";

  return {
    functions: () => functions,
    appId: () => appId,
    isKnown: () => appId !== null,
    async load() {
      const rows = await sql<{ app_id: string; config: string }[]>`
        select app_id, config from engine.functions where vanished_at is null order by id`;
      const reading = readAll(rows.map((row) => JSON.parse(row.config)));
      functions = reading.functions;
      appId = rows[0]?.app_id ?? null;
    },
    async register(body) {
      const parsed = Registration.safeParse(body);
      const id = parsed.data?.app_id ?? parsed.data?.appName;
      if (!parsed.success || id === undefined) return { ok: false, reason: "The app's registration can't be read." };
      const reading = readAll(parsed.data.functions);
      if (reading.faults.length > 0) return { ok: false, reason: reading.faults.join(" ") };
      const fingerprint = JSON.stringify([id, parsed.data.functions]);
      if (fingerprint === latest) return { ok: true, changed: false };
      await store(sql, id, parsed.data.functions, reading.functions);
      [appId, functions, latest] = [id, reading.functions, fingerprint];
      return { ok: true, changed: true };
    },
  };
}

function readAll(configs: unknown[]): { functions: Map<string, FunctionDefinition>; faults: string[] } {
  const functions = new Map<string, FunctionDefinition>();
  const faults: string[] = [];
  for (const config of configs) {
    const reading = readFunctionConfig(config);
    if (reading.ok) functions.set(reading.definition.id, reading.definition);
    else faults.push(...reading.faults);
  }
  return { functions, faults };
}

/** One transaction swaps functions and crons; what vanished keeps its row, and so its runs, for a while. */
async function store(sql: Sql, appId: string, configs: unknown[], functions: Map<string, FunctionDefinition>) {
  const ids = [...functions.keys()];
  const crons = [...functions.values()].flatMap(({ id, crons: patterns }) => patterns.map((cron) => ({ id, cron })));
  const texts = configs.map((config) => JSON.stringify(config));
  await sql.begin(async (tx) => {
    await tx`
      insert into engine.functions (id, app_id, config)
      select given.id, ${appId}, given.config from unnest(${ids}::text[], ${texts}::text[]) as given (id, config)
      on conflict (id) do update set app_id = excluded.app_id, config = excluded.config, vanished_at = null`;
    await tx`
      update engine.functions set vanished_at = now() where vanished_at is null and id <> all(${ids}::text[])`;
    await tx`
      delete from engine.crons as old where not exists (
        select from unnest(${crons.map(({ id }) => id)}::text[], ${crons.map(({ cron }) => cron)}::text[])
          as given (function_id, cron)
        where given.function_id = old.function_id and given.cron = old.cron)`;
    for (const { id, cron } of crons) {
      await tx`
        insert into engine.crons (function_id, cron, next_at) values (${id}, ${cron}, ${nextTick(cron, new Date())})
        on conflict do nothing`;
    }
  });
}
