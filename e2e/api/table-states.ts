import type postgres from "postgres";

/** What an authenticated request may note of its caller, and what sweeps note of what was there before. */
const NOTED = ["last_used_at", "processed_at"];

/** Count and checksum of the rows of every table of ours: what a refused request must leave as it was. */
export async function tableStates(sql: postgres.Sql): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select format('%I', tablename) as name from pg_tables where schemaname = 'public'`;
  const states = await Promise.all(
    tables.map(async ({ name }) => {
      const [state] = await sql.unsafe<{ sum: string }[]>(
        `select concat(count(*), ' ', sum(hashtextextended((to_jsonb(t) - $1::text[])::text, 0))) as sum from ${name} t`,
        [NOTED],
      );
      return [name, state?.sum ?? ""] as const;
    }),
  );
  return Object.fromEntries(states);
}
