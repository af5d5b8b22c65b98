import { sql } from "drizzle-orm";
import { asSystem } from "@/db/system";
import { env } from "@/lib/env";
import { logger } from "@/lib/telemetry/logger";

/** Row-level security doesn't hold a superuser outside the two roles: said once at start, unless the database is embedded. */
export async function warnOfSuperuser(): Promise<void> {
  const { DATABASE_URL, ASSAY_EMBEDDED_DATABASE } = env();
  if (!DATABASE_URL || ASSAY_EMBEDDED_DATABASE) return;
  try {
    const [login] = await asSystem((tx) =>
      tx.execute<{ rolsuper: boolean }>(sql`select rolsuper from pg_roles where rolname = session_user`),
    );
    if (login?.rolsuper) {
      logger().warn(
        "DATABASE_URL logs in as a superuser, whom row-level security doesn't hold: use a role of its own.",
      );
    }
  } catch (error) {
    // /api/ready tells whether the database can be reached.
    logger().debug({ err: error }, "The login role could not be looked at");
  }
}
