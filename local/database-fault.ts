import postgres from "postgres";

const OLDEST_VERSION = 15;

/** Why nobody gets in, by the code of the system, of Postgres or of its client. */
const REFUSALS: Record<string, string> = {
  ECONNREFUSED: "nobody listens there",
  ENOTFOUND: "its host is not known",
  EAI_AGAIN: "its host can't be looked up now",
  CONNECT_TIMEOUT: "it doesn't answer",
  ETIMEDOUT: "it doesn't answer",
  "28P01": "it refuses the user name or the password",
  "28000": "it refuses this user",
  "3D000": "there is no database of that name",
  "57P03": "it is starting up or shutting down",
};

interface Access {
  version: number;
  login: string;
  roles_exist: boolean;
  may_make_roles: boolean;
  has_both_roles: boolean;
  may_make_tables: boolean;
}

/** What stands between Assay and a database of one's own, as a sentence without the password; null when nothing does. */
export async function faultOfDatabase(url: string): Promise<string | null> {
  if (!URL.canParse(url)) return "DATABASE_URL is not an address (postgres://user:password@host:5432/database).";
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const [access] = await sql<Access[]>`
      select current_setting('server_version_num')::int / 10000 as version,
        quote_ident(rolname) as login,
        exists (select from pg_roles where rolname in ('assay_app', 'assay_system')) as roles_exist,
        rolsuper or rolcreaterole as may_make_roles,
        (select count(*) = 2 from pg_roles where rolname in ('assay_app', 'assay_system') and pg_has_role(oid, 'MEMBER')) as has_both_roles,
        has_database_privilege(current_database(), 'CREATE') and has_schema_privilege('public', 'CREATE') as may_make_tables
      from pg_roles where rolname = current_user`;
    return access ? shortcoming(access) : null;
  } catch (error) {
    const code = (error as { code?: string }).code ?? "no code";
    return `The database of DATABASE_URL (${whereOf(url)}) can't be used: ${REFUSALS[code] ?? "it refuses us"} (${code}).`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

const whereOf = (url: string) => {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};

function shortcoming(access: Access): string | null {
  const { version, login, roles_exist, may_make_roles, has_both_roles, may_make_tables } = access;
  if (version < OLDEST_VERSION) return `DATABASE_URL is PostgreSQL ${version}; Assay needs ${OLDEST_VERSION} or newer.`;
  if (!may_make_tables)
    return "The login role of DATABASE_URL may not make tables in that database: let it own the database.";
  if (!may_make_roles && !has_both_roles)
    return "The login role of DATABASE_URL needs CREATEROLE for the first migration (ALTER ROLE … CREATEROLE).";
  // Until PostgreSQL 15 whoever may make roles may take any; since then, who made them hands them out.
  if (version >= 16 && roles_exist && !has_both_roles)
    return `Another login of that server made the roles of Assay. As that login, or as a superuser: GRANT assay_app, assay_system TO ${login} WITH INHERIT FALSE.`;
  return null;
}
