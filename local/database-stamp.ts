import postgres from "postgres";
import { hashFiles } from "./hash-files";

/** What a database is prepared from: its migrations, and the demo that is put into it. */
const SOURCES = ["db/migrate.ts", "db/migrations", "cli/seed.ts", "examples"];
const WORD = "Prepared from";

/** Runs `prepare` unless the database says that it was prepared from these very files; then notes that it was. */
export async function prepareWhenChanged(root: string, url: string, prepare: () => Promise<void>): Promise<void> {
  const stamp = `${WORD} ${hashFiles(root, SOURCES, /\.test\.ts$/)}`;
  if ((await commentOf(url)) === stamp) return;
  await prepare();
  await withDatabase(url, async (sql) => {
    const [row] = await sql<{ name: string }[]>`select current_database() as name`;
    // A utility statement takes no parameters; the stamp is ours, a word and hex digits.
    await sql`comment on database ${sql(row?.name ?? "")} is ${sql.unsafe(`'${stamp}'`)}`;
  });
}

/** Kept as the database's comment, so that a copy that is put back tells its own state. */
function commentOf(url: string): Promise<string | null> {
  return withDatabase(url, async (sql) => {
    const [row] = await sql<{ comment: string | null }[]>`
      select shobj_description(oid, 'pg_database') as comment from pg_database where datname = current_database()`;
    return row?.comment ?? null;
  });
}

async function withDatabase<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
